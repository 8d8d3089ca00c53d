"""The last one or two periods beside the up to six before them."""

import numpy as np

from core.analysis.levels.beginnings import stand_out
from core.analysis.levels.spreads import Prior

NOISE = [0.3, -0.2, 0.1, -0.4, 0.2, 0.4, -0.1, -0.3, 0.2, 0.0]


def looked_at(*values: list[float], begin: int = 0) -> tuple[list[int], list[float]]:
    raw = np.array(values)
    prior = Prior(np.zeros(len(raw)), 0.0)
    found = stand_out(raw, np.full(len(raw), begin), np.full(len(raw), raw.shape[1]), prior, 0.0)
    return found.lasts.tolist(), found.chance.tolist()


def test_it_is_known_since_when_something_stands_out() -> None:
    lasts, chance = looked_at([*NOISE, 0.1, 9.0], [*NOISE, 9.0, 8.8], [*NOISE, 0.2, -0.1])
    assert lasts[:2] == [1, 2]
    assert max(chance[:2]) < 1e-6
    assert chance[2] > 0.5


def test_a_series_that_spikes_now_and_then_may_do_it_again() -> None:
    spiky = [*NOISE[:3], 9.0, *NOISE[4:7], 8.0, *NOISE[8:]]
    assert looked_at([*spiky, 0.1, 9.0])[1][0] > 0.01


def test_only_the_present_level_counts() -> None:
    values = [*[value + 20 for value in NOISE], *NOISE, 20.0]
    assert looked_at(values, begin=10)[1][0] < 1e-6


def test_too_few_periods_before_say_nothing() -> None:
    assert looked_at([1.0, 1.1, 9.0])[1] == [1.0]
