"""Trends as alerts see them: means of three periods, of what moves beyond chance."""

from datetime import date
from decimal import Decimal

import pytest

from core.alerts.figures.trends import trends
from core.analysis import movers
from core.model.alerts.tracks import AlertFigure
from core.model.periods import Grain
from tests.builders.alerts import months
from tests.builders.market import market, monthly

RISING = [3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 20.0]
FLAT = [5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0]


def test_a_group_that_moves_has_the_mean_of_three_periods_against_the_three_before() -> None:
    with market(monthly({("OLAYA", "COLA"): RISING, ("BALAD", "LEMON"): FLAT})) as reader:
        (track,) = trends(reader, ("region",), months(12, 2024))
        (mover,) = movers.find(reader, ("region",), {})
    (point,) = track.points
    assert (track.figure, track.scope) == (AlertFigure.TREND, (("region", "RIYADH"),))
    assert (point.period, point.value, point.base, point.stake) == (date(2024, 12, 1), 15.0, 10.0, 5.0)
    assert (point.low, point.high) == (None, None)
    assert point.sure == pytest.approx(1 - mover.chance)
    assert point.sure > 0.9


def test_what_falls_has_a_stake_above_zero() -> None:
    with market(monthly({("OLAYA", "COLA"): RISING[::-1]})) as reader:
        (track,) = trends(reader, ("region", "item"), months(12, 2024))
    (point,) = track.points
    assert track.scope == (("region", "RIYADH"), ("item", "COLA"))
    assert (point.value, point.base, point.stake) == (4.0, 7.0, 3.0)


def test_a_group_without_a_name_and_no_figures_have_no_trend() -> None:
    with market(monthly({("OLAYA", "COLA"): RISING})) as reader:
        assert list(trends(reader, ("brand",), months(12, 2024))) == []
    with market([]) as reader:
        assert list(trends(reader, ("region",), ())) == []


def test_only_the_coarsest_grain_moves() -> None:
    day = (date(2025, 1, 1), "OLAYA", "CAN", "COLA", Decimal(9_999))
    with market(monthly({("OLAYA", "COLA"): RISING}), also={Grain.DAY: [day]}) as reader:
        (track,) = trends(reader, ("region",), months(12, 2024))
    assert track.points[0].value == 15.0
