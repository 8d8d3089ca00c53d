"""Each kind of file goes to the module that reads it."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.importing.cells.columns import SheetColumns
from core.importing.readers import guard, reader
from tests.builders.workbooks import write_sheet

ROWS = [["Date", "Item", "Sales"], [date(2024, 1, 2), "كولا", 5], [date(2024, 1, 3), "LEMON", 7.5]]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_sheet(tmp_path / "sales.xlsx", ROWS)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "sales.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    path = tmp_path / "sales.parquet"
    columns = zip(*ROWS[1:], strict=True)
    pq.write_table(pa.table({str(name): pa.array(column) for name, column in zip(ROWS[0], columns, strict=True)}), path)
    return path


@pytest.fixture(params=["workbook", "text", "parquet"])
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_the_first_rows_begin_with_the_headings(path: Path) -> None:
    _, (sheet,) = reader.peek(path, guard.inspect(path))
    assert sheet.rows[0] == ("Date", "Item", "Sales")
    assert sheet.rows[1][1] == "كولا"


def test_the_columns_are_those_that_are_named(path: Path) -> None:
    inspected = guard.inspect(path)
    _, (sheet,) = reader.peek(path, inspected)
    columns = read(path, sheet.sheet)
    assert columns.length == 2
    assert columns.labels[1].to_pylist() == ["كولا", "LEMON"]
    assert columns.figures[2].to_pylist() == [5.0, 7.5]
    assert [str(day) for day in columns.dates[0].to_pylist()] == ["2024-01-02", "2024-01-03"]


def read(path: Path, sheet: str, header_row: int = 0) -> SheetColumns:
    return reader.read_columns(
        path, guard.inspect(path), sheet, header_row=header_row, labels=(1,), figures=(2,), dates=(0,), answers={}
    )


def test_each_kind_is_read_by_its_own(workbook: Path, text: Path, parquet: Path) -> None:
    used = [reader.peek(path, guard.inspect(path))[0] for path in (workbook, text, parquet)]
    assert used[0] == "openpyxl"
    assert len(set(used)) == 3


def test_the_header_may_lie_lower(workbook: Path, text: Path) -> None:
    for path, sheet in ((workbook, "Sheet6"), (text, "sales")):
        assert read(path, sheet, header_row=1).figures[2].to_pylist() == [7.5]
