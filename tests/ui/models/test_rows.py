import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.rows import ABSENT, CELL_ROLE, Cell, RowsModel, TableColumn

COLUMNS = [TableColumn("Area"), TableColumn("Prize", numeric=True)]
KEYS = ["olaya", "balad", "khobar"]
ROWS = [
    [Cell("الرياض OLAYA", second="RIYADH, CENTRAL"), Cell("1,200", 1200.0, "low 600, high 2,400")],
    [Cell("جدة BALAD"), Cell("900", 900.0)],
    [Cell("الدمام KHOBAR"), Cell("10,000", 10000.0)],
]


@pytest.fixture
def rows(qapp: object) -> RowsModel:
    assert qapp
    model = RowsModel(COLUMNS)
    model.show(KEYS, ROWS)
    return model


def shown(model: RowsModel) -> list[str]:
    return [model.key(row) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_whatever_is_done_to_it(rows: RowsModel) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    rows.find("balad")
    rows.show(KEYS[:1], ROWS[:1])
    rows.find("")
    rows.show([], [])
    assert tester.model() is rows
    assert rows.rowCount() == 0


def test_figures_sort_as_numbers_and_not_as_text(rows: RowsModel) -> None:
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(rows) == ["khobar", "olaya", "balad"]
    rows.sort(1, Qt.SortOrder.AscendingOrder)
    assert shown(rows) == ["balad", "olaya", "khobar"]
    rows.sort(-1)
    assert shown(rows) == KEYS


def test_equal_rows_keep_the_order_of_the_answer_both_ways(qapp: object) -> None:
    assert qapp
    model = RowsModel(COLUMNS)
    model.show(["a", "b", "c"], [[Cell("x"), Cell("1", 1.0)]] * 3)
    for order in Qt.SortOrder:
        model.sort(1, order)
        assert shown(model) == ["a", "b", "c"]


def test_a_new_answer_is_sorted_and_searched_as_the_old_one_was(rows: RowsModel) -> None:
    rows.sort(1, Qt.SortOrder.AscendingOrder)
    rows.find("o")
    rows.show([*KEYS, "yanbu"], [*ROWS, [Cell("YANBU"), Cell("1", 1.0)]])
    assert shown(rows) == ["olaya", "khobar"]
    assert rows.total == 4


def test_a_row_is_followed_through_a_sort(rows: RowsModel) -> None:
    kept = QPersistentModelIndex(rows.index(0, 1))
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    assert (kept.row(), kept.column()) == (rows.row_of("olaya"), 1)
    assert rows.row_of("gone") is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", KEYS),
        ("olaya", ["olaya"]),
        ("جده", ["balad"]),
        ("الرياض 1,2", ["olaya"]),
        ("central", ["olaya"]),
        ("olaya balad", []),
        ("ا", ["olaya", "khobar"]),
    ],
)
def test_a_search_keeps_the_rows_that_hold_every_word(rows: RowsModel, typed: str, kept: list[str]) -> None:
    rows.find(typed)
    assert shown(rows) == kept


def test_numbers_stand_at_the_end_and_hints_where_there_are_any(rows: RowsModel) -> None:
    align = Qt.ItemDataRole.TextAlignmentRole
    assert rows.index(0, 0).data(align) & Qt.AlignmentFlag.AlignLeading
    assert rows.index(0, 1).data(align) & Qt.AlignmentFlag.AlignTrailing
    assert rows.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "low 600, high 2,400"
    assert rows.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    assert rows.headerData(1, Qt.Orientation.Horizontal) == "Prize"
    assert rows.headerData(1, Qt.Orientation.Vertical) is None


def test_a_heading_shows_its_hint_and_none_without_one() -> None:
    rows = RowsModel([TableColumn("Prize", hint="what is missing is worth"), TableColumn("Place")])
    hints = [rows.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for at in range(2)]
    assert hints == ["what is missing is worth", None]


def test_another_answer_with_other_columns_is_another_table_and_with_the_same_ones_stays_sorted(
    rows: RowsModel,
) -> None:
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    rows.show(["x", "y"], [[Cell("x"), Cell("1", 1)], [Cell("y"), Cell("2", 2)]], rows.columns)
    assert rows.key(0) == "y"
    rows.show(["x", "y"], [[Cell("x")], [Cell("y")]], [TableColumn("Only")])
    assert (rows.columnCount(), rows.key(0)) == (1, "x")


def test_who_listens_hears_both_lines_of_a_cell(rows: RowsModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index(0, 0).data(role) == "الرياض OLAYA, RIYADH, CENTRAL"
    assert rows.index(1, 0).data(role) == "جدة BALAD"
    assert rows.index(0, 1).data(CELL_ROLE) is ROWS[0][1]


@pytest.mark.parametrize(
    ("cell", "numeric", "raw"),
    [
        (Cell("1,200 SAR", 1200.0), True, 1200.0),
        (Cell("\N{MINUS SIGN}4 %", -4.0), True, -4.0),
        (Cell("0", 0.0), True, 0.0),
        (Cell(ABSENT, -1e300), True, None),
        (Cell("not known"), True, "not known"),
        (Cell("Jan", "2024-01"), True, "Jan"),
        (Cell("الرياض", second="RIYADH"), False, "الرياض, RIYADH"),
        (Cell("7", 7.0), False, "7"),
    ],
)
def test_another_program_gets_plain_numbers_and_whole_words(
    qapp: object, cell: Cell, numeric: bool, raw: object
) -> None:
    assert qapp
    model = RowsModel([TableColumn("x", numeric=numeric)])
    model.show(["a"], [[cell]])
    assert model.raw(0, 0) == raw


def test_a_missing_figure_sorts_below_all_and_words_after_figures(qapp: object) -> None:
    assert qapp
    model = RowsModel([TableColumn("x", numeric=True)])
    cells = [Cell("9", 9.0), Cell("none"), Cell("\N{MINUS SIGN}4", -4.0), Cell(ABSENT, -1e300), Cell("10", 10.0)]
    model.show([cell.text for cell in cells], [[cell] for cell in cells])
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert shown(model) == [ABSENT, "\N{MINUS SIGN}4", "9", "10", "none"]


def test_another_table_has_its_own_columns_and_the_order_of_its_answer(rows: RowsModel) -> None:
    rows.sort(1, Qt.SortOrder.DescendingOrder)
    rows.show_table([TableColumn("Only")], ["z", "a"], [[Cell("z")], [Cell("a")]])
    assert shown(rows) == ["z", "a"]
    assert (rows.columnCount(), rows.headerData(0, Qt.Orientation.Horizontal)) == (1, "Only")


def test_what_is_typed_is_passed_on_and_what_stands_there_already_is_not() -> None:
    model = RowsModel([TableColumn("Region"), TableColumn("Target", numeric=True, editable=True)])
    model.show(["a", "b"], [[Cell("A"), Cell("1,200", 1200.0)], [Cell("B"), Cell("\N{EN DASH}", -1e300)]])
    typed: list[tuple[str, int, str]] = []
    model.typed.connect(lambda *args: typed.append(args))
    assert [model.index(row, 1).data(Qt.ItemDataRole.EditRole) for row in (0, 1)] == ["1200", ""]
    assert not model.setData(model.index(0, 1), "1200")
    assert not model.setData(model.index(1, 1), " ")
    assert model.setData(model.index(1, 1), " 70 ")
    assert typed == [("b", 1, "70")]
