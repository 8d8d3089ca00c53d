"""A list to read under its title and its grey line."""

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, words
from ui.dialogs.rows_dialog import RowsDialog
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme

COLUMNS = [TableColumn("When"), TableColumn("What", stretch=True)]
ROWS = [[Cell("2 Jan"), Cell("Imported.", hint="Imported 80 rows.")], [Cell("1 Jan"), Cell("أُنشئت.")]]


def dialog(theme: Theme, qtbot: QtBot) -> RowsDialog:
    made = RowsDialog(theme, "Messages", "The newest first.", COLUMNS, ROWS)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def test_title_and_advice_stand_above_the_rows_in_their_order(every_theme: Theme, qtbot: QtBot) -> None:
    made = dialog(every_theme, qtbot)
    assert words(made)[:2] == ["Messages", "The newest first."]
    assert ink(made, "The newest first.") == every_theme.colour("text.tertiary")
    assert made.windowTitle() == made.table.accessibleName() == "Messages"
    rows = made.table.rows
    assert [[rows.cell(row, at).text for at in range(2)] for row in range(2)] == [
        ["2 Jan", "Imported."],
        ["1 Jan", "أُنشئت."],
    ]


def test_it_closes_by_its_button(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    (close,) = [button for button in made.findChildren(QPushButton) if button.text()]
    assert close.isDefault()
    close.click()
    assert made.isHidden()


def test_no_rows_are_an_empty_list(english: Theme, qtbot: QtBot) -> None:
    made = RowsDialog(english, "Messages", "", COLUMNS, [])
    qtbot.addWidget(made)
    assert made.table.rows.rowCount() == 0
