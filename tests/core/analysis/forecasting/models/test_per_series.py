"""Models that know one series at a time, with a model that shows what it was given."""

import warnings
from typing import Any

import numpy as np

from core.analysis.forecasting.models.per_series import PerSeries, continued
from core.analysis.forecasting.panel import panel_of
from core.model.arrays import Floats
from core.model.forecasts.registry import Parameters

PANEL = panel_of([np.arange(8.0), np.arange(5.0), np.arange(2.0)], 4, ["long", "middle", "short"])


def learn(history: Floats, season: int) -> dict[str, Any]:
    return {"sum": float(history.sum()), "given": season}


def go_on(history: Floats, season: int, known: Parameters, horizon: int) -> Floats:
    return np.full(horizon, history[-1] + 100 * season + 1_000 * known["sum"])


MODEL = PerSeries("shown", 3, learn, go_on)


def test_each_series_that_is_long_enough_is_learnt_with_the_season_that_it_knows() -> None:
    assert MODEL.fit(PANEL).parameters() == {
        "long": {"season": 4, "sum": 28.0, "given": 4},
        "middle": {"season": 1, "sum": 10.0, "given": 1},
    }


def test_a_series_is_continued_from_its_end_with_what_was_learnt_of_it() -> None:
    fitted = MODEL.fit(PANEL)
    later = panel_of([np.arange(3.0), np.array([7.0, 7.0, 7.0]), np.arange(9.0)], 4, ["middle", "long", "new"])
    ahead = fitted.predict(later, 2)
    assert ahead[:2].tolist() == [[10_102.0] * 2, [28_407.0] * 2]
    assert np.isnan(ahead[2]).all()


def test_a_restored_model_continues_as_the_fitted_one() -> None:
    fitted = MODEL.fit(PANEL)
    again = MODEL.restore(fitted.parameters())
    np.testing.assert_array_equal(again.predict(PANEL, 3), fitted.predict(PANEL, 3))


def failing(history: Floats, season: int) -> dict[str, Any]:  # noqa: ARG001 - the protocol
    if len(history) > 5:
        raise Exception("does not fit")  # noqa: TRY002 - the libraries raise the base class
    return {}


def test_a_series_that_cannot_be_fitted_is_no_number_and_the_others_go_on() -> None:
    def ones(history: Floats, season: int, known: Parameters, horizon: int) -> Floats:  # noqa: ARG001
        return np.ones(horizon)

    ahead = PerSeries("failing", 3, failing, ones).fit(PANEL).predict(PANEL, 2)
    assert np.isnan(ahead[[0, 2]]).all()
    assert ahead[1].tolist() == [1, 1]


def test_a_forecast_that_fails_or_is_not_finite_is_no_number_at_all() -> None:
    def wild(history: Floats, season: int, known: Parameters, horizon: int) -> Floats | None:  # noqa: ARG001
        if len(history) == 8:
            return np.array([1.0, np.inf])
        raise ValueError

    assert np.isnan(PerSeries("wild", 1, learn, wild).fit(PANEL).predict(PANEL, 2)).all()


def test_the_warnings_of_a_library_are_not_shown() -> None:
    def warning(history: Floats, season: int) -> dict[str, Any]:  # noqa: ARG001 - the protocol
        warnings.warn("constant", stacklevel=1)
        return {"divided": float(np.float64(1.0) / np.zeros(1)[0])}

    assert PerSeries("warning", 8, warning, go_on).fit(PANEL).parameters() == {"long": {"season": 4, "divided": np.inf}}


def test_rows_that_are_given_nothing_stay_no_number() -> None:
    ahead = continued(PANEL, 1, lambda row: None if row == 0 else np.array([float(row)]), fewest=2)
    assert np.isnan(ahead[0, 0])
    assert ahead[1:, 0].tolist() == [1, 2]
    assert np.isnan(continued(PANEL, 1, lambda row: np.array([float(row)]), fewest=3)[2, 0])
