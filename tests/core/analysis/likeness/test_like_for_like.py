"""Like for like: what is compared is what the areas that reported in both periods sold, and the rest is named."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import trend
from core.analysis.likeness.like_for_like import GroupSales, added_up
from core.analysis.likeness.reporting import Reporting
from core.model.analyses.comparisons import Area, Silence
from core.model.analyses.trends import Change, TrendPeriod, TrendReport, TrendRule
from tests.builders.market import market, monthly, of_areas

OLAYA, MALAZ, BALAD = Area("RIYADH", "OLAYA"), Area("RIYADH", "MALAZ"), Area("JEDDAH", "BALAD")
ROWS = 5
Shelf = Mapping[str, Sequence[float | None]]


def find(shelf: Shelf, rule: TrendRule = TrendRule(described=9), **filters: list[str]) -> TrendReport:  # noqa: B008 - frozen
    with market(of_areas(shelf)) as reader:
        return trend.find(reader, rule, filters)


def last(shelf: Shelf, **filters: list[str]) -> Change:
    return find(shelf, **filters).series[0].points[-1].against_previous


@pytest.mark.parametrize("silence", [None, 0])
def test_an_area_that_is_back_is_no_growth(silence: float | None) -> None:
    change = last({"OLAYA": [90, silence, 90], "BALAD": [10, 10, 11]})
    assert change.percentage == pytest.approx(10.0)
    assert change.left_out is not None
    assert change.left_out.raw == pytest.approx(910.0)
    assert (change.left_out.now, change.left_out.then) == (11 * ROWS, 10 * ROWS)
    assert [(left.area, left.sales, left.silence) for left in change.left_out.areas] == [
        (OLAYA, 90 * ROWS, Silence.BEFORE)
    ]


def test_an_area_that_falls_silent_is_no_decline() -> None:
    change = last({"OLAYA": [90, 90, 0], "BALAD": [10, 10, 11]})
    assert change.percentage == pytest.approx(10.0)
    assert change.left_out is not None
    assert change.left_out.raw == pytest.approx(-89.0)
    assert change.left_out.areas[0].silence is Silence.NOW


def test_a_new_area_is_named_as_new() -> None:
    change = last({"OLAYA": [None, None, 90], "BALAD": [10, 10, 11]})
    assert change.percentage == pytest.approx(10.0)
    assert change.left_out is not None
    assert change.left_out.areas[0].silence is Silence.NEW


def test_periods_that_all_areas_reported_have_nothing_left_out() -> None:
    change = last({"OLAYA": [0, 90, 90], "BALAD": [10, 10, 11]})
    assert (change.left_out, change.percentage) == (None, pytest.approx(1.0))


def test_where_no_area_reported_in_both_nothing_is_compared_and_nothing_is_new() -> None:
    change = last({"OLAYA": [90, 0, 90]})
    assert (change.base, change.percentage, change.new) == (date(2024, 2, 1), None, False)
    assert change.left_out is not None
    assert change.left_out.raw is None
    turned = last({"OLAYA": [90, 90, 0], "BALAD": [10, 0, 10]})
    assert (turned.percentage, turned.new) == (None, False)


def test_only_areas_in_which_a_group_sells_are_left_out_of_it() -> None:
    shelf = {"OLAYA": [90, 0, 90], "MALAZ": [5, 5, 6], "BALAD": [10, 10, 11]}
    riyadh, jeddah = find(shelf, TrendRule(by=("region",))).series
    assert jeddah.points[-1].against_previous.left_out is None
    assert riyadh.points[-1].against_previous.percentage == pytest.approx(20.0)
    assert last(shelf, region=["JEDDAH"]).left_out is None


def test_what_another_item_sells_says_that_an_area_reported() -> None:
    records = of_areas({"OLAYA": [90, 90, 90], "BALAD": [10, 10, 11]}) + monthly({("OLAYA", "RARE"): [4, 0, 4]})
    with market(records) as reader:
        (series,) = trend.find(reader, TrendRule(), {"item": ["RARE"]}).series
    assert series.points[-1].against_previous.new
    assert series.points[-1].against_previous.left_out is None


def test_returns_of_an_area_without_a_sale_count_on_neither_side() -> None:
    change = last({"OLAYA": [90, 90, -3], "BALAD": [10, 10, 11]})
    assert change.percentage == pytest.approx(10.0)


def test_a_year_to_date_is_like_for_like_month_by_month() -> None:
    shelf = {"OLAYA": [90] * 2 + [0] + [90] * 9 + [90] * 3, "BALAD": [10] * 12 + [11] * 3}
    report = find(shelf)
    movement = report.series[0].movement
    assert movement is not None
    to_date = movement.year_to_date
    assert to_date.total == ROWS * 303
    assert to_date.before == ROWS * 210
    # March 2024 counts without OLAYA, in both years; January and February count whole.
    assert to_date.percentage == pytest.approx(100 * ((101 + 101 + 11) / (100 + 100 + 10) - 1))
    assert to_date.left_out is not None
    assert (to_date.left_out.raw, to_date.left_out.areas[0].sales) == (pytest.approx(100 * (303 / 210 - 1)), 90 * ROWS)


def test_a_quarter_leaves_out_an_area_that_lacks_a_month_of_it() -> None:
    shelf = {"OLAYA": [90, 0, 90, 90, 90, 90], "BALAD": [10] * 3 + [11] * 3}
    report = find(shelf, TrendRule(period=TrendPeriod.QUARTERLY))
    change = report.series[0].points[-1].against_previous
    assert change.percentage == pytest.approx(10.0)
    assert change.left_out is not None
    assert change.left_out.raw == pytest.approx(100 * (303 / 210 - 1))


@given(st.data())
def test_what_is_compared_is_the_sum_of_the_areas_that_reported_in_both(data: st.DataObject) -> None:
    months = [date(2024, month, 1) for month in range(1, 4)]
    amounts = st.one_of(st.none(), st.integers(-9, 99).map(Decimal))
    sold = {
        area: {month: amount for month in months if (amount := data.draw(amounts)) is not None}
        for area in (OLAYA, MALAZ, BALAD)
    }
    reports = {area: {month for month in held if data.draw(st.booleans())} for area, held in sold.items()}
    reporting = Reporting(
        starts=tuple(months),
        silent={month: frozenset(area for area in sold if month not in reports[area]) for month in months},
        first={area: min(reports[area], default=months[-1]) for area in sold},
    )
    totals = {month: sum((held.get(month, Decimal(0)) for held in sold.values()), Decimal(0)) for month in months}
    group = GroupSales(totals, sold, reporting)
    for now in months:
        for then in months:
            both = [held for area, held in sold.items() if {now, then} <= reports[area]]
            result = group.compared(now, then)
            assert (result.now, result.then) == (sum(held[now] for held in both), sum(held[then] for held in both))
            assert added_up([result]) == result
            left = {area.area for area in result.left_out}
            assert left == {
                area
                for area, held in sold.items()
                if not {now, then} <= reports[area] and (held.get(now) or held.get(then))
            }
