"""Ramadan taken out of a panel and put back into what was forecast."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from core.analysis.forecasting.backtest import Origins
from core.analysis.forecasting.exposure import factors, moved, put_back, without
from core.analysis.forecasting.panel import Panel
from core.analysis.forecasting.pipeline import ModelOutput, PanelForecast
from core.model.arrays import Floats
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import Grain, month

CALENDAR = Calendar()
SEASON = np.array([100, 80, 90, 120, 150, 180, 200, 190, 150, 120, 100, 110], np.float64)
STARTS = tuple(date(2020 + at // 12, at % 12 + 1, 1) for at in range(51))
PARTS = np.array([CALENDAR.days(ExposureKind.RAMADAN, month(day.year, day.month)) for day in STARTS]) / np.array(
    [month(day.year, day.month).days for day in STARTS]
)


def panel(*histories: Floats, first: tuple[int, ...] | None = None) -> Panel:
    ends = 48
    begins = first or tuple(ends - len(history) for history in histories)
    return Panel(tuple(map(str, range(len(histories)))), histories, begins, 12, np.zeros((0, 0)))


def sold(effect: float, months: int = 48, noise: float = 0.0) -> Floats:
    rng = np.random.default_rng(5)
    values = np.resize(SEASON, 48) * (1 + effect * PARTS[:48]) * rng.lognormal(0, noise, 48)
    return np.asarray(values[48 - months :], np.float64)


def test_a_planted_effect_raises_each_period_by_its_part_also_those_ahead() -> None:
    raised = factors(panel(sold(0.3), 5 * sold(0.3)), STARTS, Grain.MONTH, CALENDAR)
    assert raised is not None
    assert raised == pytest.approx(1 + 0.3 * PARTS)
    assert len(raised) == 51


def test_what_falls_is_lowered() -> None:
    raised = factors(panel(sold(-0.3)), STARTS, Grain.MONTH, CALENDAR)
    assert raised is not None
    assert raised.min() == pytest.approx(1 - 0.3 * PARTS.max())


@pytest.mark.parametrize(
    ("histories", "grain"),
    [
        ((sold(0.3),), Grain.WEEK),
        ((sold(0.0, noise=0.05),), Grain.MONTH),
        ((sold(0.3, 24),), Grain.MONTH),
        ((np.zeros(48),), Grain.MONTH),
        ((), Grain.MONTH),
        ((np.zeros(0),), Grain.MONTH),
    ],
    ids=["no months", "no effect", "too few", "no sales", "no series", "an empty series"],
)
def test_where_it_cannot_be_told_nothing_is_raised(histories: tuple[Floats, ...], grain: Grain) -> None:
    assert factors(panel(*histories), STARTS, grain, CALENDAR) is None


def test_the_effect_is_that_of_the_series_that_reach_the_end_over_the_periods_that_they_share() -> None:
    ended = np.full(40, 7_777.0)
    of = panel(sold(0.3), sold(0.3, 40), ended, first=(0, 8, 0))
    raised = factors(of, STARTS, Grain.MONTH, CALENDAR)
    assert raised is not None
    assert raised == pytest.approx(1 + 0.3 * PARTS)


def test_a_panel_without_ramadan_is_each_history_by_its_own_periods() -> None:
    raised = np.array([1.0, 2.0, 4.0, 8.0])
    of = panel(np.array([8.0, 8.0]), np.array([8.0, 8.0, 8.0]), first=(2, 0))
    assert [history.tolist() for history in without(of, raised).histories] == [[2.0, 1.0], [8.0, 4.0, 2.0]]


def test_what_is_put_back_lies_at_the_periods_ahead_and_in_the_past_at_those_of_each_run() -> None:
    raised = np.array([1.0, 2.0, 3.0, 5.0, 7.0, 11.0])
    of = panel(np.ones(9), np.ones(3), first=(0, 1))
    answer = ModelOutput(
        ahead=np.array([[10.0, 100.0]]),
        bounds={80: (np.array([[1.0, 2.0]]), np.array([[3.0, 4.0]]))},
        past=np.ones((1, 2, 2)),
        past_bounds=(np.full((1, 2, 2), 2.0), np.full((1, 2, 2), 3.0)),
        blew_up=np.array([False]),
        parameters=None,
    )
    # The series of the second row begins at period 1 and has three periods: periods 4 and 5 lie ahead.
    runs = Origins(np.array([[1, 2]]), np.array([2]))
    outcome = PanelForecast(
        np.array([1]), runs, np.full((1, 2, 2), 10.0), {"m": answer}, ("m",), np.ones((1, 1)), "median"
    )
    back = put_back(outcome, of, raised)
    then = [[3.0, 5.0], [5.0, 7.0]]
    assert back.answers["m"].ahead.tolist() == [[70.0, 1_100.0]]
    assert [side.tolist() for side in back.answers["m"].bounds[80]] == [[[7.0, 22.0]], [[21.0, 44.0]]]
    assert back.answers["m"].past.tolist() == [then]
    assert back.answers["m"].past_bounds[0].tolist() == [[[6.0, 10.0], [10.0, 14.0]]]
    assert back.answers["m"].past_bounds[1].tolist() == [[[9.0, 15.0], [15.0, 21.0]]]
    assert back.actual.tolist() == [[[30.0, 50.0], [50.0, 70.0]]]
    assert replace(back, actual=outcome.actual, answers=outcome.answers) == outcome


def test_months_that_ramadan_moves_into_or_out_of_are_named_where_its_effect_cannot_be_separated() -> None:
    starts = STARTS[:27]  # two years from 2020 on, and three months ahead: Ramadan 2022 is all in April but a day
    known = Panel(("a",), (sold(0.3, 24),), (0,), 12, np.zeros((0, 0)))
    assert moved(known, starts, 3, Grain.MONTH, CALENDAR) == ()
    later = tuple(date(2024 + at // 12, at % 12 + 1, 1) for at in range(27))
    shifts = moved(known, later, 3, Grain.MONTH, CALENDAR)
    assert [(shift.start, shift.days, shift.before) for shift in shifts] == [
        (date(2026, 2, 1), 11, 0),
        (date(2026, 3, 1), 19, 29),
    ]


@pytest.mark.parametrize("effect", [0.0, 0.3])
def test_where_the_effect_can_be_separated_no_month_is_named(effect: float) -> None:
    assert moved(panel(sold(effect, noise=0.01)), STARTS, 3, Grain.MONTH, CALENDAR) == ()


def test_a_history_of_less_than_a_year_is_compared_with_its_mean_month() -> None:
    short = Panel(("a",), (np.full(8, 9.0),), (0,), 12, np.zeros((0, 0)))
    starts = tuple(date(2024 + (at + 5) // 12, (at + 5) % 12 + 1, 1) for at in range(11))  # June 2024 to April 2025
    shifts = moved(short, starts, 3, Grain.MONTH, CALENDAR)
    assert [(shift.start, shift.days, shift.before) for shift in shifts] == [(date(2025, 3, 1), 29, 0)]


def test_periods_that_are_no_months_are_not_named() -> None:
    assert moved(panel(sold(0.3, 24)), STARTS, 3, Grain.WEEK, CALENDAR) == ()
