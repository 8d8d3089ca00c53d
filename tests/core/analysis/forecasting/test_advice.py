from datetime import date

import pytest

from core.analysis.forecasting.advice import advise
from core.model.forecasts.forecasts import AdviceKind, Step


def step(month: int, mean: float, low: float, high: float) -> Step:
    return Step(start=date(2026, month, 1), mean=mean, intervals={80: (low, high)})


STEPS = [step(1, 100, 80, 130), step(2, 160, 120, 210), step(3, 110, 90, 140)]


def test_stock_is_the_upper_bound_of_the_next_period() -> None:
    stock = advise(STEPS, [100.0] * 12, None)[0]
    assert (stock.kind, stock.start, stock.high) == (AdviceKind.STOCK, date(2026, 1, 1), 130)


def test_a_peak_is_told_only_where_one_stands_out() -> None:
    assert advise(STEPS, [100.0] * 12, None)[1].start == date(2026, 2, 1)
    flat = [step(1, 100, 90, 110), step(2, 101, 91, 111)]
    assert [each.kind for each in advise(flat, [100.0] * 12, None)] == [AdviceKind.STOCK]


@pytest.mark.parametrize(("target", "chance"), [(370.0, 0.5), (480.0, 0.9), (290.0, 0.1)])
def test_the_risk_of_a_target_follows_the_interval_of_the_sum(target: float, chance: float) -> None:
    told = advise(STEPS, [100.0] * 12, target)[-1]
    assert told.kind is AdviceKind.TARGET
    assert (told.value, told.low, told.high) == (370, 290, 480)
    assert told.chance == pytest.approx(chance, abs=0.001)


def test_without_a_forecast_there_is_nothing_to_advise() -> None:
    assert advise([], [1.0], 5.0) == ()
