import math
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting import backtest, forecast
from core.analysis.forecasting.protocol import Prediction
from core.model.errors import Cancelled, UserError
from core.model.forecasts import ForecastRule, GroupForecast, Note
from core.model.job_context import Unattended
from core.model.periods import Grain
from tests.builders.market import market
from tests.fakes.context import RecordingContext


def months(count: int, first: int = 2022 * 12) -> list[date]:
    return [date((first + i) // 12, (first + i) % 12 + 1, 1) for i in range(count)]


def run(values: list[float], horizon: int = 3) -> GroupForecast:
    history = dict(zip(months(len(values)), values, strict=True))
    return forecast.forecast_series(history, Grain.MONTH, horizon, ())


def seasonal(count: int) -> list[float]:
    return [100 + 40 * math.sin(i / 12 * 2 * math.pi) + (i * 7 % 5) for i in range(count)]


def test_three_years_carry_a_season_and_exponential_smoothing_follows_it() -> None:
    found = run(seasonal(36))
    assert found.naive is not None
    assert found.naive.model == "seasonal_naive"
    assert [each.model for each in found.models] == ["ets", "theta"]
    expected = [100 + 40 * math.sin(i / 12 * 2 * math.pi) for i in (36, 37, 38)]
    assert [step.mean for step in found.models[0].steps] == pytest.approx(expected, abs=12)
    assert [step.start for step in found.models[0].steps] == months(39)[36:]


def test_twelve_months_carry_no_season_and_say_so() -> None:
    found = run(seasonal(12))
    assert Note.NO_SEASON in found.notes
    assert found.naive is not None
    assert found.naive.model == "naive"


def test_no_forecast_stands_without_its_intervals_and_its_score_beside_naive() -> None:
    found = run(seasonal(36))
    assert found.naive is not None
    assert found.ensemble is not None
    for each in (found.naive, *found.models, found.ensemble):
        assert each.score is not None
        assert each.score.periods == 9
        for step in each.steps:
            assert set(step.intervals) == {50, 80, 95}
            (low95, high95), (low80, high80), (low50, high50) = (step.intervals[level] for level in (95, 80, 50))
            assert 0 <= low95 <= low80 <= low50 <= step.mean <= high50 <= high80 <= high95


def test_a_model_that_loses_to_naive_is_never_called_best() -> None:
    found = run([100.0, 200.0] * 18)  # every other month: no model here beats repeating the last season
    assert found.naive is not None
    assert found.naive.score is not None
    assert found.best == "seasonal_naive"
    assert Note.NAIVE_IS_BEST in found.notes


@pytest.mark.parametrize(
    ("values", "note"),
    [([5.0, 6.0], Note.TOO_SHORT), ([0.0] * 24, Note.NEVER_SOLD), ([1.0, 2.0, 3.0], Note.NOT_TESTED)],
)
def test_what_cannot_be_known_is_said(values: list[float], note: Note) -> None:
    assert note in run(values).notes


def test_only_what_follows_the_last_hole_is_continued() -> None:
    history = dict(zip(months(30), seasonal(30), strict=True))
    del history[months(30)[9]]
    found = forecast.forecast_series(history, Grain.MONTH, 3, ())
    assert Note.AFTER_A_HOLE in found.notes
    assert len(found.history) == 29
    assert Note.NO_SEASON in found.notes  # 20 months are left


@settings(max_examples=25)
@given(st.lists(st.floats(0, 1e6, allow_nan=False), min_size=0, max_size=40), st.integers(1, 6))
def test_any_history_gives_a_finite_answer_or_none(values: list[float], horizon: int) -> None:
    found = run(values, horizon)
    for each in (found.naive, *found.models, found.ensemble):
        if each is not None:
            assert len(each.steps) == horizon
            for step in each.steps:
                assert all(math.isfinite(bound) for pair in step.intervals.values() for bound in (*pair, step.mean))


def test_a_past_run_never_sees_what_came_after_it() -> None:
    seen: list[int] = []

    def predict(past: np.ndarray) -> Prediction:
        seen.append(len(past))
        assert past.tolist() == list(range(len(past)))
        flat = np.full(3, past[-1])
        return Prediction(flat, {80: (flat, flat)})

    history = np.arange(36, dtype=float)
    tried = backtest.trials(history, 3, backtest.origins(36, 3, 6), predict)
    assert seen == [27, 30, 33]
    assert [each.actual.tolist() for each in tried] == [[27, 28, 29], [30, 31, 32], [33, 34, 35]]


def test_scores_are_those_worked_out_by_hand() -> None:
    actual, mean = np.array([100.0, 0.0, 50.0]), np.array([90.0, 10.0, 50.0])
    low, high = mean - 5, mean + 5
    scored = backtest.score([backtest.Trial(Prediction(mean, {80: (low, high)}), actual)])
    assert scored.wape == pytest.approx(100 * 20 / 150)
    assert scored.accuracy == pytest.approx(100 - 100 * 20 / 150)
    assert scored.bias == 0
    assert scored.coverage == pytest.approx(100 / 3)


def test_without_sales_an_error_in_per_cent_is_undefined() -> None:
    zero = np.zeros(3)
    scored = backtest.score([backtest.Trial(Prediction(zero, {80: (zero, zero)}), zero)])
    assert (scored.wape, scored.accuracy) == (None, None)


def records(count: int) -> list[tuple[date, str, str, str, Decimal]]:
    areas = {"OLAYA": 1, "BALAD": 3}
    return [
        (start, area, "CAN", "a", Decimal(str(round(weight * value, 2))))
        for start, value in zip(months(count), seasonal(count), strict=True)
        for area, weight in areas.items()
    ]


def test_90_days_are_three_months_of_monthly_data_for_each_group() -> None:
    with market(records(24)) as reader:
        report = forecast.find(reader, ForecastRule(horizon_days=90, by=("region",)), {}, Unattended())
    assert [each.group for each in report.groups] == [("JEDDAH",), ("RIYADH",)]
    for each in report.groups:
        assert each.ensemble is not None
        assert len(each.ensemble.steps) == 3


@pytest.mark.parametrize("days", [0, -5, 40_000])
def test_a_horizon_out_of_range_is_refused(days: int) -> None:
    with market(records(24)) as reader, pytest.raises(UserError, match=r"forecast\.horizon"):
        forecast.find(reader, ForecastRule(horizon_days=days), {}, Unattended())


def test_a_forecast_can_be_cancelled_between_groups() -> None:
    with market(records(24)) as reader, pytest.raises(Cancelled):
        forecast.find(reader, ForecastRule(by=("region",)), {}, RecordingContext(stop_at=2))


def test_a_filter_that_matches_nothing_forecasts_nothing() -> None:
    with market(records(24)) as reader:
        assert forecast.find(reader, ForecastRule(), {"region": ["NOWHERE"]}, Unattended()).groups == ()
