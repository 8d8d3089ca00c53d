import numpy as np
import pytest
from statsforecast.models import TSB, CrostonClassic, CrostonSBA

from core.analysis.forecasting.batch import intermittent

RANDOM = np.random.default_rng(13)
SELDOM = RANDOM.poisson(0.4, (60, 36)).astype(np.float64) * RANDOM.integers(1, 5, (60, 1))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (CrostonClassic(), intermittent.croston(SELDOM)),
        (CrostonSBA(), intermittent.croston(SELDOM, debiased=True)),
        (TSB(0.1, 0.2), intermittent.tsb(SELDOM, 0.1, 0.2)),
    ],
    ids=["croston", "sba", "tsb"],
)
def test_demand_is_that_of_statsforecast(theirs: object, ours: intermittent.Demand) -> None:
    expected = [theirs.forecast(y=row, h=2)["mean"] for row in SELDOM]  # type: ignore[attr-defined]
    np.testing.assert_allclose(ours.predict(2), expected)


def test_what_never_sold_is_expected_to_sell_nothing() -> None:
    never = np.zeros((2, 24))
    for made in (intermittent.croston(never), intermittent.tsb(never)):
        assert not made.predict(3).any()
        assert not made.errors.any()


def test_the_interval_of_a_series_without_demand_is_infinite() -> None:
    values = np.array([[0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 2.0, 0.0]])
    assert intermittent.interval_of_demand(values).tolist() == [np.inf, 2.0]
