from pathlib import Path

import pyarrow as pa
import pytest

from core.importing.cells.columns import CellError, Finding, SheetColumns, Unread
from core.importing.readers.contents import Content, counts_match, reconcile
from core.model.errors import UserError

COLUMNS = SheetColumns(
    length=3,
    labels={0: pa.array(["a", None, "c"])},
    figures={1: pa.array([1.0, None, 0.0])},
    dates={},
    odd={(1, 1): CellError("#N/A")},
    reader="a reader",
)
WHOLE = (Content(0, 0, "a"), Content(2, 0, "c"), Content(0, 1, "1"), Content(1, 1, "#N/A", True), Content(2, 1, "0"))


def compared(*contents: Content) -> SheetColumns:
    return reconcile(COLUMNS, contents, Path("b.xlsx"), "S", 4)


def test_what_was_read_whole_stays_as_it_is() -> None:
    assert compared(*WHOLE) is COLUMNS
    assert compared(*WHOLE, Content(1, 7, "a column that nobody reads")) is COLUMNS


def test_a_lost_cell_is_reported_with_its_content_and_is_no_zero() -> None:
    result = compared(*WHOLE[:2], *WHOLE[2:4], Content(1, 0, "b"), Content(2, 1, "Err:503", True))
    assert result.labels[0].to_pylist() == ["a", None, "c"]
    assert result.figures[1].to_pylist() == [1.0, None, None]
    assert result.odd == {(1, 1): "#N/A", (2, 1): "Err:503"}
    assert isinstance(result.odd[2, 1], CellError)
    assert result.findings == (Finding("label.unread", 1, 0, "b"),)


def test_a_formula_without_a_value_below_the_last_row_is_passed_over() -> None:
    assert compared(*WHOLE, Content(3, 1, "=B2*2", is_formula=True)) is COLUMNS


def test_a_lost_figure_is_unread_and_an_error_in_place_of_a_name_is_a_blank() -> None:
    blank = SheetColumns(
        length=1, labels={0: pa.array(["0"])}, figures={1: pa.nulls(1, pa.float64())}, dates={}, odd={}, reader=""
    )
    result = reconcile(blank, (Content(0, 0, "#REF!", True), Content(0, 1, "7")), Path("b.ods"), "S", 1)
    assert (result.labels[0].to_pylist(), result.findings) == ([None], (Finding("label.error", 0, 0, "#REF!"),))
    assert isinstance(result.odd[0, 1], Unread)


@pytest.mark.parametrize(
    ("contents", "place"),
    [
        ((*WHOLE, Content(3, 0, "a row that was not read")), "S!A8"),
        ((*WHOLE, Content(0, 0, "again")), "S!A5"),
        (WHOLE[1:], "S!A5"),
        (WHOLE[:4], "S!B7"),
    ],
)
def test_what_the_sheet_does_not_hold_so_is_refused_at_its_place(contents: tuple[Content, ...], place: str) -> None:
    with pytest.raises(UserError) as refused:
        compared(*contents)
    assert (refused.value.code, refused.value.data) == ("workbook.cells_differ", {"file": "b.xlsx", "place": place})


def test_counts_are_compared_without_the_errors_that_are_reported() -> None:
    assert counts_match(COLUMNS, {0: 2, 1: 2})
    assert not counts_match(COLUMNS, {0: 2, 1: 3})
    assert not counts_match(COLUMNS, {1: 2})
