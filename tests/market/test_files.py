"""A market can be imported like any other sheet, and a warehouse of it holds the same figures."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.market.files import stocked, write_csv, write_workbook
from tests.market.market import make_market
from tests.market.plan import Plan

MARKET = make_market(Plan(seed=2, rows=225, months=14))
SUMS = "SELECT region, brand, period, CAST(sum(value) AS DOUBLE), count(*) FROM sales GROUP BY ALL ORDER BY ALL"


def direct(months: int = 14) -> list[tuple[object, ...]]:
    with stocked(MARKET.through(months)) as warehouse, warehouse.reader() as reader:
        return reader.execute(SUMS).fetchall()


@pytest.mark.parametrize("write", [write_workbook, write_csv])
def test_an_import_shows_what_the_market_holds(write: object, vault: Vault, session: Session, tmp_path: Path) -> None:
    path = write(MARKET, tmp_path / ("market.xlsx" if write is write_workbook else "market.csv"))
    (receipt,), _ = import_workbook(Access(vault, session), path, Options(), Unattended())
    assert receipt.tally.quality_score == 100
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        assert reader.execute(SUMS).fetchall() == direct()


def test_the_months_can_come_one_by_one(tmp_path: Path) -> None:
    path = write_csv(MARKET.through(4), tmp_path / "april.csv", first=3)
    heading, first, *_ = path.read_text().splitlines()
    assert heading.split(",")[-2:] == ["ITEM", "Apr'23"]
    assert float(first.split(",")[-1]) == MARKET.values[0, 3]


def test_a_warehouse_holds_the_figures_of_the_long_table() -> None:
    sums = MARKET.long.group_by(["region", "brand", "period"]).aggregate([("value", "sum"), ("value", "count")])
    expected = {
        (row["region"], row["brand"], row["period"]): (round(row["value_sum"], 2), row["value_count"])
        for row in sums.to_pylist()
    }
    assert {tuple(row[:3]): (round(row[3], 2), row[4]) for row in direct()} == expected


def test_what_was_known_earlier_is_the_beginning() -> None:
    earlier = MARKET.through(5)
    assert earlier.periods[-1] == date(2023, 5, 1)
    assert np.array_equal(earlier.values, MARKET.values[:, :5])
    assert [row for row in direct() if row[2] <= date(2023, 5, 1)] == direct(5)
