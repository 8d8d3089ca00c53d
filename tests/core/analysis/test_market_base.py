"""One market: whatever shows a share or an HHI under a filter has the same sales in its denominator."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import duckdb
import pytest

from core.analysis import pivot, places, position, share
from core.model.analyses.pivots import PivotFigure, PivotRule
from core.model.analyses.shares import ShareRule
from core.model.dimensions import SELLER_LEVELS
from tests.builders.market import REGION_OF, Record, market, monthly

Filters = Mapping[str, Sequence[str]]
Shares = dict[str | None, float]
SOLD = {
    ("OLAYA", "CAN", "COLA"): 30.0,
    ("OLAYA", "NRB", "COLA NRB"): 10.0,
    ("OLAYA", "CAN", "LEMON"): 20.0,
    ("BALAD", "CAN", "COLA"): 25.0,
    ("BALAD", "NRB", "LEMON NRB"): 15.0,
}
PACK_OF = {item: pack for _, pack, item in SOLD}
FILTERS: Sequence[Filters] = [
    {},
    {"item": ["COLA"]},
    {"pack_type": ["CAN"]},
    {"region": ["RIYADH"]},
    {"item": ["COLA"], "region": ["RIYADH"]},
    {"item": ["COLA", "LEMON"], "pack_type": ["CAN"]},
    {"item": ["COLA"], "pack_type": ["CAN"], "region": ["JEDDAH"]},
]


def records() -> list[Record]:
    rows = monthly({(area, item): [value / 2, value] for (area, _, item), value in SOLD.items()})
    return [(day, area, PACK_OF[item], item, value) for day, area, _, item, value in rows]


def passing(filters: Filters, level: str | None = None) -> dict[str | None, float]:
    """Return the sales of the last month that pass ``filters``, by ``level``."""
    sums: dict[str | None, float] = {}
    for (area, pack, item), value in SOLD.items():
        names = {"region": REGION_OF[area], "pack_type": pack, "item": item}
        if all(names[of] in wanted for of, wanted in filters.items()):
            group = names[level] if level is not None else None
            sums[group] = sums.get(group, 0.0) + value
    return sums


def base(filters: Filters) -> float:
    of_market = {level: names for level, names in filters.items() if level not in SELLER_LEVELS}
    return sum(passing(of_market).values())


def by_share(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> Shares:
    return {row.group[0]: row.share for row in share.find(reader, ShareRule(by=(level,)), filters).shares}


def by_place(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> Shares:
    return {place.place: place.share for place in places.find(reader, level, filters, ()).places}


def by_pivot(reader: duckdb.DuckDBPyConnection, level: str, filters: Filters) -> Shares:
    rule = PivotRule(rows=(level,), columns=("period",), figure=PivotFigure.SHARE)
    table = pivot.find(reader, rule, filters, history=reader)
    return {row[0]: table.cells[row, table.columns[-1]].value or 0.0 for row in table.rows}


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize(
    ("shares", "level"),
    [(by_share, "region"), (by_place, "region"), (by_pivot, "region"), (by_share, "item"), (by_pivot, "item")],
)
def test_every_share_is_of_what_everybody_sold_in_the_places_and_segments_of_the_filter(
    shares: Callable[[duckdb.DuckDBPyConnection, str, Filters], Shares], level: str, filters: Filters
) -> None:
    wanted = {name: 100 * sold / base(filters) for name, sold in passing(filters, level).items()}
    with market(records()) as reader:
        assert shares(reader, level, filters) == pytest.approx(wanted)


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_hhi_and_the_position_are_of_that_market_too(filters: Filters) -> None:
    of_market = {level: names for level, names in filters.items() if level not in SELLER_LEVELS}
    with market(records()) as reader:
        report = share.find(reader, ShareRule(by=("item",)), filters)
        together = position.find(reader, (), filters)
    assert report.total == Decimal(round(base(filters)))
    assert report.hhi == pytest.approx(
        sum((100 * sold / base(filters)) ** 2 for sold in passing(of_market, "item").values())
    )
    assert together is not None
    assert together.report.total == report.total
    if "item" in filters:
        assert together.share.share == pytest.approx(100 * sum(passing(filters).values()) / base(filters))
