"""Rates of few records are drawn towards their peers, and a lead over these needs more than chance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.gaps.shrinkage import Counts, Shrunk, shrink
from core.model.arrays import Floats


def among_peers(zeros: list[float], records: list[float]) -> Shrunk:
    """Every group is a peer of every other."""
    counts, sizes = np.array(zeros, np.float64), np.array(records, np.float64)
    whole = Counts(counts, sizes)
    return shrink(whole, whole, Counts(counts.sum() - counts, sizes.sum() - sizes))


def test_few_records_are_drawn_to_the_peers_and_many_are_believed() -> None:
    some = [5.0, 22.0, 40.0, 68.0, 30.0, 50.0]
    shrunk = among_peers([1.0, 90.0, *some], [1.0, 100.0, *[100.0] * 6])
    assert shrunk.rate[0] < 0.7
    assert shrunk.rate[1] == pytest.approx(0.9, abs=0.05)
    assert shrunk.chance[1] > 0.99 > shrunk.chance[0]


def test_groups_that_differ_by_chance_alone_do_not_lead() -> None:
    drawn = np.random.default_rng(7).binomial(60, 0.5, 170).astype(np.float64)
    shrunk = among_peers(drawn.tolist(), [60.0] * 170)
    assert int((shrunk.chance >= 0.95).sum()) == 0


def test_where_groups_differ_no_more_than_by_counting_no_chance_is_known() -> None:
    assert np.isnan(among_peers([5.0] * 6, [10.0] * 6).chance).all()


def test_what_is_not_shown_says_how_much_groups_vary() -> None:
    every = among_peers([30.0, 90.0, 20.0, 60.0], [100.0] * 4)
    zeros: Floats = np.array([30.0, 90.0, 20.0, 60.0])
    whole = Counts(zeros, np.full(4, 100.0))
    peers = Counts(zeros.sum() - zeros, np.full(4, 300.0))
    shown = shrink(Counts(zeros * [0, 1, 0, 0], np.array([0.0, 100, 0, 0])), whole, peers)
    assert (shown.rate[1], shown.chance[1]) == (every.rate[1], every.chance[1])


def test_groups_that_do_lead_are_seen_among_those_that_do_not() -> None:
    rng = np.random.default_rng(8)
    drawn = np.r_[rng.binomial(300, 0.5, 160), rng.binomial(300, 0.75, 10)].astype(np.float64)
    leads = among_peers(drawn.tolist(), [300.0] * 170).chance >= 0.95
    assert leads[160:].all()
    assert int(leads[:160].sum()) <= 3


def test_a_group_without_peers_is_drawn_to_the_others_and_alone_to_one_half() -> None:
    nobody = Counts(np.zeros(2), np.zeros(2))
    own = Counts(np.array([9.0, 20.0]), np.array([10.0, 100.0]))
    shrunk = shrink(own, own, nobody)
    assert 0.2 < shrunk.rate[0] <= 0.9
    assert np.isnan(shrunk.chance).all()
    single = Counts(np.array([1.0]), np.array([1.0]))
    alone = shrink(single, single, Counts(np.zeros(1), np.zeros(1)))
    assert alone.rate.tolist() == [3 / 5]


def test_no_groups_have_no_rates() -> None:
    nothing = Counts(np.zeros(0), np.zeros(0))
    assert shrink(nothing, nothing, nothing).rate.shape == (0,)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=20))
def test_a_rate_lies_between_none_and_all_and_so_does_a_chance(pairs: list[tuple[int, int]]) -> None:
    shrunk = among_peers([zeros for zeros, _ in pairs], [zeros + sales for zeros, sales in pairs])
    assert ((shrunk.rate >= 0) & (shrunk.rate <= 1)).all()
    known = shrunk.chance[~np.isnan(shrunk.chance)]
    assert ((known >= 0) & (known <= 1)).all()
