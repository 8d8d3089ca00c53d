"""A season from thirteen periods, as much of it as the panel bears out."""

import json

import numpy as np
import pytest

from core.analysis.forecasting.batch.structural import Structural, from_root, to_root
from core.analysis.forecasting.panel import Panel, panel_of
from core.model.arrays import Floats

WAVE = np.sin(np.arange(48) / 12 * 2 * np.pi)


def many(seed: int, length: int, *, season: float, noise: float = 0.05, count: int = 40) -> tuple[Panel, Floats]:
    """Return series that follow one season, each with a height of its own, and what comes next."""
    random = np.random.default_rng(seed)
    height = season * random.uniform(0.5, 1.5, (count, 1))
    values = 100 * np.exp(height * WAVE[: length + 3] + random.normal(0, noise, (count, length + 3)))
    return panel_of(list(values[:, :length]), 12), values[:, length:]


def error(panel: Panel, came: Floats) -> float:
    ahead = Structural().fit(panel).predict(panel, 3)
    return float(np.abs(ahead - came).mean())


@pytest.mark.parametrize("length", [13, 15, 18, 24])
def test_a_clear_season_is_followed_from_the_first_period_that_comes_twice(length: int) -> None:
    panel, came = many(1, length, season=0.5)
    last_year = np.stack([history[length - 12 : length - 9] for history in panel.histories])
    last_value = np.stack([np.repeat(history[-1:], 3) for history in panel.histories])
    assert error(panel, came) < 1.1 * np.abs(last_year - came).mean()
    assert error(panel, came) < 0.5 * np.abs(last_value - came).mean()


def test_where_nothing_has_a_season_none_is_made_up() -> None:
    panel, came = many(2, 15, season=0.0)
    mean = np.stack([np.full(3, history.mean()) for history in panel.histories])
    assert error(panel, came) < 1.1 * np.abs(mean - came).mean()


def test_a_noisy_series_follows_the_season_of_the_panel() -> None:
    clear, _ = many(3, 14, season=0.5, noise=0.03)
    random = np.random.default_rng(3)
    noisy = 100 * np.exp(0.5 * WAVE[:17] + random.normal(0, 0.25, 17))
    together = panel_of([*clear.histories, noisy[:14]], 12)
    truth = 100 * np.exp(0.5 * WAVE[14:17])
    alone = panel_of([noisy[:14]], 12)
    beside = Structural().fit(together).predict(together, 3)[-1]
    by_itself = Structural().fit(alone).predict(alone, 3)[0]
    assert np.abs(beside - truth).sum() < np.abs(by_itself - truth).sum()


def test_twelve_periods_are_a_level_with_a_wide_spread() -> None:
    random = np.random.default_rng(4)
    turns = random.integers(0, 12, (200, 1)) + np.arange(15)
    values = 100 * np.exp(0.3 * WAVE[turns % 12] + random.normal(0, 0.1, turns.shape))
    panel = panel_of(list(values[:, :12]), 12)
    outlook = Structural().fit(panel).outlook(panel, 3)
    assert not outlook.season.any()
    assert (np.abs(values[:, 12:] - outlook.ahead) < 1.2816 * outlook.spread).mean() > 0.7
    assert outlook.spread.mean() > 0.25 * outlook.ahead.mean()


def test_spreads_hold_what_comes_as_often_as_they_say() -> None:
    inside = []
    for seed in range(5):
        panel, came = many(seed, 13 + 4 * seed, season=0.3, noise=0.1)
        outlook = Structural().fit(panel).outlook(panel, 3)
        inside.append(np.abs(came - outlook.ahead) < 1.2816 * outlook.spread)
    assert 0.72 < np.mean(inside) < 0.9


def test_parameters_are_numbers_that_give_the_same_forecast() -> None:
    panel, _ = many(5, 15, season=0.3, count=4)
    fitted = Structural().fit(panel)
    again = Structural().restore(json.loads(json.dumps(fitted.parameters())))
    np.testing.assert_array_equal(again.predict(panel, 3), fitted.predict(panel, 3))


@pytest.mark.parametrize("length", range(1, 14))
def test_any_length_has_an_answer_or_none(length: int) -> None:
    panel = panel_of([np.arange(1.0, 1.0 + length), np.ones(length)], 12)
    ahead = Structural().fit(panel).predict(panel, 2)
    assert np.isfinite(ahead).all() if length >= 3 else np.isnan(ahead).all()


@pytest.mark.parametrize(
    "history",
    [np.zeros(15), np.full(15, 7.0), np.array([5.0] * 14 + [5e6]), np.array([-5.0, 8.0, -2.0] * 5), np.full(15, 1e-9)],
    ids=["nothing", "constant", "one giant", "returns", "nearly nothing"],
)
def test_awkward_series_are_continued_within_what_they_were(history: Floats) -> None:
    panel = panel_of([history], 12)
    outlook = Structural().fit(panel).outlook(panel, 3)
    assert np.isfinite(outlook.ahead).all()
    assert np.isfinite(outlook.spread).all()
    assert (np.abs(outlook.ahead) <= 2 * np.abs(history).max()).all()


def test_a_season_longer_than_the_maps_can_hold_is_left_to_others() -> None:
    panel = panel_of([np.ones(400)], 366)
    assert np.isnan(Structural().fit(panel).predict(panel, 2)).all()


def test_roots_keep_the_sign_and_go_back() -> None:
    values, unit = np.array([[4.0, 0.0, -9.0]]), np.array([2.0])
    np.testing.assert_allclose(from_root(to_root(values, unit), unit), values)
    assert to_root(values, np.ones(1)).tolist() == [[2, 0, -3]]


def test_of_many_series_some_are_learnt_from_and_all_are_continued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.analysis.forecasting.batch.structural._MOST", 10)
    panel, came = many(7, 15, season=0.5, count=35)
    few = panel.only(range(0, 35, 4))
    assert Structural().fit(panel).parameters() == Structural().fit(few).parameters()
    assert error(panel, came) < 0.5 * np.abs(np.stack([own[-1:] for own in panel.histories]) - came).mean()
