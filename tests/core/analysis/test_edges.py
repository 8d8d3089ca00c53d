"""Every analysis on every awkward market: a stated answer, never a number that is none, never a division by zero."""

import dataclasses
import math
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import duckdb
import pytest

from core.analysis import bridge, excise, knowability, movers, opportunities, reach, share, trend
from core.analysis.gaps import point_gaps, worklist, zeros
from core.analysis.gaps import rates as gaps
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseQuestion
from core.model.analyses.gaps import GapRule
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendRule
from core.model.analyses.zeros import ZeroRule
from core.model.exposure import Calendar
from core.model.periods import Grain
from core.model.work.worklist import WorklistRule
from tests.builders.market import Record, market, monthly

ONE = {("OLAYA", "A"): [5.0]}
YEAR = {("OLAYA", "A"): [5.0] * 12, ("MALAZ", "B"): [7.0] * 12, ("BALAD", "A"): [0.0, 3.0] * 6}


def renamed() -> list[Record]:
    """Half-way, A is called B: it sells on under its new name."""
    return monthly(
        {
            (area, name): values
            for area in ("OLAYA", "MALAZ")
            for name, values in (("A", [9.0] * 6 + [0.0] * 6), ("B", [0.0] * 6 + [9.0] * 6))
        }
    )


def with_silent_region() -> list[Record]:
    """Jeddah reports nothing in the last month: its figures are not delivered."""
    return [each for each in monthly(YEAR) if not (each[1] == "BALAD" and each[0] == date(2024, 12, 1))]


def daily() -> list[Record]:
    first = date(2024, 1, 1)
    return [(first + timedelta(days=at), "OLAYA", "CAN", "A", Decimal(at % 3)) for at in range(40)]


MARKETS: dict[str, list[Record]] = {
    "no data": [],
    "one figure": monthly(ONE),
    "one period": monthly({("OLAYA", "A"): [5.0], ("MALAZ", "A"): [0.0], ("BALAD", "B"): [2.0]}),
    "one place": monthly({("OLAYA", "A"): [5.0] * 12, ("OLAYA", "B"): [0.0] * 11 + [1.0]}),
    "all zeros": monthly({("OLAYA", "A"): [0.0] * 12, ("MALAZ", "B"): [0.0] * 12}),
    "negative totals": monthly({("OLAYA", "A"): [-5.0] * 12, ("MALAZ", "A"): [1.0] * 12}),
    "only returns": monthly({("OLAYA", "A"): [-5.0] * 12}),
    "missing periods": monthly(
        {("OLAYA", "A"): [5.0, None, None, 4.0, None, 6.0, 5.0, None, 7.0], ("MALAZ", "A"): [1]}
    ),
    "a region that did not report": with_silent_region(),
    "items renamed half-way": renamed(),
}
QUESTIONS: dict[str, Callable[[duckdb.DuckDBPyConnection, dict[str, list[str]]], Any]] = {
    "gaps": lambda reader, filters: gaps.find(reader, GapRule(), filters, ()),
    "gaps by item": lambda reader, filters: gaps.find(reader, GapRule(by=("item",)), filters, ()),
    "zeros": lambda reader, filters: zeros.find(reader, ZeroRule(), filters).records,
    "points": lambda reader, filters: point_gaps.find(reader, PointGapRule(), ZeroRule(), filters),
    "worklist": lambda reader, filters: worklist.plan(
        point_gaps.find(reader, PointGapRule(), ZeroRule(), filters), WorklistRule(), {}
    ),
    "trend": lambda reader, filters: trend.find(reader, TrendRule(by=("item",), described=9), filters),
    "movers": lambda reader, filters: movers.find(reader, ("item",), filters),
    "share": lambda reader, filters: share.find(reader, ShareRule(by=("item",)), filters),
    "share of regions": lambda reader, filters: share.find(reader, ShareRule(by=("region",)), filters),
    "bridge": lambda reader, filters: bridge.find(reader, ("item",), filters),
    "bridge of regions": lambda reader, filters: bridge.find(reader, ("region",), filters),
    "reach": lambda reader, filters: reach.find(reader, DistributionRule(), filters, ()),
    "opportunities": lambda reader, filters: opportunities.find(reader, OpportunityRule(), (), filters),
    "known": lambda reader, filters: knowability.judge(reader, Calendar(), filters),
    "excise": lambda reader, filters: excise.price(
        reader,
        ExciseQuestion(what_if=date(2026, 1, 1), shift=10),
        SHIPPED_RULES,
        SHIPPED_CONTENTS,
        "litres",
        filters,
    ),
}


def numbers_in(answer: Any) -> Iterator[float]:
    """Give every number of an answer, however deep."""
    if isinstance(answer, float | int | Decimal):
        yield float(answer)
    elif isinstance(answer, dict):
        for each in answer.values():
            yield from numbers_in(each)
    elif isinstance(answer, list | tuple):
        for each in answer:
            yield from numbers_in(each)
    elif dataclasses.is_dataclass(answer):
        for field in dataclasses.fields(answer):
            yield from numbers_in(getattr(answer, field.name))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("name", MARKETS)
@pytest.mark.parametrize("filters", [{}, {"region": ["RIYADH"]}, {"item": ["NOTHING SUCH"]}])
def test_an_awkward_market_has_a_stated_answer(name: str, question: str, filters: dict[str, list[str]]) -> None:
    with market(MARKETS[name]) as reader:
        answer = QUESTIONS[question](reader, filters)
    assert all(math.isfinite(number) for number in numbers_in(answer))


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "trend"])
def test_days_have_a_stated_answer_too(question: str) -> None:
    with market(daily(), Grain.DAY) as reader:
        answer = QUESTIONS[question](reader, {})
    assert all(math.isfinite(number) for number in numbers_in(answer))


def test_a_renamed_item_is_two_items_and_the_old_name_is_no_gap_once_nobody_sells_it() -> None:
    with market(renamed()) as reader:
        kinds = set(zeros.find(reader, ZeroRule(), {}).zeros.column("kind").to_pylist())
        missing = point_gaps.find(reader, PointGapRule(), ZeroRule(), {}).gaps
    assert kinds == {"delisted", "pre_launch"}
    assert missing == ()


def test_a_region_that_did_not_report_is_no_gap_and_loses_no_items() -> None:
    with market(with_silent_region()) as reader:
        result = point_gaps.find(reader, PointGapRule(), ZeroRule(), {"region": ["JEDDAH"]}).gaps
        rates = gaps.find(reader, GapRule(by=("region",)), {}, ())
    assert result == ()
    assert {gap.group for gap in rates.gaps} <= {("RIYADH",)}


def test_months_beside_their_own_weeks_are_counted_once() -> None:
    months = monthly({("OLAYA", "A"): [40.0, 50.0]})
    weeks = [(date(2024, 2, 4) + timedelta(weeks=at), "OLAYA", "CAN", "A", Decimal(12)) for at in range(6)]
    weeks += [(date(2024, 2, 4), "BALAD", "CAN", "A", Decimal(3))]
    with market(months, also={Grain.WEEK: weeks}) as reader:
        (series,) = trend.find(reader, TrendRule(), {}).series
        totals = {point.start: point.total for point in series.points}
        growth = share.find(reader, ShareRule(by=("item",)), {})
    # March has weeks alone; in February Jeddah has weeks and Riyadh a month, which says what its weeks say.
    assert totals == {date(2024, 1, 1): 40, date(2024, 2, 1): 53, date(2024, 3, 1): 24}
    assert growth.total == 50
