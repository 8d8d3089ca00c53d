"""Models of series that sell seldom, against their definitions written out."""

import numpy as np
import pytest

from core.analysis.forecasting.batch.intermittent import croston, tsb
from core.analysis.forecasting.models.sporadic import SPORADIC, Sporadic
from core.analysis.forecasting.panel import panel_of
from core.model.arrays import Floats

LONG, OTHER = np.array([0.0, 5.0, 0.0, 0.0, 7.0, 0.0, 0.0]), np.array([2.0, 0.0, 0.0, 4.0, 0.0, 0.0, 1.0])
SIX, SHORT = np.array([0.0, 3.0, 0.0, 0.0, 0.0, 6.0]), np.array([0.0, 3.0, 0.0, 9.0, 0.0])
PANEL = panel_of([LONG, SHORT, SIX, OTHER], 12)


def smoothed(history: Floats, weight: float) -> float:
    level = history[0]
    for value in history[1:]:
        level += weight * (value - level)
    return float(level)


@pytest.mark.parametrize(("name", "weight"), [("ses", 0.1), ("ses_quick", 0.2)])
def test_simple_smoothing_has_its_weight(name: str, weight: float) -> None:
    quick, slow = SPORADIC[name].predict(PANEL, 1)[[0, 3], 0]
    expected = [smoothed(LONG, weight), smoothed(OTHER, weight)]
    assert [quick, slow] == pytest.approx(expected)


def test_each_name_is_its_own_model() -> None:
    rows = np.stack([LONG, OTHER])
    for name, rate in (
        ("croston", croston(rows).rate),
        ("sba", croston(rows, debiased=True).rate),
        ("tsb", tsb(rows).rate),
    ):
        np.testing.assert_array_equal(SPORADIC[name].predict(PANEL, 2)[[0, 3]], np.repeat(rate[:, None], 2, axis=1))
    assert (
        [model.name for model in SPORADIC.values()] == list(SPORADIC) == ["ses", "ses_quick", "croston", "sba", "tsb"]
    )


def test_series_of_one_length_go_together_and_each_gets_its_own_rate() -> None:
    shapes: list[tuple[int, ...]] = []

    def first(values: Floats) -> Floats:
        shapes.append(values.shape)
        return values.sum(axis=1)

    ahead = Sporadic("summed", first).predict(PANEL, 3)
    assert shapes == [(1, 6), (2, 7)]
    assert ahead[[0, 2, 3]].tolist() == [[12] * 3, [9] * 3, [7] * 3]
    assert np.isnan(ahead[1]).all()


def test_there_is_nothing_to_learn() -> None:
    model = SPORADIC["tsb"]
    assert model.fit(PANEL) is model
    assert model.restore({"alpha": 1}) is model
    assert model.parameters() == {}
    assert model.fewest == 6
