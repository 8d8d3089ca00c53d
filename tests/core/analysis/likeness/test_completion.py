"""What silent areas are taken to have sold: their own nearest periods, moved with the market, in parts that add up."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.likeness.completion import missing_in, weights_of
from core.analysis.likeness.like_for_like import GroupSales, Parts
from core.analysis.likeness.reporting import Reporting
from core.model.analyses.comparisons import Area
from core.model.periods import month

BALAD, OLAYA, MALAZ = Area("JEDDAH", "BALAD"), Area("RIYADH", "OLAYA"), Area("RIYADH", "MALAZ")
AWKWARD = {"A": 0.1, "B": 1e6 / 3, "C": 1e-3, "D": 7e5 / 11, "E": 0.7}
Sold = Mapping[Area, list[float | None]]  # by month; nothing where the area is silent


def start(at: int) -> date:
    return month(2024 + at // 12, at % 12 + 1).start


def market(sold: Sold) -> GroupSales:
    """Return a market of areas, of which those that are ever silent are its parts."""
    length = len(next(iter(sold.values())))
    silent = {start(at): frozenset(area for area in sold if sold[area][at] is None) for at in range(length)}
    first = {
        area: next(start(at) for at, value in enumerate(values) if value is not None)
        for area, values in sold.items()
        if None in values
    }
    reporting = Reporting(tuple(silent), {day: areas for day, areas in silent.items() if areas}, first)
    totals = {start(at): Decimal(sum(int(values[at] or 0) for values in sold.values())) for at in range(length)}
    return GroupSales(totals, {area: part(sold[area]) for area in first}, reporting)


def part(values: list[float | None]) -> dict[date, Decimal]:
    return {start(at): Decimal(str(value)) for at, value in enumerate(values) if value is not None}


def missing(sold: Sold, parts: Parts | None = None) -> dict[int, float]:
    whole = market(sold)
    held = missing_in(whole.parts if parts is None else parts, weights_of(whole))
    return {(day.year - 2024) * 12 + day.month - 1: value for day, value in held.items()}


def test_a_silent_period_is_that_of_the_area_moved_with_the_market() -> None:
    season = [10.0, 10, 20, 10, 10]
    assert missing({OLAYA: [30, 30, None, 30, 30], BALAD: list(season)}) == {2: pytest.approx(60)}


def test_an_area_that_begins_late_is_continued_backwards_and_one_that_falls_silent_forwards() -> None:
    assert missing({OLAYA: [None, None, 30, 30], BALAD: [5, 10, 10, 10]}) == {
        0: pytest.approx(15),
        1: pytest.approx(30),
    }
    assert missing({OLAYA: [30, 30, None, None], BALAD: [10, 10, 20, 10]}) == {
        2: pytest.approx(60),
        3: pytest.approx(30),
    }


def test_an_area_that_is_silent_for_three_periods_to_the_end_has_ended() -> None:
    assert missing({OLAYA: [30, None, 30, None, None, None], BALAD: [10] * 6}) == {1: pytest.approx(30)}


def test_nothing_stands_for_a_period_that_nobody_reported() -> None:
    assert missing({OLAYA: [30, None, 30], BALAD: [10, None, 10]}) == {}
    assert missing({OLAYA: [30, None, 30]}) == {}


def test_areas_that_are_silent_in_turn_are_moved_by_those_that_reported_in_both() -> None:
    held = missing({OLAYA: [30, None, 60], BALAD: [10, 10, None], MALAZ: [None, 5, 5]})
    assert held[1] == pytest.approx((30 * 10 / 10 + 60 * 5 / 5) / 2)


def test_returns_in_a_silent_period_are_replaced() -> None:
    whole = market({OLAYA: [30, None, 30], BALAD: [10, 10, 10]})
    sold = {OLAYA: {start(0): Decimal(30), start(1): Decimal(-2), start(2): Decimal(30)}}
    assert missing_in(sold, weights_of(whole)) == {start(1): pytest.approx(32)}


@given(st.data())
def test_the_missing_sales_of_parts_add_up_to_those_of_their_total(data: st.DataObject) -> None:
    amounts = st.integers(1, 99).map(float)
    length = data.draw(st.integers(2, 8))
    sold: Sold = {
        area: data.draw(st.lists(st.one_of(st.none(), amounts), min_size=length, max_size=length))
        for area in (OLAYA, MALAZ)
    } | {BALAD: data.draw(st.lists(amounts, min_size=length, max_size=length))}
    sold = {area: values for area, values in sold.items() if any(value is not None for value in values)}
    whole = market(sold)
    weights = weights_of(whole)
    share = Decimal(data.draw(st.integers(0, 10))) / 10
    groups = [
        {area: {day: value * of for day, value in held.items()} for area, held in whole.parts.items()}
        for of in (share, 1 - share)
    ]
    total = missing_in(whole.parts, weights)
    for day in total:
        assert sum(missing_in(group, weights).get(day, 0.0) for group in groups) == pytest.approx(total[day])
    for area in whole.reporting.first:
        for near in weights.get(area, {}).values():
            assert all(weight > 0 for weight in near.values())


def test_areas_add_up_to_the_last_digit_in_whatever_order_they_come() -> None:
    sold: Sold = {Area("RIYADH", name): [value, None, value / 7, value] for name, value in AWKWARD.items()}
    whole = market({**sold, BALAD: [3.0, 7, 11, 13]})
    weights = weights_of(whole)
    backwards = dict(reversed(list(whole.parts.items())))
    assert missing_in(backwards, weights) == missing_in(whole.parts, weights)
