"""What lapses in a market leaves it as it would be otherwise, but for what it loses."""

import numpy as np
import pytest

from tests.market import lapses
from tests.market.market import Market, make_market
from tests.market.plan import QUIET, Happenings, Plan

ROWS = 2_000


@pytest.fixture(scope="module")
def lapsing() -> Market:
    return make_market(Plan(seed=3, rows=ROWS, months=24, unsteady=3.0, breadth=3.0, happenings=Happenings(lapses=1.0)))


def test_as_many_rows_lapse_as_is_wanted(lapsing: Market) -> None:
    kinds = lapsing.lost.kind.tolist()
    assert {kind: kinds.count(kind) for kind in lapses.PARTS} == {
        kind: round(part * ROWS) for kind, part in lapses.PARTS.items()
    }


def test_a_void_has_no_row_and_a_never_listed_item_one_of_zeros(lapsing: Market) -> None:
    rows = {
        (item, point): at
        for at, (item, point) in enumerate(zip(lapsing.shelves.item, lapsing.shelves.point, strict=True))
    }
    assert len(rows) == len(lapsing.values) == ROWS - round(lapses.PARTS[lapses.VOID] * ROWS)
    for kind, item, point in zip(lapsing.lost.kind, lapsing.lost.item, lapsing.lost.point, strict=True):
        if kind == lapses.VOID:
            assert (item, point) not in rows
        elif kind == lapses.NEVER_LISTED:
            assert not lapsing.values[rows[item, point]].any()


def test_what_is_lost_is_what_the_row_would_have_sold_while_it_lapsed(lapsing: Market) -> None:
    lost = lapsing.lost
    at = np.arange(24)
    inside = (at >= lost.first[:, None]) & (at < lost.end[:, None])
    assert not lost.sales[~inside].any()
    assert (lost.sales[inside] > 0).mean() > 0.5


def test_without_lapses_nothing_is_lost_and_other_markets_stay_as_they_are() -> None:
    quiet = make_market(Plan(seed=3, rows=ROWS, months=24, happenings=QUIET))
    assert len(quiet.lost.kind) == 0
    assert len(quiet.values) == ROWS


def test_broad_points_carry_what_narrow_ones_do_where_breadth_decides() -> None:
    def spread(breadth: float) -> float:
        held = make_market(Plan(seed=3, rows=ROWS, months=12, breadth=breadth, happenings=QUIET)).shelves
        return float(np.bincount(held.item, minlength=len(held.items)).std())

    assert spread(3.0) > 1.5 * spread(0.0)
