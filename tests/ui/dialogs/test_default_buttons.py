"""Return does the same wherever the focus is: each dialog has one default button, and no other becomes it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.test_company_dialog import ENTRIES
from tests.ui.dialogs.test_days_dialog import KINDS, SPAN
from tests.ui.dialogs.test_explore_dialog import EXPLORED
from tests.ui.dialogs.test_receipt_dialog import ACCOUNT, CELLS, OFFER, RULES
from tests.ui.dialogs.test_table_dialog import UNITS, VIEW
from tests.ui.dialogs.test_tour_dialog import STOPS
from ui import dialogs
from ui.dialogs.alert_rules_dialog import AlertRulesDialog
from ui.dialogs.assign_dialog import AssignDialog
from ui.dialogs.company_dialog import CompanyDialog
from ui.dialogs.days_dialog import DaysDialog, DaySpanWords
from ui.dialogs.explore_dialog import ExploreDialog
from ui.dialogs.import_dialog import Correction, CorrectionDialog, UnitDialog
from ui.dialogs.name_dialog import NameDialog
from ui.dialogs.palette_dialog import PaletteDialog
from ui.dialogs.password_dialog import PasswordDialog
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.dialogs.recovery_dialog import RecoveryDialog
from ui.dialogs.rows_dialog import RowsDialog
from ui.dialogs.table_dialog import BookPasswordDialog, TableDialog
from ui.dialogs.tour_dialog import TourDialog
from ui.dialogs.unlock_dialog import UnlockDialog
from ui.models.rows import TableColumn
from ui.stylesheet import build
from ui.theme import Theme

COLUMNS = [TableColumn("Name")]
MAKERS: Mapping[type[QDialog], Callable[[Theme, QWidget], QDialog]] = {
    AlertRulesDialog: lambda theme, over: AlertRulesDialog(theme, COLUMNS, over),
    AssignDialog: lambda theme, over: AssignDialog(theme, "Sales fell", "", "", ["Noura"], over),
    BookPasswordDialog: lambda theme, over: BookPasswordDialog(theme, "sales.xlsx is locked.", over),
    CompanyDialog: lambda theme, over: CompanyDialog(theme, ENTRIES, over),
    CorrectionDialog: lambda theme, over: CorrectionDialog(theme, Correction("sales.xlsx", (("Gone", "3"),)), over),
    DaysDialog: lambda theme, over: DaysDialog(theme, KINDS, SPAN, lambda _: DaySpanWords("a day", []), over),
    ExploreDialog: lambda theme, over: ExploreDialog(theme, EXPLORED, over),
    NameDialog: lambda theme, over: NameDialog(theme, "A report", "Tick.", over, choices=["one"], name="x"),
    PaletteDialog: lambda theme, over: PaletteDialog(theme, [], over),
    PasswordDialog: PasswordDialog,
    ReceiptDialog: lambda theme, over: ReceiptDialog(theme, ACCOUNT, RULES, CELLS, over, offer=OFFER),
    RecoveryDialog: RecoveryDialog,
    RowsDialog: lambda theme, over: RowsDialog(theme, "Messages", "", COLUMNS, [], over),
    TableDialog: lambda theme, over: TableDialog(theme, VIEW, UNITS, over),
    TourDialog: lambda theme, over: TourDialog(theme, STOPS, over),
    UnitDialog: lambda theme, over: UnitDialog(theme, "sales.xlsx", UNITS, "Go on", over),
    UnlockDialog: lambda theme, _: UnlockDialog(theme, create=True, languages=[("ar", "العربية")]),
}


@pytest.fixture
def sheet(qapp: QApplication, english: Theme) -> Iterator[None]:
    before = qapp.styleSheet()
    qapp.setStyleSheet(build(english))
    yield
    qapp.setStyleSheet(before)


def test_every_dialog_is_walked_through() -> None:
    modules = [
        importlib.import_module(f"ui.dialogs.{module.name}") for module in pkgutil.iter_modules(dialogs.__path__)
    ]
    kinds = {
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QDialog) and kind.__module__ == module.__name__
    }
    assert kinds == set(MAKERS)


@pytest.mark.usefixtures("sheet")
@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_the_default_stays_with_its_button_wherever_the_focus_is(
    english: Theme, qtbot: QtBot, kind: type[QDialog]
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = MAKERS[kind](english, over)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    defaults = [button for button in buttons if button.isDefault()]
    assert len(defaults) == (1 if buttons else 0)
    for button in buttons:
        button.setFocus()
        assert [other for other in buttons if other.isDefault()] == defaults, button.text()
