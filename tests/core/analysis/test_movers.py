"""What rises and what falls, on a dozen months."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.analysis.movers import find
from core.analysis.slopes import mann_kendall
from core.model.analyses.movements import Direction, Mover
from core.model.errors import UserError
from tests.builders.market import market, monthly, of_areas

RISING = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0]
STEADY = [50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0]


def movers(floor: float = 0.001, by: str = "item", **shelf: list[float | None]) -> tuple[Mover, ...]:
    with market(monthly({("OLAYA", item): values for item, values in shelf.items()})) as reader:
        return find(reader, (by,), {}, floor=floor)


def test_a_rising_group_is_described_exactly() -> None:
    (mover,) = movers(A=[*RISING], B=[*STEADY])
    assert (mover.group, mover.direction, mover.before, mover.after) == (("A",), Direction.RISING, 15, 25)
    assert mover.percentage == pytest.approx(100 * 10 / 15)
    assert mover.share == pytest.approx(100 * 25 / (25 + 151))
    assert mover.chance == pytest.approx(float(mann_kendall(np.array([RISING]))[0]))
    assert not mover.is_new


def test_a_falling_group_falls() -> None:
    (mover,) = movers(A=RISING[::-1])
    assert (mover.direction, mover.before, mover.after) == (Direction.FALLING, 15, 6)
    assert mover.percentage == pytest.approx(-60.0)


def test_the_largest_change_comes_first_and_a_tie_goes_by_name() -> None:
    double = [2 * value for value in RISING]
    assert [mover.group for mover in movers(B=[*RISING], A=[*RISING], C=[*double])] == [("C",), ("A",), ("B",)]


def test_what_sold_next_to_nothing_before_is_new() -> None:
    (mover,) = movers(A=[0, 0, 0, 0, 0, 0, 5, 6, 7])
    assert (mover.is_new, mover.percentage, mover.direction) == (True, None, Direction.RISING)


def test_what_stopped_wholly_fell_by_all_of_it() -> None:
    fallen = [mover for mover in movers(A=[9, 8, 7, 6, 5, 4, 0, 0, 0], B=[*STEADY]) if mover.group == ("A",)]
    assert [(mover.percentage, mover.is_new, mover.after) for mover in fallen] == [(-100.0, False, Decimal(0))]


@pytest.mark.parametrize(("floor", "count"), [(0.14, 1), (0.15, 0)])
def test_what_holds_less_than_the_floor_before_and_now_is_left_out(floor: float, count: int) -> None:
    # 25 of 176 in the last three periods are 14.2 per cent.
    assert len(movers(floor, A=[*RISING], B=[*STEADY])) == count


def test_five_periods_are_too_few_and_six_are_enough() -> None:
    assert movers(A=[1, 2, 3, 4, 5]) == ()
    assert [mover.group for mover in movers(A=[1, 2, 3, 4, 5, 7])] == [("A",)]


def test_a_period_without_a_figure_counts_as_no_sale() -> None:
    assert movers(A=[1, 2, 3, 4, None, 6, 7, None, 9], B=[*STEADY]) == movers(
        A=[1, 2, 3, 4, 0, 6, 7, 0, 9], B=[*STEADY]
    )


@pytest.mark.parametrize("values", [[0] * 9, [5] * 9])
def test_what_never_sells_and_what_never_changes_does_not_move(values: list[float | None]) -> None:
    assert movers(A=values) == ()


def test_only_the_last_three_years_count() -> None:
    # Up for a year and then neither: with that year it would rise beyond chance.
    wavering = [50.0, 51.0] * 18
    assert mann_kendall(np.array([[*range(1, 13), *wavering]]))[0] < 0.05
    assert movers(A=[*map(float, range(1, 13)), *wavering]) == ()


def test_what_chance_makes_once_in_five_times_does_not_move() -> None:
    mild = [1.0, 3.0, 2.0, 4.0, 3.0, 5.0, 2.0, 4.0, 3.0]
    assert 0.1 < mann_kendall(np.array([mild]))[0] < 0.4
    assert movers(A=[*mild]) == ()


def test_nothing_has_no_movers_and_filters_choose() -> None:
    with market([]) as reader:
        assert find(reader, ("item",), {}) == ()
    with market(monthly({("OLAYA", "A"): RISING, ("BALAD", "B"): RISING}, date(2023, 1, 1))) as reader:
        assert [mover.group for mover in find(reader, ("region",), {"item": [" b "]})] == [("JEDDAH",)]
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            find(reader, ("colour",), {})


def test_an_area_that_begins_to_report_makes_no_group_rise() -> None:
    steady = [50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 51.0, 50.0, 52.0]
    shelf = {"OLAYA": [None] * 6 + [9 * value for value in steady[6:]], "BALAD": steady}
    with market(of_areas(shelf)) as reader:
        assert find(reader, ("item",), {}) == ()


def test_a_mover_is_compared_in_the_areas_that_reported_in_both() -> None:
    shelf = {"OLAYA": [9 * value for value in RISING[:-1]] + [0.0], "BALAD": RISING}
    with market(of_areas(shelf)) as reader:
        mover, *_ = find(reader, ("item",), {})
    assert (mover.before, mover.after) == (15 * 10 - 9 * 6, 25 * 10 - 9 * 10)
    assert mover.left_out is not None
    assert [left.area.precision_area for left in mover.left_out.areas] == ["OLAYA"]
    assert mover.left_out.raw == pytest.approx(100 * ((250 - 90) / 150 - 1))
    assert mover.share == pytest.approx(20)
