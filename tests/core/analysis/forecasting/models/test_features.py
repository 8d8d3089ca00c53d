from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.forecasting.models.features import days_of, design, memory_of, step
from core.analysis.forecasting.models.forest import Forest
from core.analysis.forecasting.models.linear import Linear
from core.analysis.forecasting.models.protocol import Model
from core.analysis.forecasting.panel import Panel, panel_of
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import Grain

RANDOM = np.random.default_rng(5)


def noisy(count: int, length: int = 36) -> list[np.ndarray]:
    return [100 + 10 * RANDOM.normal(size=length) + np.arange(length) for _ in range(count)]


@settings(max_examples=30)
@given(st.randoms(use_true_random=False), st.integers(13, 30))
def test_shuffling_the_future_leaves_every_feature_of_the_past_unchanged(random: object, known: int) -> None:
    history = noisy(1)[0]
    future = history[known:].tolist()
    random.shuffle(future)  # type: ignore[attr-defined]
    shuffled = np.concatenate([history[:known], future])
    before, after = (design(panel_of([values], 12)) for values in (history, shuffled))
    rows = known - (len(history) - len(before.targets)) + 1  # the row of the first unknown period still looks back
    np.testing.assert_array_equal(before.features[:rows], after.features[:rows])
    np.testing.assert_array_equal(before.targets[: rows - 1], after.targets[: rows - 1])


@pytest.mark.parametrize("model", [Linear(), Forest()], ids=["linear", "forest"])
def test_a_model_fitted_on_a_cut_never_sees_what_follows(model: Model) -> None:
    histories = noisy(6)
    spoilt = [np.concatenate([history[:24], history[24:][::-1] * 5]) for history in histories]
    said = [
        model.fit(cut).predict(cut, 3) for cut in (panel_of(values, 12).cut([24] * 6) for values in (histories, spoilt))
    ]
    np.testing.assert_array_equal(*said)


def test_lags_and_means_look_back_and_leave_the_present_value_out() -> None:
    history = np.arange(1.0, 21.0)
    rows = design(panel_of([history], 12))
    last, level = rows.features[-1], history[7:19].mean()
    expected = [
        *(history[-1 - lag] for lag in (1, 2, 3, 12)),
        *(history[19 - window : 19].mean() for window in (3, 6, 12)),
    ]
    np.testing.assert_allclose(last[:7] * level, expected)
    assert rows.targets[-1] * level == pytest.approx(20.0)


def test_the_features_of_the_next_period_are_those_it_will_have_when_it_has_come() -> None:
    history = noisy(1)[0]
    ahead, level = step(panel_of([history[:-1]], 12), [history[:-1]])
    rows = design(panel_of([history], 12))
    np.testing.assert_allclose(ahead[0], rows.features[-1])
    assert level[0] == pytest.approx(rows.levels[-1])


@pytest.mark.parametrize(
    ("season", "lags", "windows"),
    [(12, (1, 2, 3, 12), (3, 6, 12)), (7, (1, 2, 3, 7, 30), (7, 30, 90))],
)
def test_memory_fits_the_grain(season: int, lags: tuple[int, ...], windows: tuple[int, ...]) -> None:
    assert (memory_of(season).lags, memory_of(season).windows) == (lags, windows)


def test_days_tell_ramadan_and_the_excise_of_2026_in_advance() -> None:
    starts = [date(2025, 3, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    known = days_of(starts, Grain.MONTH, Calendar(), [date(2026, 1, 1)])
    ramadan = known[:, 5 + list(ExposureKind).index(ExposureKind.RAMADAN)]
    assert ramadan[0] > 0.9
    assert ramadan[1] == ramadan[2] == 0
    assert 0.3 < ramadan[3] < 0.5
    assert known[:, -1].tolist() == [0, 0, 1, 1]


def test_what_is_known_of_days_reaches_the_model() -> None:
    """A series that doubles in the marked periods, which no season tells."""
    random = np.random.default_rng(41)
    marks = (random.random(60) < 0.3).astype(np.float64)
    marks[57:] = [1, 0, 1]
    values = (100 + random.normal(0, 1, (8, 57))) * (1 + marks[:57])
    panel = Panel(tuple("abcdefgh"), tuple(values), (0,) * 8, 12, marks[:, None])
    blind = Panel(panel.ids, panel.histories, panel.first, 12, np.zeros((0, 0)))
    seen, missed = (Linear().fit(each).predict(each, 2).mean(axis=0) for each in (panel, blind))
    assert seen[0] - seen[1] == pytest.approx(100, abs=20)
    assert abs(missed[0] - missed[1]) < 40
