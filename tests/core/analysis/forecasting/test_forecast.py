import math
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting import forecast, question
from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.pipeline import RunPlan
from core.analysis.forecasting.sales import Completed
from core.model.errors import Cancelled, UserError
from core.model.exposure import Calendar, ExposureKind
from core.model.forecasts.forecasts import AdviceKind, ForecastRule, GroupForecast, Note
from core.model.job_context import Unattended
from core.model.periods import Grain, month
from tests.builders.market import market
from tests.fakes.context import RecordingContext

QUICK = Setting(plan=RunPlan(models=("ets", "theta")))


def months(count: int, first: int = 2022 * 12) -> list[date]:
    return [date((first + i) // 12, (first + i) % 12 + 1, 1) for i in range(count)]


def run(
    values: list[float], horizon: int = 3, setting: Setting = QUICK, rule: ForecastRule | None = None
) -> GroupForecast:
    history = dict(zip(months(len(values)), values, strict=True))
    chosen = rule or ForecastRule()
    return forecast.forecast_series({(): history}, Grain.MONTH, horizon, chosen, setting, Unattended())[0]


def seasonal(count: int) -> list[float]:
    return [100 + 40 * math.sin(i / 12 * 2 * math.pi) + (i * 7 % 5) for i in range(count)]


def test_three_years_carry_a_season_and_the_ensemble_follows_it() -> None:
    result = run(seasonal(36), setting=Setting())
    assert result.naive is not None
    assert result.naive.model == "seasonal_naive"
    assert [model.model for model in result.models] == [
        "naive",
        "growth",
        "linear",
        "forest",
        "ets",
        "theta",
        "ces",
        "ces_log",
        "structural",
    ]
    assert result.ensemble is not None
    expected = [100 + 40 * math.sin(i / 12 * 2 * math.pi) for i in (36, 37, 38)]
    assert [step.mean for step in result.ensemble.steps] == pytest.approx(expected, abs=12)
    assert [step.start for step in result.ensemble.steps] == months(39)[36:]


def test_twelve_months_carry_no_season_and_say_so() -> None:
    result = run(seasonal(12))
    assert Note.NO_SEASON in result.notes
    assert result.naive is not None
    assert result.naive.model == "naive"
    assert "seasonal_naive" not in [each.model for each in result.tried]


def test_no_forecast_stands_without_its_intervals_and_its_score_beside_naive() -> None:
    result = run(seasonal(36))
    assert result.naive is not None
    assert result.ensemble is not None
    for each in result.tried:
        assert each.score is not None
        assert each.score.periods == 9
        for step in each.steps:
            assert set(step.intervals) == {50, 80, 95}
            (low95, high95), (low80, high80), (low50, high50) = (step.intervals[level] for level in (95, 80, 50))
            assert 0 <= low95 <= low80 <= low50 <= step.mean <= high50 <= high80 <= high95


def test_what_loses_to_naive_is_never_called_best() -> None:
    result = run([100.0, 200.0] * 18)  # every other month: no model here beats repeating the last season
    assert result.best == "seasonal_naive"
    assert Note.NAIVE_IS_BEST in result.notes


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ([5.0, 6.0], Note.TOO_SHORT),
        ([0.0] * 24, Note.NEVER_SOLD),
        ([1.0, 2.0, 3.0], Note.NOT_TESTED),
        ([0.0, 0.0, 3.0] * 10, Note.SELLS_SELDOM),
        (seasonal(60), Note.RULES_CHANGED),
    ],
    ids=["too short", "never sold", "not tested", "seldom", "excise of 2026"],
)
def test_what_cannot_be_known_is_said(values: list[float], note: Note) -> None:
    assert note in run(values).notes


def test_only_what_follows_the_last_hole_is_continued() -> None:
    history = dict(zip(months(30), seasonal(30), strict=True))
    del history[months(30)[17]]
    result = forecast.forecast_series({(): history}, Grain.MONTH, 3, ForecastRule(), QUICK, Unattended())[0]
    assert Note.AFTER_A_HOLE in result.notes
    assert len(result.history) == 29
    assert Note.NO_SEASON in result.notes  # 12 months are left


def test_groups_that_end_at_different_times_go_on_from_their_own_end() -> None:
    early, late = dict(zip(months(30), seasonal(30), strict=True)), dict(zip(months(36), seasonal(36), strict=True))
    series = forecast.forecast_series(
        {("a",): early, ("b",): late}, Grain.MONTH, 2, ForecastRule(), QUICK, Unattended()
    )
    starts = {each.group[0]: [step.start for step in each.tried[0].steps] for each in series}
    assert starts == {"a": months(32)[30:], "b": months(38)[36:]}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=0, max_size=40), st.integers(1, 6))
def test_any_history_gives_a_finite_answer_or_none(values: list[float], horizon: int) -> None:
    result = run(values, horizon)
    assert (result.best is None) == (len(values) < 3)
    for each in result.tried:
        assert len(each.steps) == horizon
        for step in each.steps:
            assert all(math.isfinite(bound) for pair in step.intervals.values() for bound in (*pair, step.mean))


@pytest.mark.parametrize(
    "values",
    [[5.0] * 36, [0.0] * 35 + [900.0], [-5.0, 8.0, -2.0, 7.0] * 9, [1e-9] * 30, [1e12, 1.0] * 15],
    ids=["constant", "one spike", "negatives", "nearly nothing", "far apart"],
)
def test_awkward_series_have_a_forecast_within_belief(values: list[float]) -> None:
    result = run(values, setting=Setting())
    assert result.chosen is not None
    for each in result.tried:
        assert all(abs(step.mean) <= 10 * max(map(abs, values)) for step in each.steps)


def test_a_model_that_blows_up_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.analysis.forecasting.models import available as models
    from core.analysis.forecasting.models.per_series import PerSeries

    wild = PerSeries("theta", 3, lambda *_: {}, lambda *given: np.full(given[3], 1e9))
    monkeypatch.setattr(models, "MODELS", {**models.MODELS, "theta": wild})
    monkeypatch.setattr("core.analysis.forecasting.workers.MODELS", models.MODELS)
    result = run(seasonal(36))
    assert Note.BLEW_UP in result.notes
    assert "theta" not in [each.model for each in result.tried]
    assert result.ensemble is not None
    assert max(step.mean for step in result.ensemble.steps) < 200


def test_a_scenario_and_last_year_count_what_silent_areas_are_taken_to_have_sold() -> None:
    whole = dict(zip(months(24), seasonal(24), strict=True))
    gone = months(24)[13]
    history = Completed(whole, {**whole, gone: whole[gone] / 2})
    rule = ForecastRule(growth=10.0)
    result = forecast.forecast_series({(): history}, Grain.MONTH, 3, rule, QUICK, Unattended())[0]
    assert dict(result.history)[gone] == whole[gone] / 2
    assert [value for _, value in result.scenario] == pytest.approx([value * 1.1 for value in seasonal(24)[12:15]])
    (target,) = [advice for advice in result.advice if advice.kind is AdviceKind.TARGET]
    assert target.base == pytest.approx(sum(seasonal(24)[12:15]))


def test_a_scenario_is_a_persons_own_assumption_on_the_last_season() -> None:
    rule = ForecastRule(growth=10.0)
    result = run(seasonal(24), rule=rule)
    assert [value for _, value in result.scenario] == pytest.approx([value * 1.1 for value in seasonal(24)[12:15]])
    short = run([80.0, 120.0], rule=rule)
    assert short.best is None
    assert [value for _, value in short.scenario] == pytest.approx([110.0] * 3)


def test_advice_follows_from_the_forecast_that_was_chosen() -> None:
    result = run(seasonal(36), setting=Setting(plan=QUICK.plan, target=1e9))
    assert result.chosen is not None
    stock, *_, target = result.advice
    assert (stock.kind, stock.high) == (AdviceKind.STOCK, result.chosen.steps[0].intervals[80][1])
    assert (target.kind, target.base, target.chance) == (AdviceKind.TARGET, 1e9, pytest.approx(1.0))


def ramadan_share(start: date) -> float:
    period = month(start.year, start.month)
    return Calendar().days(ExposureKind.RAMADAN, period) / period.days


def test_ramadan_is_followed_where_a_standing_season_would_miss_it() -> None:
    """Three years end before Ramadan 2025; it lies mostly in March then, and was so nowhere in the history."""
    starts = months(38)
    random = np.random.default_rng(2)
    raised = [100 * (1 + 0.3 * ramadan_share(start)) * math.exp(random.normal(0, 0.01)) for start in starts]
    regions = {
        (name,): {start: value * size for start, value in zip(starts, raised, strict=True)}
        for name, size in (("a", 1.0), ("b", 2.0))
    }
    truth = {start: 300 * (1 + 0.3 * ramadan_share(start)) for start in months(42)[38:]}
    missed = {}
    for exposure in (True, False):
        rule = ForecastRule(exposure=exposure)
        series = forecast.forecast_series(regions, Grain.MONTH, 4, rule, QUICK, Unattended())
        assert (Note.RAMADAN_COUNTED in series[0].notes) is exposure
        said: dict[date, float] = {}
        for each in series:
            assert each.ensemble is not None
            for step in each.ensemble.steps:
                said[step.start] = said.get(step.start, 0.0) + step.mean
        missed[exposure] = sum(abs(said[start] - truth[start]) for start in truth if ramadan_share(start))
    assert missed[True] < 0.7 * missed[False]


def records(count: int) -> list[tuple[date, str, str, str, Decimal]]:
    areas = {"OLAYA": 1, "BALAD": 3}
    return [
        (start, area, "CAN", "a", Decimal(str(round(weight * value, 2))))
        for start, value in zip(months(count), seasonal(count), strict=True)
        for area, weight in areas.items()
    ]


def test_90_days_are_three_months_of_monthly_data_for_each_group() -> None:
    with market(records(24)) as reader:
        report = question.find(reader, ForecastRule(horizon_days=90, by=("region",)), {}, QUICK, Unattended())
    assert [group.group for group in report.groups] == [("JEDDAH",), ("RIYADH",)]
    assert report.grain is Grain.MONTH
    for group in report.groups:
        assert group.ensemble is not None
        assert len(group.ensemble.steps) == 3


@pytest.mark.parametrize("days", [0, -5, 40_000])
def test_a_horizon_out_of_range_is_refused(days: int) -> None:
    with market(records(24)) as reader, pytest.raises(UserError, match=r"forecast\.horizon"):
        question.find(reader, ForecastRule(horizon_days=days), {}, QUICK, Unattended())


def test_a_forecast_can_be_cancelled_between_models() -> None:
    with market(records(24)) as reader, pytest.raises(Cancelled):
        question.find(reader, ForecastRule(by=("region",)), {}, QUICK, RecordingContext(stop_at=2))


def test_progress_names_the_model_and_counts_series() -> None:
    context = RecordingContext()
    with market(records(24)) as reader:
        question.find(reader, ForecastRule(by=("region",)), {}, QUICK, context)
    assert {note for _, _, note in context.heard} >= {"model.ets", "model.theta"}
    assert context.heard[-1][0] == context.heard[-1][1]


def test_a_filter_that_matches_nothing_forecasts_nothing() -> None:
    with market(records(24)) as reader:
        assert question.find(reader, ForecastRule(), {"region": ["NOWHERE"]}, QUICK, Unattended()).groups == ()


@pytest.mark.parametrize(
    ("count", "alone"), [(12, False), (13, False), (14, True), (16, True), (17, False), (36, False)]
)
def test_a_single_run_that_could_see_a_season_is_noted(count: int, alone: bool) -> None:
    assert (Note.ONE_RUN in run(seasonal(count)).notes) is alone


def test_a_single_model_that_was_far_better_in_every_run_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.analysis.forecasting.models import available as models
    from core.analysis.forecasting.models.per_series import PerSeries

    def knows(history: list[float], _: object, __: object, horizon: int) -> np.ndarray:
        return np.array([100.0 + 3 * (len(history) + step) ** 1.5 for step in range(horizon)])

    monkeypatch.setattr(models, "MODELS", {**models.MODELS, "theta": PerSeries("theta", 3, lambda *_: {}, knows)})
    monkeypatch.setattr("core.analysis.forecasting.workers.MODELS", models.MODELS)
    values = [100.0 + 3 * at**1.5 + (at * 7 % 5) * 0.1 for at in range(30)]
    result = run(values, setting=Setting(plan=RunPlan(models=("ses", "ets", "theta"))))
    assert result.best == "theta"
