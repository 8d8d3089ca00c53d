"""A table that is looked at: its columns, and a pivot that is asked for by headings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.dialogs.explore_dialog import Explored, ExploreDialog, ExploredPivot
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme
from ui.widgets.rows_table import RowsTable

EXPLORED = Explored(
    title="sales.xlsx",
    profile_columns=(TableColumn("Column"), TableColumn("Filled", numeric=True)),
    profile=((Cell("المنطقة"), Cell("80 %", 80.0)), (Cell("Shop"), Cell("100 %", 100.0))),
    names=("المنطقة", "Shop"),
    numbers=("Sales", "Volume"),
    count="Number of rows",
    pivot=None,
)
PIVOT = ExploredPivot(
    columns=(TableColumn("Shop"), TableColumn("Sum", numeric=True)),
    rows=((Cell("Olaya"), Cell("\N{MINUS SIGN}4", -4.0)),),
    rest="and 12 more",
)


@pytest.fixture
def dialog(english: Theme, qtbot: QtBot) -> ExploreDialog:
    made = ExploreDialog(english, EXPLORED)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_profile_has_a_row_for_each_column(dialog: ExploreDialog) -> None:
    rows = dialog.profile.rows
    assert [[rows.cell(row, at).text for at in range(2)] for row in range(2)] == [
        ["المنطقة", "80 %"],
        ["Shop", "100 %"],
    ]
    assert words(dialog)[0] == "sales.xlsx"


def test_rows_columns_value_and_filter_are_asked_for_in_this_order(dialog: ExploreDialog, qtbot: QtBot) -> None:
    dialog.tabs.setCurrentIndex(1)
    for box, at in ((dialog.by, 1), (dialog.across, 1), (dialog.value, 2), (dialog.where, 2)):
        box.setCurrentIndex(at)
    qtbot.keyClicks(dialog.name, " Olaya ")
    with qtbot.waitSignal(dialog.asked) as asked:
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Shop", "المنطقة", "Volume", "Shop", "Olaya"]


def test_what_is_not_chosen_is_empty(dialog: ExploreDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.button.click()
    assert asked.args == ["المنطقة", "", "", "", ""]
    assert dialog.value.itemText(0) == "Number of rows"
    assert dialog.across.itemText(0) == "–"


def test_a_table_without_names_cannot_be_pivoted(english: Theme, qtbot: QtBot) -> None:
    made = ExploreDialog(english, replace(EXPLORED, names=()))
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.asked):
        made.button.click()


def test_a_pivot_takes_the_place_of_the_one_before(dialog: ExploreDialog) -> None:
    dialog.tabs.setCurrentIndex(1)
    for rest in ("first", "and 12 more"):
        dialog.show_pivot(replace(PIVOT, rest=rest))
        QApplication.processEvents()
    seen = words(dialog)
    assert "and 12 more" in seen
    assert "first" not in seen
    assert [dialog.table.rows.cell(0, at).text for at in range(2)] == ["Olaya", "\N{MINUS SIGN}4"]
    assert len([table for table in dialog.findChildren(RowsTable) if table.isVisible()]) == 1


def test_every_box_has_its_own_name(dialog: ExploreDialog) -> None:
    fields = (dialog.by, dialog.across, dialog.value, dialog.where, dialog.name)
    assert len({field.accessibleName() for field in fields} - {""}) == 5
