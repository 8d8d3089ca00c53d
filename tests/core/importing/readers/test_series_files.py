from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import csv, parquet

from core.importing.readers.series_files import read_series
from core.model.errors import UserError
from core.model.periods import Grain

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(name: str = "series.parquet", **columns: list[object]) -> Path:
        path = tmp_path / name
        table = pa.table(columns)
        (csv.write_csv if name.endswith(".csv") else parquet.write_table)(table, path)
        return path

    return _write


@pytest.mark.parametrize("name", ["a.parquet", "a.csv"])
def test_rows_in_any_order_become_series_in_order_of_time(write: Write, name: str) -> None:
    path = write(name, series_id=["x", "y", "x", "x"], t=[3, 1, 1, 2], value=[30.0, 5.0, 10.0, 20.0])
    series, refused = read_series(path)
    assert [(each.id, each.values.tolist(), each.first) for each in series] == [("x", [10, 20, 30], 1), ("y", [5], 1)]
    assert refused == []


@pytest.mark.parametrize(
    ("days", "grain"),
    [
        ([date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)], Grain.MONTH),
        ([date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31)], Grain.MONTH),
        ([date(2024, 1, 1), date(2024, 4, 1), date(2024, 7, 1)], Grain.QUARTER),
        ([date(2024, 1, 7), date(2024, 1, 14), date(2024, 1, 21)], Grain.WEEK),
        ([date(2024, 1, 7), date(2024, 1, 8), date(2024, 1, 9)], Grain.DAY),
    ],
    ids=["firsts", "lasts", "quarters", "weeks", "days"],
)
def test_dates_say_what_a_period_is(write: Write, days: list[date], grain: Grain) -> None:
    series, _ = read_series(write(series_id=["x"] * 3, date=days, value=[1.0, 2.0, 3.0]))
    assert series[0].grain is grain
    assert series[0].values.tolist() == [1, 2, 3]
    assert not series[0].after_a_hole


def test_only_what_follows_the_last_missing_period_is_kept_and_said(write: Write) -> None:
    series, _ = read_series(write(series_id=["x"] * 4, t=[1, 2, 5, 6], value=[1.0, 2.0, 5.0, 6.0]))
    assert (series[0].values.tolist(), series[0].first, series[0].after_a_hole) == ([5, 6], 5, True)


@pytest.mark.parametrize(
    ("times", "values", "code", "row"),
    [
        ([1, 2, 3], [1.0, float("nan"), 3.0], "series.not_a_number", 2),
        ([1, 2, 3], [1.0, 2.0, float("inf")], "series.not_a_number", 3),
        ([1, 2, 3], [None, 2.0, 3.0], "series.not_a_number", 1),
        ([1, 2, 2], [1.0, 2.0, 3.0], "series.repeated", 3),
        ([1, 2, None], [1.0, 2.0, 3.0], "series.no_time", 3),
        ([1.0, 2.5, 3.0], [1.0, 2.0, 3.0], "series.no_time", 2),
        ([date(2024, 1, 3), date(2024, 2, 17), date(2024, 9, 9)], [1.0, 2.0, 3.0], "series.irregular", 1),
    ],
    ids=["no number", "infinite", "blank", "twice", "no time", "half a period", "irregular dates"],
)
def test_a_bad_series_is_refused_with_its_row_and_the_others_go_on(
    write: Write, times: list[object], values: list[float | None], code: str, row: int
) -> None:
    good = times if code == "series.irregular" else [1, 2, 3]
    if code == "series.irregular":
        good = [date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)]
    column = "date" if code == "series.irregular" else "t"
    path = write(series_id=["bad"] * 3 + ["good"] * 3, **{column: [*times, *good], "value": [*values, 7.0, 8.0, 9.0]})
    series, refused = read_series(path)
    assert [each.id for each in series] == ["good"]
    assert [(each.series, each.code, each.row) for each in refused] == [("bad", code, row)]


def test_text_that_is_no_number_refuses_its_series_alone(write: Write) -> None:
    path = write("a.csv", series_id=["x", "y"], t=[1, 1], value=["12", "twelve"])
    series, refused = read_series(path)
    assert [each.id for each in series] == ["x"]
    assert refused[0].code == "series.not_a_number"


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"t": [1], "value": [1.0]}, "series_file.column"),
        ({"series_id": ["x"], "value": [1.0]}, "series_file.column"),
        ({"series_id": ["x"], "t": [1]}, "series_file.column"),
        (
            {
                "series_id": pa.array([], pa.string()),
                "t": pa.array([], pa.int64()),
                "value": pa.array([], pa.float64()),
            },
            "series_file.empty",
        ),
    ],
    ids=["no id", "no time", "no value", "no rows"],
)
def test_a_file_without_what_a_series_needs_is_refused(
    write: Write, columns: dict[str, list[object]], code: str
) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        read_series(write(**columns))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "series_file.kind"),
        ("a.parquet", b"no", "series_file.unreadable"),
        ("a.csv", b"", "series_file.unreadable"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        read_series(path)
    with pytest.raises(UserError, match=r"series_file\.missing"):
        read_series(tmp_path / "none.csv")
