"""The one forecast beside a group's own models: the interval moves along, and what it did in the past is measured."""

from datetime import date

import numpy as np
import pytest

from core.analysis.forecasting.forecast import Setting, answer, described
from core.analysis.forecasting.pipeline import RunPlan
from core.analysis.forecasting.reconciliation import Periods, Reconciliation
from core.model.forecasts.forecasts import ForecastRule, GroupForecast, Note
from core.model.job_context import Unattended
from core.model.periods import Grain

QUICK = Setting(plan=RunPlan(models=("ses",), cores=1))
MONTHS = [date(2022 + (at + 9) // 12, (at + 9) % 12 + 1, 1) for at in range(27)]  # from October
HISTORY = [100.0 + (at * 7 % 5) for at in range(24)]
NEXT = tuple(MONTHS[24:])
RUNS = tuple(tuple(MONTHS[begin : begin + 3]) for begin in (15, 18, 21))


def beside(values: list[float], ahead: list[float], past: list[float] | None = None) -> GroupForecast:
    rule, series = ForecastRule(), {("a",): dict(zip(MONTHS, values, strict=False))}
    periods = Periods(NEXT, RUNS if past else ())
    agreed = {("a",): Reconciliation(periods, np.array(ahead), np.array(past or []))}
    answered = answer(series, Grain.MONTH, 3, rule, QUICK, Unattended())
    (group,) = described(answered, 3, rule, QUICK, agreed)
    return group


def test_the_one_forecast_is_shown_and_the_interval_of_the_best_model_moves_in_proportion() -> None:
    group = beside(HISTORY, [204.0, 204.0, 0.0])
    assert group.chosen is not None
    assert group.chosen.model == "coherent"
    assert [step.mean for step in group.chosen.steps] == [204.0, 204.0, 0.0]
    own = group.ensemble or group.naive
    assert own is not None
    for step, before in zip(group.chosen.steps[:2], own.steps[:2], strict=True):
        factor = step.mean / before.mean
        assert step.intervals[80] == pytest.approx([bound * factor for bound in before.intervals[80]])
    assert group.chosen.steps[2].intervals[95] == (0.0, 0.0)


def test_its_errors_are_those_of_what_it_would_have_been() -> None:
    group = beside(HISTORY, [100.0] * 3, [value + 10.0 for value in HISTORY[15:]])
    assert group.chosen is not None
    score = group.chosen.score
    assert score is not None
    assert (score.periods, score.bias) == (9, pytest.approx(-10.0))
    assert score.wape == pytest.approx(100 * 90 / sum(HISTORY[15:]))
    assert score.coverage == 0.0


def test_without_a_run_in_the_past_it_has_no_score() -> None:
    group = beside(HISTORY, [100.0] * 3)
    assert group.chosen is not None
    assert group.chosen.score is None


def test_a_group_that_is_too_short_for_a_model_has_its_part_with_an_interval_as_wide_as_itself() -> None:
    values = dict(zip(MONTHS[22:24], (5.0, 6.0), strict=True))
    rule = ForecastRule()
    answered = answer({("a",): values}, Grain.MONTH, 3, rule, QUICK, Unattended())
    agreed = {("a",): Reconciliation(Periods(NEXT, ()), np.array([4.0, 4.0, 4.0]), np.zeros(0))}
    (group,) = described(answered, 3, rule, QUICK, agreed)
    assert group.chosen is not None
    assert Note.SHARED_OUT in group.notes
    assert Note.TOO_SHORT not in group.notes
    low, high = group.chosen.steps[0].intervals[80]
    assert (low, high) == (0.0, pytest.approx(4 + 1.2816 * 4, abs=0.01))


def test_a_group_that_ended_before_the_others_says_so() -> None:
    group = beside(HISTORY[:15], [0.0, 0.0, 0.0])
    assert Note.ENDED in group.notes
    assert group.chosen is not None
    assert [step.start for step in group.chosen.steps] == list(NEXT)
