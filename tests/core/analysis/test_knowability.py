"""Can this be known? Planted effects are recovered where they can be, and refused where they cannot."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from core.analysis import knowability, trend
from core.model.analyses.knowability import Claim, Judgement, KnowledgeReport, Verdict
from core.model.analyses.trends import TrendRule
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import month
from core.sampling import figures, history, population
from core.sampling.plan import Plan
from tests.builders.market import market, monthly, of_areas

SEASON = [100, 80, 90, 120, 150, 180, 200, 190, 150, 120, 100, 110]


def judge(values: Sequence[float], **filters: list[str]) -> KnowledgeReport:
    with market(monthly({("OLAYA", "A"): values})) as reader:
        return knowability.judge(reader, Calendar(), filters)


def of(report: KnowledgeReport, claim: Claim) -> Judgement:
    return next(judgement for judgement in report.judgements if judgement.claim is claim)


def sold(years: int, effect: float, noise: float = 0.0, seed: int = 1) -> list[float]:
    """Return months of a seasonal market from 2024 on that sells more on a day of Ramadan."""
    rng = np.random.default_rng(seed)
    values = []
    for at in range(12 * years):
        period = month(2024 + at // 12, at % 12 + 1)
        part = Calendar().days(ExposureKind.RAMADAN, period) / period.days
        level = SEASON[at % 12] * 1.04 ** (at // 12) * (1 + effect * part) * rng.lognormal(0, noise)
        values.append(round(1_000 * level, 2))
    return values


@pytest.mark.parametrize(
    ("years", "season", "ramadan", "growth"),
    [
        (1, Verdict.NO, Verdict.NO, Verdict.NO),
        (2, Verdict.SCENARIO, Verdict.SCENARIO, Verdict.YES),
        (3, Verdict.YES, Verdict.YES, Verdict.YES),
    ],
)
def test_what_can_be_known_grows_with_the_months(
    years: int, season: Verdict, ramadan: Verdict, growth: Verdict
) -> None:
    report = judge(sold(years, 0.3, 0.02))
    assert [judgement.verdict for judgement in report.judgements] == [season, ramadan, growth, Verdict.SCENARIO]
    assert (of(report, Claim.RAMADAN).effect is None) is (ramadan is not Verdict.YES)


def test_twelve_months_refuse_a_coefficient_of_ramadan() -> None:
    report = judge(sold(1, 0.3))
    assert of(report, Claim.RAMADAN).reason == "judged.ramadan_no"
    assert report.growth == ()


@pytest.mark.parametrize("effect", [0.3, -0.2, 0.0])
def test_three_years_recover_a_planted_effect_within_its_interval(effect: float) -> None:
    inside = 0
    for seed in range(20):
        result = of(judge(sold(3, effect, 0.02, seed)), Claim.RAMADAN).effect
        assert result is not None
        assert result.percentage == pytest.approx(100 * effect, abs=12)
        inside += result.low <= 100 * effect <= result.high
    assert inside >= 17  # nineteen of twenty are expected


def test_a_sample_of_three_years_gives_its_planted_effect_back() -> None:
    plan = Plan(years=(2024, 2025, 2026), rows=2_000, seed=73)
    people = population.populate(plan)
    totals = figures.sell(plan, people, history.live(plan, people)).values.sum(axis=0)
    result = of(judge([float(total) for total in totals.round(2)]), Claim.RAMADAN).effect
    assert result is not None
    assert result.low <= 30 <= result.high


def test_growth_without_the_moved_days_is_the_growth_that_was_planted() -> None:
    growth = judge(sold(3, 0.3, 0.001)).growth
    assert len(growth) == 24
    moved = next(each for each in growth if (each.month.year, each.month.month) == (2025, 3))
    assert (moved.days_now, moved.days_before) == (29, 21)
    assert moved.percentage > 8
    assert moved.adjusted == pytest.approx(4, abs=1)


def test_an_incomplete_month_and_months_without_sales_are_left_out() -> None:
    assert of(judge([0.0] * 36), Claim.RAMADAN).verdict is Verdict.NO
    assert of(judge([]), Claim.GROWTH).verdict is Verdict.NO
    assert judge(sold(3, 0.3), item=["NOTHING"]).growth == ()


def test_an_interval_that_holds_zero_is_no_effect_and_adjusts_nothing() -> None:
    unseen = [report for seed in range(20) if of(report := judge(sold(3, 0.0, 0.03, seed)), Claim.RAMADAN).effect]
    verdicts = {of(report, Claim.RAMADAN).verdict for report in unseen}
    assert Verdict.NO in verdicts
    for report in unseen:
        ramadan = of(report, Claim.RAMADAN)
        assert ramadan.effect is not None
        holds_zero = ramadan.effect.low <= 0 <= ramadan.effect.high
        assert (ramadan.verdict is Verdict.NO, ramadan.reason == "judged.ramadan_unseen") == (holds_zero, holds_zero)
        assert (report.growth[0].adjusted is None) is holds_zero


def test_growth_is_like_for_like_with_the_raw_one_beside() -> None:
    shelf = {"OLAYA": [*[100.0] * 6, None, *[100.0] * 17], "BALAD": [50.0] * 18 + [60.0] * 6}
    with market(of_areas(shelf)) as reader:
        growth = {grown.month: grown for grown in knowability.judge(reader, Calendar(), {}).growth}
        monthly_trend = trend.find(reader, TrendRule(), {}).series[0].points
    july, august = growth[date(2025, 7, 1)], growth[date(2025, 8, 1)]
    assert (july.percentage, august.percentage) == (pytest.approx(20), pytest.approx(100 * 10 / 150))
    assert july.left_out is not None
    assert july.left_out.raw == pytest.approx(100 * (160 / 50 - 1))
    assert august.left_out is None
    trends = {point.start: point.against_last_year for point in monthly_trend if point.start in growth}
    assert {start: grown.percentage for start, grown in growth.items()} == pytest.approx(
        {start: change.percentage for start, change in trends.items()}
    )
    assert {start: grown.left_out for start, grown in growth.items()} == {
        start: change.left_out for start, change in trends.items()
    }
