from datetime import date

import pytest

from core.analysis.forecasting.advice import advise
from core.model.forecasts.forecasts import AdviceKind, Score, Step


def step(month: int, mean: float, low: float, high: float) -> Step:
    return Step(start=date(2026, month, 1), mean=mean, intervals={80: (low, high)})


STEPS = [step(1, 100, 80, 130), step(2, 160, 120, 210), step(3, 110, 90, 140)]


def test_stock_is_the_upper_bound_of_the_next_period() -> None:
    stock = advise(STEPS, [100.0] * 12, 12, None, None)[0]
    assert (stock.kind, stock.start, stock.high) == (AdviceKind.STOCK, date(2026, 1, 1), 130)


def test_a_peak_is_told_only_where_one_stands_out() -> None:
    assert advise(STEPS, [100.0] * 12, 12, None, None)[1].start == date(2026, 2, 1)
    flat = [step(1, 100, 90, 110), step(2, 101, 91, 111)]
    assert [each.kind for each in advise(flat, [99.0] * 11, 12, None, None)] == [AdviceKind.STOCK]


@pytest.mark.parametrize(("target", "chance"), [(370.0, 0.5), (480.0, 0.9), (290.0, 0.1)])
def test_the_risk_of_a_target_follows_the_interval_of_the_sum(target: float, chance: float) -> None:
    told = advise(STEPS, [100.0] * 12, 12, target, None)[-1]
    assert told.kind is AdviceKind.TARGET
    assert (told.value, told.low, told.high) == (370, 290, 480)
    assert told.chance == pytest.approx(chance, abs=0.001)


def test_without_a_forecast_there_is_nothing_to_advise() -> None:
    assert advise([], [1.0], 12, 5.0, None) == ()


@pytest.mark.parametrize(("month", "known"), [(370 / 3, False), (373 / 3, False), (375 / 3, True), (365 / 3, True)])
def test_against_last_year_there_is_a_risk_only_where_the_forecast_is_another(month: float, known: bool) -> None:
    advice = advise(STEPS, [month] * 12, 12, None, None)[-1]
    assert (advice.kind, advice.base) == (AdviceKind.TARGET, pytest.approx(3 * month))
    assert (advice.chance is not None) is known


def test_a_target_of_ones_own_has_its_risk_also_where_it_is_what_is_expected() -> None:
    assert advise(STEPS, [370 / 3] * 12, 12, 370.0, None)[-1].chance == 0.5


def test_an_interval_stands_with_how_often_it_held() -> None:
    score = Score(wape=5.0, mase=1.0, rmsse=1.0, bias=0.0, coverage=66.7, width=20.0, periods=9)
    assert {(advice.coverage, advice.tested) for advice in advise(STEPS, [100.0] * 12, 12, None, score)} == {(66.7, 9)}
    assert {advice.coverage for advice in advise(STEPS, [100.0] * 12, 12, None, None)} == {None}


@pytest.mark.parametrize(("periods", "is_known"), [(2, False), (4, False), (5, True)])
def test_from_a_few_scored_periods_no_risk_is_known(periods: int, is_known: bool) -> None:
    score = Score(wape=5.0, mase=1.0, rmsse=1.0, bias=0.0, coverage=100.0, width=20.0, periods=periods)
    stock, *_, target = advise(STEPS, [100.0] * 12, 12, 500.0, score)
    assert (target.chance is not None) is is_known
    assert (stock.is_little_tested, target.is_little_tested) == (not is_known, not is_known)
