import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.rows import Badge, Bullet, Cell, Column, Deviation, Range, RowsModel
from ui.theme import Theme, Tone
from ui.widgets.rows_table import RowsTable

COLUMNS = [Column("What", stretch=True), Column("Drawn"), Column("Much", numeric=True)]
PICTURES = {
    Range(10, 20, 40, 40): "accent.graphic",
    Bullet(70, 50, 100, "70", "50"): "neutral.graphic",
    Deviation(9, 1, 10): "success.graphic",
    Deviation(-9, 1, 10): "danger.graphic",
    Deviation(1, 9, 10): "neutral.graphic",
    Badge("late", Tone.BAD): "danger.tint",
}


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> RowsTable:
    made = RowsTable(theme, RowsModel(COLUMNS), "Things", row_height=40)
    qtbot.addWidget(made)
    made.resize(600, 320)
    rows = [
        [Cell(f"thing {number}"), Cell("", picture=picture), Cell("1", 1.0)] for number, picture in enumerate(PICTURES)
    ]
    made.rows.show([str(number) for number in range(len(rows))], rows)
    made.show()
    return made


def test_every_picture_is_drawn_in_the_colour_of_its_meaning(table: RowsTable, theme: Theme) -> None:
    picture = table.grab().toImage()
    top = table.horizontalHeader().height()
    for row, token in enumerate(PICTURES.values()):
        band = range(top + 40 * row + 2, top + 40 * row + 38)
        seen = {picture.pixelColor(x, y).rgb() for x in range(600) for y in band}
        assert theme.colour(token).rgb() in seen, token


def test_choosing_a_row_tells_its_key_whatever_the_order(table: RowsTable, qtbot: QtBot) -> None:
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    with qtbot.waitSignal(table.chosen) as heard:
        table.select_key("4")
    assert heard.args == ["4"]
    assert table.selected_key() == "4"
    table.select_key("gone")
    assert table.selected_key() is None


def test_a_table_has_a_name_for_who_listens(table: RowsTable) -> None:
    assert table.accessibleName() == "Things"


def test_no_word_of_a_fitted_column_is_cut(theme: Theme, qtbot: QtBot) -> None:
    made = RowsTable(theme, RowsModel(COLUMNS), "Things", row_height=40)
    qtbot.addWidget(made)
    made.rows.show(["a"], [[Cell("x"), Cell("a sentence that takes some room"), Cell("1,234,567.89", 1.0)]])
    for column in (1, 2):
        assert made.columnWidth(column) >= made.sizeHintForColumn(column)


def test_a_column_that_stretches_is_never_too_narrow_to_read(theme: Theme, qtbot: QtBot) -> None:
    many = [Column("Place", stretch=True), *(Column(f"figure number {number}", numeric=True) for number in range(9))]
    made = RowsTable(theme, RowsModel(many), "Things", row_height=40)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    name = "a long name"
    made.rows.show(["a"], [[Cell(name, strong=True), *(Cell("1,234", 1.0) for _ in range(9))]])
    assert made.columnWidth(0) >= made.fontMetrics().horizontalAdvance(name)
    assert made.horizontalScrollBar().maximum() > 0
    made.resize(3000, 300)
    assert made.horizontalScrollBar().maximum() == 0
    assert made.columnWidth(0) > 280
