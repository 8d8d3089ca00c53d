"""Whether a row sells steadily is read from its silences and from what is usual in the market."""

import numpy as np
import pytest

from core.analysis.gaps import steadiness
from core.analysis.gaps.silences import Silences
from core.model.arrays import Floats, Marks
from tests.core.analysis.gaps.test_silences import of

MOST = 1 / 6
MONTHS = 24


def market(rates: Floats, seed: int = 1) -> tuple[Silences, Marks]:
    """Rows that are zero at ``rates``, each period by itself, as silences; all of them reported."""
    sold = np.random.default_rng(seed).random((len(rates), MONTHS)) >= rates[:, None]
    return of(*sold.astype(np.float64)), sold.any(axis=1)


def test_the_chance_is_how_many_of_such_rows_are_steady() -> None:
    random = np.random.default_rng(2)
    rates = random.beta(1.2, 2.0, 4_000)
    rows, sells = market(rates)
    chance = steadiness.chances(rows, np.zeros(len(rates)), MOST)
    tenth = np.minimum((10 * chance).astype(int), 9)
    for at in np.unique(tenth[sells]):
        inside = sells & (tenth == at)
        if inside.sum() > 100:
            assert (rates[inside] <= MOST).mean() == pytest.approx(chance[inside].mean(), abs=0.1)


def test_what_others_predict_tells_rows_of_the_same_zeros_apart() -> None:
    random = np.random.default_rng(3)
    odds = 2 * random.normal(size=4_000)
    rates = 1 / (1 + np.exp(odds + 0.5))
    rows, _ = market(rates)
    chance = steadiness.chances(rows, odds, MOST)
    alike = rows.sales == MONTHS - 4
    assert chance[alike & (odds > 2)].mean() > chance[alike & (odds < 0.5)].mean() + 0.2


def test_one_long_silence_of_a_full_row_is_an_event_and_scattered_zeros_are_a_rhythm() -> None:
    full, away, rhythm = [1.0] * 24, [1.0] * 14 + [0.0] * 5 + [1.0] * 5, [1.0, 1.0, 0.0] * 8
    chance = steadiness.chances(of(*[full] * 60, *[away] * 6, *[rhythm] * 30), np.zeros(96), MOST)
    assert chance[60] > 0.9
    assert chance[-1] < 0.1


def test_a_burst_in_a_market_without_launches_is_no_steady_row() -> None:
    burst = [0.0] * 12 + [1.0] * 4 + [0.0] * 8
    rows, _ = market(np.r_[np.full(300, 0.03), np.full(300, 0.8)])
    table = of([1.0] * 20 + [0.0] * 4, burst)
    both = Silences(*(np.concatenate([getattr(own, name) for own in (rows, table)]) for name in Silences.__slots__))
    chance = steadiness.chances(both, np.zeros(602), MOST)
    assert chance[-2] > 0.9
    assert chance[-1] < 0.2


def test_what_never_sold_is_not_steady_and_no_rows_have_no_chance() -> None:
    assert steadiness.chances(of([0.0] * 6, [5.0] * 6), np.zeros(2), MOST)[0] == 0.0
    nothing = of([0.0] * 6)
    assert steadiness.chances(nothing, np.zeros(1), MOST).tolist() == [0.0]
