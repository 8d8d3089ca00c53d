"""Shifts among many series, with a confidence that keeps its word on simulated noise."""

import numpy as np
import pytest

from core.analysis.levels.shifts import find
from core.model.analyses.levels import LASTING

Series = np.ndarray


def markets(seed: int, months: int, count: int, kind: str) -> tuple[Series, dict[int, int]]:
    """Return shares of 99 brands in places, of which ten shift by two to six standard deviations, and their month."""
    random = np.random.default_rng(seed)
    noise = random.standard_t(4, (99, months + 20)) if kind == "wild" else random.normal(size=(99, months + 20))
    for at in range(1, months + 20):
        noise[:, at] += 0.4 * noise[:, at - 1] if kind == "persistent" else 0.0
    values = noise[:, 20:]
    if kind == "drifting":
        values = values + random.normal(0, 0.08, 99)[:, None] * np.arange(months)
    planted = {row: int(random.integers(LASTING, months - LASTING + 1)) for row in range(count)}
    for row, at in planted.items():
        values[row, at:] += random.choice([-1, 1]) * random.uniform(2, 6)
    return 20 + values * np.exp(random.normal(0, 0.5, 99))[:, None], planted


@pytest.mark.parametrize("kind", ["white", "wild", "persistent", "drifting"])
def test_of_what_is_called_99_per_cent_sure_97_of_100_hold(kind: str) -> None:
    called = held = 0
    for seed in range(12):
        for months in (18, 30):
            values, planted = markets(seed, months, 10, kind)
            for row, shifts in enumerate(find(values)):
                sure = [shift for shift in shifts if shift.chance <= 0.01 and shift.lasts >= LASTING]
                called += len(sure)
                held += len(sure) if row in planted else 0
    assert called > 20
    assert held >= 0.97 * called


def test_where_nothing_shifts_hardly_anything_is_called() -> None:
    false = [find(markets(seed, 24, 0, "white")[0]) for seed in range(40)]
    assert sum(any(shift.chance <= 0.01 for shifts in each for shift in shifts) for each in false) <= 2


def test_large_shifts_are_found_in_their_month_with_their_levels() -> None:
    values, _ = markets(5, 24, 0, "white")
    values[7, 13:] -= 12
    (shift,) = find(values)[7]
    assert (shift.at, shift.until, shift.lasts) == (13, 24, 11)
    assert shift.before in values[7, :13].tolist()
    assert shift.after in values[7, 13:].tolist()
    assert shift.before - shift.after == pytest.approx(12, abs=2)
    assert 0 < shift.spread < 4


def test_what_is_unknown_is_skipped_and_months_stay_what_they_are() -> None:
    values, _ = markets(6, 24, 0, "white")
    values[3, 15:] += 15
    values[3, [2, 9, 16]] = np.nan
    (shift,) = find(values)[3]
    assert (shift.at, shift.lasts) == (15, 8)


def test_the_scale_of_a_table_does_not_matter() -> None:
    values, _ = markets(9, 24, 10, "white")
    ours, theirs = find(values), find(values * 1e6)
    assert [[shift.at for shift in shifts] for shifts in ours] == [[shift.at for shift in shifts] for shifts in theirs]


@pytest.mark.parametrize("shape", [(0, 5), (3, 0), (0, 0), (2, 1), (1, 5)])
def test_tables_of_next_to_nothing_have_no_shifts(shape: tuple[int, int]) -> None:
    assert find(np.ones(shape)) == [()] * shape[0]


def test_many_series_of_nothing_and_of_constants_have_no_shifts() -> None:
    table = np.concatenate([np.zeros((20, 12)), np.full((20, 12), 7.0), np.full((20, 12), np.nan)])
    assert find(table) == [()] * 60
