from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from core.importing.cells.columns import SheetColumns
from core.importing.readers import columnar, guard
from core.importing.readers.guard import Container
from core.model.errors import UserError


def write(path: Path, **columns: Any) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def read(path: Path, *, dates: tuple[int, ...] = ()) -> SheetColumns:
    return columnar.read_columns(path, labels=(0,), figures=(1,), dates=dates)


@pytest.mark.parametrize(
    ("column", "numbers", "odd"),
    [
        (pa.array([1.5, None, 0.0]), [1.5, None, 0.0], {}),
        (pa.array([1, 2**53 + 1, None]), [1.0, None, None], {1: 2**53 + 1}),
        (pa.array([Decimal("0.10"), Decimal("12345678901234567.89")]), [0.1, None], {1: "12345678901234567.89"}),
        (pa.array(["7", None, "n/a"]), [None, None, None], {0: "7", 2: "n/a"}),
        (pa.array([True, False]), [None, None], {0: True, 1: False}),
    ],
)
def test_numbers_are_numbers_and_anything_else_is_told_as_found(
    tmp_path: Path, column: pa.Array, numbers: list[float | None], odd: dict[int, object]
) -> None:
    path = write(tmp_path / "p.parquet", Item=["x"] * len(column), Sales=column)
    result = read(path)
    assert result.figures[1].to_pylist() == numbers
    assert {row: cell for (row, _), cell in result.odd.items()} == odd


def test_names_days_and_first_rows_are_read(tmp_path: Path) -> None:
    days = pa.array([date(2024, 1, 31), None])
    path = write(tmp_path / "audit.parquet", Item=["بيبسي", None], Sales=[1.0, 2.0], Date=days)
    result = read(path, dates=(2,))
    assert result.labels[0].to_pylist() == ["بيبسي", None]
    assert result.dates[2].to_pylist() == [date(2024, 1, 31), None]
    inspected = guard.inspect(path)
    assert inspected.container is Container.PARQUET
    _, (peek,) = columnar.peek(path, inspected)
    assert peek.sheet == "audit"
    assert peek.rows[0] == ("Item", "Sales", "Date")
    assert peek.rows[1] == ("بيبسي", 1.0, date(2024, 1, 31))


def test_an_empty_table_has_a_header_alone(tmp_path: Path) -> None:
    path = write(tmp_path / "e.parquet", Item=pa.array([], pa.string()), Sales=pa.array([], pa.float64()))
    _, (peek,) = columnar.peek(path, guard.inspect(path))
    assert peek.rows == (("Item", "Sales"),)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "d.parquet", Item=["x"], Sales=[1.0])
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(UserError, match=r"workbook\.unreadable"):
        columnar.peek(path, guard.inspect(path))


def test_what_would_unpack_to_too_much_is_refused_by_its_own_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "big.parquet", Item=["x"] * 50_000, Sales=[float(n) for n in range(50_000)])
    monkeypatch.setattr(columnar, "MAX_UNPACKED", 1_000)
    with pytest.raises(UserError, match=r"workbook\.too_large"):
        columnar.peek(path, guard.inspect(path))


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (["12/1/10 8:26", None], ["12/1/10 8:26", None]),
        ([202401, None], ["202401", None]),
        (pa.array(["Jan-24", None]).dictionary_encode(), ["Jan-24", None]),
        ([1.5, None], [None, None]),
    ],
)
def test_dates_that_are_texts_or_whole_numbers_are_texts(tmp_path: Path, cells: Any, texts: list[str | None]) -> None:
    path = write(tmp_path / "t.parquet", Item=["a", "b"], Sales=[1.0, 2.0], Date=cells)
    assert read(path, dates=(2,)).dates[2].to_pylist() == texts
