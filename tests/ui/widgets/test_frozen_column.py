"""The first column stays where it is while the others are scrolled past it, in both directions of writing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.frozen_column import FrozenColumn
from ui.widgets.rows_table import RowsTable

WIDE = [TableColumn("Place"), *(TableColumn(f"figure number {number}", numeric=True) for number in range(20))]


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def table(theme: Theme, qtbot: QtBot, request: pytest.FixtureRequest) -> RowsTable:
    made = RowsTable(theme, RowsModel(WIDE), "Places", row_height=40)
    made.setLayoutDirection(request.param)
    qtbot.addWidget(made)
    made.resize(600, 320)
    rows = [[Cell(f"place {row:02}"), *(Cell(str(row), float(row)) for _ in range(20))] for row in range(40)]
    made.rows.show([str(row) for row in range(40)], rows)
    made.show()
    return made


def frozen(table: RowsTable) -> FrozenColumn | None:
    return table.findChild(FrozenColumn)


def test_nothing_is_frozen_until_the_table_is_scrolled_and_no_more_when_it_is_back(table: RowsTable) -> None:
    assert frozen(table) is None
    table.horizontalScrollBar().setValue(400)
    column = frozen(table)
    assert column is not None
    assert column.isVisible()
    table.horizontalScrollBar().setValue(0)
    assert not column.isVisible()


def test_it_lies_at_the_start_of_the_line_over_what_was_scrolled_away(table: RowsTable) -> None:
    table.horizontalScrollBar().setValue(400)
    column = frozen(table)
    assert column is not None
    assert [column.isColumnHidden(number) for number in range(21)] == [False, *[True] * 20]
    right = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
    edge = column.geometry().right() if right else column.geometry().left()
    view = table.viewport().geometry()
    assert edge == (view.right() if right else view.left())


def test_it_scrolls_chooses_sorts_and_opens_with_its_table(table: RowsTable, qtbot: QtBot) -> None:
    table.horizontalScrollBar().setValue(400)
    column = frozen(table)
    assert column is not None
    table.verticalScrollBar().setValue(200)
    assert column.verticalScrollBar().value() == 200
    assert column.rowViewportPosition(10) == table.rowViewportPosition(10)
    place = column.visualRect(table.rows.index(8, 0)).center()
    qtbot.mouseClick(column.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.selected_key() == "8"
    with qtbot.waitSignal(table.activated):
        column.activated.emit(table.rows.index(8, 0))
    column.horizontalHeader().sectionClicked.emit(0)
    column.horizontalHeader().sectionClicked.emit(0)
    assert table.rows.cell(0, 0).text == "place 39"


def test_the_column_that_was_moved_to_the_front_is_the_one_that_stays(table: RowsTable) -> None:
    table.horizontalHeader().moveSection(3, 0)
    table.horizontalScrollBar().setValue(400)
    column = frozen(table)
    assert column is not None
    assert [number for number in range(21) if not column.isColumnHidden(number)] == [3]
    table.setColumnHidden(3, True)
    column.follow()
    assert [number for number in range(21) if not column.isColumnHidden(number)] == [0]
