import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.rows import Cell, Column, FoundRows, RowsModel

COLUMNS = [Column("Area"), Column("Prize", numeric=True)]
ROWS = [
    [Cell("الرياض OLAYA"), Cell("1,200", 1200.0, "low 600, high 2,400")],
    [Cell("جدة BALAD"), Cell("900", 900.0)],
    [Cell("الدمام KHOBAR"), Cell("10,000", 10000.0)],
]


@pytest.fixture
def rows(qapp: object) -> RowsModel:
    assert qapp
    model = RowsModel(COLUMNS)
    model.show(ROWS)
    return model


def column(model: FoundRows, number: int = 1) -> list[str]:
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(rows: RowsModel) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show(ROWS[:1])
    rows.show([])
    assert tester.model() is rows
    assert rows.rowCount() == 0


def test_figures_sort_as_numbers_and_not_as_text(rows: RowsModel) -> None:
    found = FoundRows(rows)
    found.sort(1, Qt.SortOrder.DescendingOrder)
    assert column(found) == ["10,000", "1,200", "900"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ["1,200", "900", "10,000"]),
        ("olaya", ["1,200"]),
        ("جده", ["900"]),
        ("الرياض 1,2", ["1,200"]),
        ("olaya balad", []),
        ("ا", ["1,200", "10,000"]),
    ],
)
def test_a_filter_keeps_the_rows_that_hold_every_word(rows: RowsModel, typed: str, kept: list[str]) -> None:
    found = FoundRows(rows)
    found.find(typed)
    assert column(found) == kept


def test_numbers_stand_at_the_end_and_hints_where_there_are_any(rows: RowsModel) -> None:
    align = Qt.ItemDataRole.TextAlignmentRole
    assert rows.index(0, 0).data(align) & Qt.AlignmentFlag.AlignLeading
    assert rows.index(0, 1).data(align) & Qt.AlignmentFlag.AlignTrailing
    assert rows.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "low 600, high 2,400"
    assert rows.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    assert rows.headerData(1, Qt.Orientation.Horizontal) == "Prize"
