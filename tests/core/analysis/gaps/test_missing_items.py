"""What is out of stock now, sized by what it sold while it was on the shelf."""

import numpy as np
import pytest

from core.analysis import histories
from core.analysis.gaps import missing_items
from core.analysis.gaps.missing_items import Missing
from core.model.analyses.zeros import ZeroRule
from core.model.job_context import Unattended
from tests.builders.market import market, monthly

RULE = ZeroRule()
STEADY = [20.0, 22.0, 18.0, 20.0, 21.0, 19.0, 20.0, 22.0, 18.0, 20.0, 21.0, 19.0]


def look(*rows: list[float | None], season: int = 1) -> tuple[list[str], list[Missing]]:
    """Return the names of the rows that stopped, and their sizes; five more rows sell throughout."""
    length = len(rows[0])
    shelf = {("OLAYA", f"row {number}"): list(row) for number, row in enumerate(rows)}
    shelf |= {("OLAYA", f"well {number}"): [50.0] * length for number in range(5)}
    with market(monthly(shelf)) as reader:
        held = histories.load(reader)
    result, _ = missing_items.stopped(held, RULE)
    names = held.items.column("item").to_pylist()
    return [names[held.item[row]] for row in result], list(
        missing_items.sizes(held, result, RULE, season, Unattended())
    )


def test_what_stopped_a_period_or_two_ago_is_out_of_stock_and_what_stopped_longer_ago_is_not() -> None:
    names, sizes = look([*STEADY, 20, 0], [*STEADY, 0, 0], [*STEADY[:-1], 0, 0, 0])
    assert sorted(names) == ["row 0", "row 1"]
    assert [(size.periods, size.expected.shape) for size in sizes] == [(1, (1, 1)), (2, (1, 2))]
    assert np.allclose(np.concatenate([size.expected.ravel() for size in sizes]), 20, atol=1)


def test_a_row_with_a_hole_in_what_was_delivered_has_a_size_or_none_and_never_an_unknown_one() -> None:
    holed = [24.0, 60.0, 12.0, 12.0, 15.0, 24.0, 24.0, 24.0, 24.0, None, 24.0, 24.0, 0.0]
    _, sizes = look(holed, [*STEADY, 0])
    assert sum(len(size.rows) for size in sizes) >= 1
    assert all(np.isfinite(size.expected).all() for size in sizes)


def test_what_sells_now_and_then_and_what_never_sold_are_not_out_of_stock() -> None:
    now_and_then = [0, 5, 6, 0, 0, 5, 0, 6, 5, 0, 0, 5, 6, 0]
    assert look([*STEADY, 20, 20], now_and_then, [0] * 14)[0] == []


def test_an_earlier_absence_makes_the_size_no_smaller() -> None:
    gap = [20.0] * 5 + [0.0] + [20.0] * 8 + [0.0]
    (size,) = look(gap)[1]
    assert size.expected[0, 0] == pytest.approx(20, abs=0.1)


def test_what_came_before_a_long_absence_says_nothing() -> None:
    back = [90.0] * 4 + [0.0] * 4 + [20.0] * 12 + [0.0]
    (size,) = look(back)[1]
    assert size.expected[0, 0] == pytest.approx(20, abs=0.1)


def test_a_season_of_the_market_is_in_the_size() -> None:
    wave = [1.0, 1.0, 1.5, 1.0, 0.8, 0.7] * 2
    season = [10 * level for level in wave] * 3
    with market(monthly({("OLAYA", f"well {number}"): season for number in range(6)})) as reader:
        held = histories.load(reader)
    held.values[0, -1] = 0.0
    (size,) = missing_items.sizes(held, np.array([0]), RULE, 12, Unattended())
    assert size.expected[0, 0] == pytest.approx(season[-1], rel=0.05)


def test_a_short_past_is_not_sized() -> None:
    names, sizes = look([20.0] * 5 + [0.0])
    assert (names, sizes) == (["row 0"], [])


def test_one_period_alone_has_nothing_missing() -> None:
    assert look([0.0]) == ([], [])
