"""The portable statements give the figures of the shorter ones that only DuckDB understands, on the sample."""

import math
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.alerts.figures.white_spaces import province_sales
from core.analysis import pivot, profile
from core.analysis.distribution import measure
from core.analysis.grains import periods_of
from core.analysis.trend_periods import STARTS
from core.model.analyses.pivots import PivotFigure, PivotRule
from core.model.analyses.trends import TrendPeriod
from core.model.dimensions import LEVELS
from core.model.job_context import Unattended
from core.model.periods import Grain
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from core.warehouse import differences
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters, conditions
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "retail-audit-2025.xlsx"
# Every example asks a whole market.
FEW = settings(max_examples=max(5, settings().max_examples // 5))
FILTERED = ("region", "province", "brand", "pack_type", "item", "diet")


class Sample:
    """The warehouse of the sample; the library of properties keeps hold of it, so that it is emptied in the end."""

    def __init__(self, warehouse: Warehouse, reader: Any) -> None:
        self.warehouse = warehouse
        self.reader = reader


@pytest.fixture(scope="module")
def sample(empty_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    folder = Path(shutil.copytree(empty_vault, tmp_path_factory.mktemp("sample") / "vault"))
    session = owner(StandingClock())
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        import_workbook(Access(vault, session), SAMPLE, Options(accept=True), Unattended())
        with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
            sample = Sample(warehouse, reader)
            yield sample
            vars(sample).clear()


def any_filters(data: st.DataObject, reader: Any) -> Filters:
    chosen = data.draw(st.lists(st.sampled_from(FILTERED), max_size=2, unique=True))
    names = {
        level: [name for (name,) in reader.execute(f"SELECT DISTINCT {level} FROM sales ORDER BY 1").fetchall() if name]
        for level in chosen
    }
    return {
        level: data.draw(st.lists(st.sampled_from(held), min_size=1, max_size=3, unique=True))
        for level, held in names.items()
        if held
    }


def ask(reader: Any, what: str, filters: Filters, then: str = "") -> list[tuple[Any, ...]]:
    where, values = conditions(filters)
    return reader.execute(f"SELECT {what} FROM sales WHERE {where} {then}", values).fetchall()


@FEW
@given(data=st.data())
def test_means_and_bins_are_the_same_and_quantiles_but_for_their_rounding(sample: Sample, data: st.DataObject) -> None:
    reader = sample.reader
    filters = any_filters(data, reader)
    result = profile.of_figures(reader, filters)
    ((mean, quantiles),) = ask(
        reader,
        "CAST(avg(value) FILTER (value <> 0) AS DOUBLE), "
        "quantile_cont(CAST(value AS DOUBLE), [0.05, 0.25, 0.5, 0.75, 0.95]) FILTER (value <> 0)",
        filters,
    )
    assert result.mean == mean
    # Doubles are rounded at each step of the interpolation, decimals once.
    assert result.quantiles == pytest.approx(tuple(quantiles or ()), rel=1e-13, abs=0)
    if result.bins:
        least, width = result.bins[0][0], math.log(result.bins[-1][1] / result.bins[0][0]) / len(result.bins)
        binned = ask(
            reader,
            f"least(19, CAST(floor(ln(CAST(value AS DOUBLE) / {least!r}) / {width!r}) AS INTEGER)) AS bin, count(*)",
            filters,
            "AND value > 0 GROUP BY bin",
        )
        assert {at: count for at, (_, _, count) in enumerate(result.bins) if count} == dict(binned)


@FEW
@given(data=st.data())
def test_rates_and_all_their_totals_are_the_same(sample: Sample, data: st.DataObject) -> None:
    reader = sample.reader
    filters = any_filters(data, reader)
    rows, columns = data.draw(st.sampled_from([(("region",), ("pack_type",)), (("diet", "brand"), ()), ((), ())]))
    report = pivot.find(reader, PivotRule(rows=rows, columns=columns, figure=PivotFigure.ZERO_RATE), filters)
    axes = ", ".join((*rows, *columns))
    rate = "100.0 * count(*) FILTER (value = 0) / nullif(count(*), 0)"
    cells = ask(reader, f"{axes}{',' * bool(axes)} {rate}", filters, f"GROUP BY {axes or '()'}")
    assert {(*row, *column): cell.value for (row, column), cell in report.cells.items()} == {
        tuple(names): value for *names, value in cells
    }
    for axis, totals in ((rows, report.row_totals), (columns, report.column_totals)):
        if axis:
            listed = ", ".join(axis)
            summed = ask(reader, f"{listed}, {rate}", filters, f"GROUP BY {listed}")
            assert {key: cell.value for key, cell in totals.items()} == {
                tuple(names): value for *names, value in summed
            }
    assert [(report.total.value,)] == ask(reader, rate, filters)


@FEW
@given(data=st.data())
def test_items_are_called_what_they_were_called_last(sample: Sample, data: st.DataObject) -> None:
    reader = sample.reader
    filters = any_filters(data, reader)
    last = periods_of(reader, Grain.MONTH, 2)
    result = measure(reader, Grain.MONTH, last, ("brand", "pack_size"), filters)
    names = reader.execute(
        "SELECT product_key, max_by(item, product_id), max_by(brand, product_id), max_by(pack_size, product_id) "
        "FROM product GROUP BY product_key"
    ).fetchall()
    called = {bytes(key): named for key, *named in names}
    measured = [item for each in result.values() for item in each.items]
    assert [[item.item, *item.group] for item in measured] == [called[item.key] for item in measured]
    assert list(result) == sorted(result)
    assert set(result) <= set(last)


def test_the_mean_sales_of_a_province_are_the_same(sample: Sample) -> None:
    reader = sample.reader
    periods = periods_of(reader, Grain.MONTH)
    old = ask(
        reader,
        "province, CAST(sum(value) AS DOUBLE) / count(DISTINCT period)",
        {},
        f"AND period >= DATE '{periods[-3]}' AND province IS NOT NULL GROUP BY ALL",
    )
    assert province_sales(reader, Grain.MONTH, periods[-3:]) == dict(old)
    assert len(old) > 10


@given(st.dates(date(1999, 1, 1), date(2050, 12, 31)))
def test_a_week_starts_on_its_sunday(sample: Sample, day: date) -> None:
    result = sample.reader.execute(
        f"SELECT {STARTS[TrendPeriod.WEEKLY]} FROM (SELECT ?::DATE AS period)", [day]
    ).fetchall()
    assert result[0][0] == day - timedelta(days=day.isoweekday() % 7)


@FEW
@given(data=st.data())
def test_a_difference_names_a_thing_as_it_is_delivered(sample: Sample, data: st.DataObject) -> None:
    """What has several descriptions under one key is named by the first of them in the order of its names."""
    delivered = differences.delivered_by(sample.warehouse)
    row = data.draw(st.integers(0, delivered.products.num_rows - 1))
    twice = delivered.products.slice(row, 1)
    name = data.draw(st.sampled_from(["", "AAA", "ZZZ", None]))
    renamed = twice.set_column(twice.column_names.index("item"), "item", pa.array([name], pa.string()))
    products = pa.concat_tables([delivered.products, renamed])
    cells = delivered.cells.set_column(
        delivered.cells.column_names.index("value"),
        "value",
        pa.array([value + 1 for value in delivered.cells.column("value").to_pylist()]),
    )
    result = differences.examine(sample.warehouse, differences.Delivered(cells, delivered.places, products), 1_000_000)
    (key,) = twice.column("key").to_pylist()
    with sample.warehouse.beside(delivered_product=products) as connection:
        ((expected,),) = connection.execute(
            "SELECT DISTINCT ON (key) item FROM delivered_product WHERE key = ? ORDER BY key, item", [key]
        ).fetchall()
    assert expected in {change.item for change in result.largest}


def test_every_level_can_be_filtered() -> None:
    assert set(FILTERED) <= set(LEVELS)
