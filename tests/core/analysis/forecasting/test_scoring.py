import numpy as np
import pytest

from core.analysis.forecasting.scoring import score

HISTORY = np.array([10.0, 12.0, 9.0, 11.0])


def test_scores_are_those_worked_out_by_hand() -> None:
    actual, said = np.array([100.0, 0.0, 50.0]), np.array([90.0, 10.0, 50.0])
    result = score(actual, said, HISTORY, 12, (said - 5, said + 5))
    assert result is not None
    assert result.wape == pytest.approx(100 * 20 / 150)
    assert result.accuracy == pytest.approx(100 - 100 * 20 / 150)
    assert result.bias == 0
    assert result.coverage == pytest.approx(100 / 3)
    assert result.width == 10
    assert result.mase == pytest.approx((20 / 3) / np.mean([2, 3, 2]))
    assert result.rmsse == pytest.approx(np.sqrt(200 / 3) / np.sqrt(np.mean([4, 9, 4])))
    assert result.periods == 3
    assert result.by_step == (10.0, None, 0.0)


def test_steps_that_were_not_run_count_for_nothing() -> None:
    actual, said = np.array([[100.0, np.nan]]), np.array([[90.0, 95.0]])
    result = score(actual, said, HISTORY, 1, None)
    assert result is not None
    assert (result.periods, result.bias, result.coverage) == (1, 10.0, None)
    assert result.by_step == (10.0, None)
    assert score(np.array([np.nan]), np.array([1.0]), HISTORY, 1, None) is None


def test_without_sales_an_error_in_per_cent_is_undefined_and_without_change_one_in_its_units() -> None:
    zero = np.zeros(3)
    result = score(zero, zero, zero, 1, None)
    assert result is not None
    assert (result.wape, result.accuracy, result.mase, result.rmsse) == (None, None, None, None)
