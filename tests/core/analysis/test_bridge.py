"""Distribution by hand and beside pandas; the bridge, whose parts add up."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import bridge
from core.analysis.distribution import measure
from core.model.analyses.bridges import BridgeReport
from core.model.analyses.distribution import ItemDistribution
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.market import REGION_OF, Record, market, of_areas

JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)
RECORDS = st.dictionaries(
    st.tuples(
        st.sampled_from([JANUARY, FEBRUARY]),
        st.sampled_from(sorted(REGION_OF)[:3]),
        st.sampled_from([("CAN", "A"), ("CAN", "B"), ("NRB", "C"), ("NRB", "D")]),
    ),
    st.decimals(-5, 100, places=2),
    max_size=24,
).map(lambda cells: [(day, area, *product, value) for (day, area, product), value in cells.items()])


def find(records: list[Record], *by: str, **filters: list[str]) -> BridgeReport:
    with market(records) as reader:
        return bridge.find(reader, by or ("pack_type",), filters)


def test_velocity_is_sales_per_point_of_weighted_distribution() -> None:
    item = ItemDistribution(key=b"", item="A", group=(), sales=Decimal(500_000), points=1, numeric=0.0, weighted=62.0)
    assert item.velocity == pytest.approx(8_065, abs=0.5)


@given(RECORDS)
def test_distribution_agrees_with_pandas(records: list[Record]) -> None:
    with market(records) as reader:
        measured = measure(reader, Grain.MONTH, [JANUARY, FEBRUARY], ("pack_type",), {})
    frame = pd.DataFrame(records, columns=["period", "area", "pack", "item", "value"]).astype({"value": float})
    for period, month in frame.groupby("period"):
        category = month.groupby("area").value.sum().round(9)
        active = category[category > 0]
        result = measured[period]
        assert result.points == len(active)
        for each in result.items:
            sold = month[(month["item"] == each.item) & (month.value > 0)]
            covered = active[active.index.isin(sold.area)]
            assert each.points == len(covered)
            assert each.numeric == pytest.approx(100 * len(covered) / len(active) if len(active) else 0)
            assert each.weighted == pytest.approx(100 * covered.sum() / active.sum() if len(active) else 0)


@given(RECORDS, st.sampled_from([("pack_type",), ("item",), ("region",), ("item", "precision_area")]))
def test_the_parts_of_every_bridge_add_up_to_its_change(records: list[Record], by: tuple[str, ...]) -> None:
    report = find(records, *by)
    for each in (*report.bridges, *([report.whole] if report.whole else [])):
        assert each.distribution + each.mix + each.velocity == pytest.approx(float(each.change), abs=1e-9)
    if report.whole is not None and not {"region", "precision_area"} & set(by):
        assert sum(each.change for each in report.bridges) == report.whole.change


def two_points(before: list[tuple[str, str, int]], after: list[tuple[str, str, int]]) -> list[Record]:
    return [
        (day, area, "CAN", item, Decimal(value))
        for day, cells in ((JANUARY, before), (FEBRUARY, after))
        for area, item, value in cells
    ]


def test_a_bridge_by_hand() -> None:
    # A sells 60 at OLAYA alone, then 60 and 30; B sells 40 in each of both points and loses MALAZ.
    records = two_points(
        [("OLAYA", "A", 60), ("OLAYA", "B", 40), ("MALAZ", "B", 40), ("MALAZ", "C", 60)],
        [("OLAYA", "A", 60), ("MALAZ", "A", 30), ("OLAYA", "B", 40), ("MALAZ", "C", 70)],
    )
    drivers = {driver.item: driver for driver in find(records).bridges[0].drivers}
    # A: WD 50 to 100, velocity 1.2 to 0.9; mean velocity 1.05, mean WD 75.
    assert drivers["A"].distribution == pytest.approx(50 * 1.05)
    assert drivers["A"].velocity == pytest.approx(-0.3 * 75)
    # B: WD 100 to 50, velocity 0.8 to 0.8.
    assert drivers["B"].distribution == pytest.approx(-50 * 0.8)
    assert drivers["B"].velocity == pytest.approx(0)


def test_what_is_new_came_by_distribution_and_has_no_growth() -> None:
    report = find(two_points([("OLAYA", "A", 50)], [("OLAYA", "A", 50), ("OLAYA", "B", 30)]), "item")
    new = next(each for each in report.bridges if each.group == ("B",))
    assert (new.distribution, new.mix, new.velocity) == pytest.approx((30, 0, 0))
    assert (new.growth, new.is_new) == (None, True)


def test_one_period_and_no_data_have_no_bridge_and_an_unknown_period_is_refused() -> None:
    assert find([]).whole is None
    assert find(two_points([("OLAYA", "A", 50)], [])).whole is None
    with market(two_points([("OLAYA", "A", 5)], [("OLAYA", "A", 5)])) as reader, pytest.raises(UserError) as refused:
        bridge.find(reader, ("item",), {}, between=(JANUARY, date(2030, 1, 1)))
    assert refused.value.code == "bridge.no_period"


def test_a_filter_that_matches_nothing_has_no_bridge() -> None:
    records = two_points([("OLAYA", "A", 50)], [("OLAYA", "A", 60)])
    assert find(records, "item", region=["NOWHERE"]).whole is None
    assert find(records, "item", item=["NOTHING"]).bridges == ()


def test_each_place_is_a_market_of_its_own() -> None:
    records = two_points(
        [("OLAYA", "A", 60), ("OLAYA", "B", 40), ("MALAZ", "B", 40)], [("OLAYA", "A", 60), ("MALAZ", "A", 30)]
    )
    result = {each.group: each for each in find(records, "item", "precision_area").bridges}
    assert set(result) == {("A", "OLAYA"), ("B", "OLAYA"), ("A", "MALAZ"), ("B", "MALAZ")}
    assert result["A", "OLAYA"].change == 0
    assert (result["A", "MALAZ"].is_new, result["A", "MALAZ"].distribution) == (True, 30)


def test_an_area_that_was_silent_is_no_change_of_any_kind() -> None:
    shelf = {"OLAYA": [90, 0], "MALAZ": [None, 40], "BALAD": [10, 12]}
    with market(of_areas(shelf)) as reader:
        report = bridge.find(reader, ("item",), {})
        regions = bridge.find(reader, ("region",), {})
        riyadh = bridge.find(reader, ("item",), {"region": ["RIYADH"]})
    assert report.whole is not None
    assert (report.whole.before, report.whole.after) == (50, 60)
    assert report.whole.distribution == pytest.approx(0)
    assert report.whole.velocity == pytest.approx(10)
    assert report.left_out is not None
    assert {left.area.precision_area for left in report.left_out.areas} == {"OLAYA", "MALAZ"}
    assert (report.left_out.now, report.left_out.then) == (60, 50)
    assert report.left_out.raw == pytest.approx(100 * (52 * 5 / (100 * 5) - 1))
    assert [each.group for each in regions.bridges] == [("JEDDAH",)]
    assert (riyadh.whole, riyadh.bridges) == (None, ())
    assert riyadh.left_out is not None
