"""The zero records behind a gap: read when they are wanted, shown with their places on their sheets."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.pages.management.gap_rows import GapRows
from desktop_app.queries.context import AppContext
from tests.builders.shown import headings, table
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.management.conftest import OpenTab
from ui.theme import Theme


def test_nothing_is_opened_before_the_rows_are_known(ctx: AppContext, theme: Theme, qtbot: QtBot) -> None:
    rows, parent = GapRows(ctx), QWidget()
    qtbot.addWidget(parent)
    rows.open(theme, "BURAIDAH, CAN", parent)
    assert rows.dialog is None


def test_the_rows_of_a_real_gap_are_its_zero_records(person: Person, open_tab: OpenTab) -> None:
    presenter = open_tab(0)
    page = presenter.page
    page.table.select_key(page.table.rows.key(0))
    person.rest()
    page.rows_wanted.emit()
    dialog = presenter.rows.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "OLAYA, CAN"
    assert headings(dialog.table.rows.columns) == [
        "Row <",
        "File <",
        "Precision area <",
        "Market <",
        "Item < wide",
        "Value <",
    ]
    assert table(dialog.table.rows) == [["0", "Sheet6!3:3", "audit.xlsx", "OLAYA", "GROCERY", "PEPSI CAN 2", "0"]]
    person.shell.lock()
    assert presenter.rows.dialog is None
