"""Distribution on three points and a few items, counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.analysis.distribution import measure, measure_by_place
from core.model.analyses.distribution import Distribution, ItemDistribution
from core.model.errors import UserError
from core.model.periods import Grain
from core.warehouse.filters import Filters
from tests.builders.described import Described, described

JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)


def sold(area: str, item: str, value: float, start: date = JANUARY, **names: str) -> Described:
    region = "JEDDAH" if area == "BALAD" else "RIYADH"
    return (start, {"region": region, "precision_area": area, "item": item, "brand": item[:1], **names}, value)


# OLAYA sells 60, MALAZ 30, BALAD 10; the closed SUQ sells nothing.
SHELF = [
    sold("OLAYA", "A1", 40),
    sold("OLAYA", "B1", 20),
    sold("MALAZ", "A1", 0),
    sold("MALAZ", "B1", 30),
    sold("BALAD", "A1", 10),
    sold("SUQ", "A1", 0),
]


def measured(records: list[Described], by: tuple[str, ...] = (), filters: Filters | None = None) -> Distribution:
    with described(records) as reader:
        return measure(reader, Grain.MONTH, [JANUARY], by, filters or {})[JANUARY]


def by_item(distribution: Distribution) -> dict[str | None, ItemDistribution]:
    return {item.item: item for item in distribution.items}


def test_numeric_counts_points_and_weighted_their_sales() -> None:
    market = measured(SHELF)
    items = by_item(market)
    assert (market.points, market.category, market.period) == (3, Decimal(100), JANUARY)
    assert (items["A1"].points, items["A1"].sales) == (2, Decimal(50))
    assert items["A1"].numeric == pytest.approx(200 / 3)
    assert items["A1"].weighted == pytest.approx(70.0)
    assert items["B1"].numeric == pytest.approx(200 / 3)
    assert items["B1"].weighted == pytest.approx(90.0)
    assert items["B1"].velocity == pytest.approx(50 / 90)


def test_an_item_that_sells_nowhere_reaches_nothing() -> None:
    item = by_item(measured([*SHELF, sold("OLAYA", "C1", 0)]))["C1"]
    assert (item.points, item.numeric, item.weighted, item.velocity) == (0, 0.0, 0.0, None)


def test_a_market_without_a_sale_has_no_active_point() -> None:
    market = measured([sold("OLAYA", "A1", 0)])
    (item,) = market.items
    assert (market.points, market.category) == (0, Decimal(0))
    assert (item.numeric, item.weighted) == (0.0, 0.0)


def test_a_return_covers_nothing_and_its_point_counts_by_what_it_sells_in_all() -> None:
    items = by_item(measured([sold("OLAYA", "A1", -5), sold("OLAYA", "B1", 20), sold("MALAZ", "A1", 5)]))
    assert (items["A1"].points, items["A1"].sales) == (1, Decimal(0))
    assert items["A1"].weighted == pytest.approx(100 * 5 / 20)
    assert items["B1"].weighted == pytest.approx(100 * 15 / 20)


def test_a_point_with_more_returns_than_sales_is_no_part_of_the_market_that_is_covered() -> None:
    market = measured([sold("OLAYA", "A1", 20), sold("OLAYA", "B1", 5), sold("MALAZ", "A1", -15)])
    assert (market.points, market.category) == (1, Decimal(10))
    assert [(item.numeric, item.weighted) for item in market.items] == [(100.0, 100.0), (100.0, 100.0)]


def test_items_carry_their_group_and_come_by_name() -> None:
    market = measured(SHELF[::-1], ("brand", "item"))
    assert [item.group for item in market.items] == [("A", "A1"), ("B", "B1")]
    assert market.tdp(("A", "A1")) == pytest.approx(70.0)
    assert market.tdp() == pytest.approx(160.0)


def test_a_filter_on_products_leaves_the_category_whole_and_one_on_places_chooses_the_market() -> None:
    items = by_item(measured(SHELF, filters={"brand": ["b"]}))
    assert list(items) == ["B1"]
    assert items["B1"].weighted == pytest.approx(90.0)
    riyadh = measured(SHELF, filters={"region": ["RIYADH"]})
    assert (riyadh.points, riyadh.category) == (2, Decimal(90))
    assert by_item(riyadh)["B1"].weighted == pytest.approx(100.0)
    assert by_item(riyadh)["A1"].weighted == pytest.approx(100 * 60 / 90)


def test_each_place_is_a_market_of_its_own() -> None:
    with described(SHELF) as reader:
        markets = measure_by_place(reader, Grain.MONTH, [JANUARY], ("region",), ("brand",), {})
    riyadh, jeddah = markets[("RIYADH",)][JANUARY], markets[("JEDDAH",)][JANUARY]
    assert set(markets) == {("RIYADH",), ("JEDDAH",)}
    assert (riyadh.points, riyadh.category, jeddah.points, jeddah.category) == (2, Decimal(90), 1, Decimal(10))
    assert {item.item: (item.numeric, item.group) for item in riyadh.items} == {
        "A1": (50.0, ("A",)),
        "B1": (100.0, ("B",)),
    }
    assert {item.item: item.weighted for item in jeddah.items} == {"A1": 100.0}


def test_each_period_stands_alone_and_one_without_figures_is_absent() -> None:
    with described([*SHELF, sold("MALAZ", "A1", 8, FEBRUARY)]) as reader:
        both = measure(reader, Grain.MONTH, [JANUARY, FEBRUARY, date(2024, 3, 1)], (), {})
        nothing = measure(reader, Grain.DAY, [JANUARY], (), {})
    assert set(both) == {JANUARY, FEBRUARY}
    assert [(item.item, item.weighted) for item in both[FEBRUARY].items] == [("A1", 100.0)]
    assert nothing == {}


def test_two_descriptions_of_one_item_and_one_point_are_one_under_the_last_name() -> None:
    again = {"place_key": "olaya", "product_key": "a"}
    records = [
        sold("OLAYA", "OLD", 4, brand="X", **again),
        sold("OLAYA", "كولا", 6, brand="Y", **again),
        sold("MALAZ", "B1", 5),
    ]
    item = by_item(measured(records, ("brand",)))["كولا"]
    assert (item.sales, item.points, item.group, item.key) == (Decimal(10), 1, ("Y",), b"a")
    assert (item.numeric, item.weighted) == (50.0, pytest.approx(200 / 3))


@pytest.mark.parametrize(
    ("places", "by", "filters"), [(("colour",), (), {}), ((), ("colour",), {}), ((), (), {"colour": ["x"]})]
)
def test_an_unknown_level_is_refused(places: tuple[str, ...], by: tuple[str, ...], filters: Filters) -> None:
    with described(SHELF) as reader, pytest.raises(UserError, match=r"filter\.unknown_level"):
        measure_by_place(reader, Grain.MONTH, [JANUARY], places, by, filters)
