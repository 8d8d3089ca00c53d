import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from ui.charts.chart import FigureSheet
from ui.models.rows import Badge, Bullet, Cell, DeviationMark, Range, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.rows_table import RowsTable

COLUMNS = [TableColumn("What", stretch=True), TableColumn("Drawn"), TableColumn("Much", numeric=True)]
PICTURES = {
    Range(10, 20, 40, 40): "accent.graphic",
    Bullet(70, 50, 100, "70", "50"): "neutral.graphic",
    DeviationMark(9, 1, 10): "success.graphic",
    DeviationMark(-9, 1, 10): "danger.graphic",
    DeviationMark(1, 9, 10): "neutral.graphic",
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
    many = [
        TableColumn("Place", stretch=True),
        *(TableColumn(f"figure number {number}", numeric=True) for number in range(9)),
    ]
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


FIGURES = [TableColumn("Shop"), TableColumn("Before", numeric=True), TableColumn("After", numeric=True)]
SHOPS = [
    [Cell("Olaya\nMall", second="<RIYADH>"), Cell("1,200", 1200.0), Cell("\N{MINUS SIGN}5", -5.0)],
    [Cell("بلد"), Cell("2.5", 2.5), Cell("\N{EN DASH}", -1e300)],
    [Cell("KHOBAR"), Cell("100", 100.0), Cell("7", 7.0)],
]


@pytest.fixture
def shops(english: Theme, qtbot: QtBot) -> RowsTable:
    made = RowsTable(english, RowsModel(FIGURES), "Shops", row_height=40)
    qtbot.addWidget(made)
    made.resize(600, 320)
    made.rows.show(["o", "b", "k"], SHOPS)
    made.show()
    return made


def select(table: RowsTable, *rows: int, column: int = 0) -> None:
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(table.rows.index(rows[0], column), flags.NoUpdate)
    for row in rows:
        table.selectionModel().select(table.rows.index(row, 0), flags.Select | flags.Rows)


def exported(table: RowsTable) -> list[Outgoing]:
    outgoing: list[Outgoing] = []
    table.leaving.connect(outgoing.append)
    return outgoing


def test_rows_are_copied_with_plain_numbers_and_without_breaks(shops: RowsTable, qtbot: QtBot) -> None:
    outgoing = exported(shops)
    select(shops, 0, 1)
    qtbot.keyClick(shops, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    (copied,) = outgoing
    assert (copied.way, copied.title) == (Way.COPY, "Shops")
    assert copied.text == "Olaya Mall, <RIYADH>\t1200\t-5\nبلد\t2.5\t"
    assert "<td>Olaya\nMall, &lt;RIYADH&gt;</td><td>1200</td><td>-5</td>" in copied.html


def test_with_shift_the_headings_are_copied_first(shops: RowsTable, qtbot: QtBot) -> None:
    outgoing = exported(shops)
    select(shops, 2)
    qtbot.keyClick(shops, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert outgoing[0].text == "Shop\tBefore\tAfter\nKHOBAR\t100\t7"


def test_all_shown_rows_are_saved_in_the_order_and_columns_that_are_seen(shops: RowsTable) -> None:
    outgoing = exported(shops)
    shops.horizontalHeader().moveSection(2, 0)
    shops.setColumnHidden(1, True)
    shops.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    shops.rows.find("o")
    select(shops, 0)
    shops.save()
    (saved,) = outgoing
    assert saved.way is Way.XLSX
    assert saved.content == FigureSheet(("After", "Shop"), ((7.0, "KHOBAR"), (-5.0, "Olaya\nMall, <RIYADH>")))


@pytest.mark.parametrize(
    ("rows", "column", "summary"),
    [
        ((0,), 1, None),
        ((0, 2), 1, ("Before", "1,300", "650", "2")),
        ((0, 2), 2, ("After", "2.0", "1.0", "2")),
        ((0, 1), 2, ("After", "\N{MINUS SIGN}5.0", "\N{MINUS SIGN}5.0", "2")),
        ((0, 1, 2), 0, ("After", "2.0", "1.0", "3")),
    ],
)
def test_selected_figures_are_summed_by_the_current_column(
    shops: RowsTable, rows: tuple[int, ...], column: int, summary: tuple[str, ...] | None
) -> None:
    counted: list[str] = []
    shops.counted.connect(counted.append)
    select(shops, *rows, column=column)
    if summary is None:
        assert counted[-1] == ""
    else:
        title, total, mean, count = summary
        assert counted[-1] == f"{title}: sum {total}, mean {mean}, {count} rows selected"


def test_columns_are_hidden_by_the_menu_but_never_the_last_one(shops: RowsTable) -> None:
    toggles = next(action.menu() for action in shops.menu().actions() if action.menu() is not None).actions()
    assert [action.text() for action in toggles] == ["Shop", "Before", "After"]
    for action in toggles:
        action.setChecked(False)
    assert [shops.isColumnHidden(number) for number in range(3)] == [True, True, False]
    shops.reset_columns()
    assert [shops.isColumnHidden(number) for number in range(3)] == [False] * 3


def test_columns_are_remembered_as_they_were_arranged(shops: RowsTable, english: Theme, qtbot: QtBot) -> None:
    assert shops.columns_state() == ""
    shops.horizontalHeader().moveSection(2, 0)
    state = shops.columns_state()
    other, narrow = (RowsTable(english, RowsModel(heads), "x", row_height=40) for heads in (FIGURES, FIGURES[:2]))
    for table in (other, narrow):
        qtbot.addWidget(table)
        table.restore_columns(state)
    assert other.horizontalHeader().logicalIndex(0) == 2
    assert narrow.horizontalHeader().logicalIndex(0) == 0
    shops.reset_columns()
    assert shops.columns_state() == ""


def test_two_lines_make_higher_rows(shops: RowsTable, english: Theme) -> None:
    assert shops.verticalHeader().defaultSectionSize() == english.size("size.rowDouble")
    shops.rows.show(["k"], SHOPS[2:])
    assert shops.verticalHeader().defaultSectionSize() == 40
