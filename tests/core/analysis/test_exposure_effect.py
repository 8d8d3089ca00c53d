"""The effect of a lunar event: planted exactly, and found exactly where month and year leave it free."""

from datetime import date

import numpy as np
import pytest

from core.analysis.exposure_effect import estimate, inflation
from core.model.exposure import Calendar, ExposureKind, Override
from core.model.periods import month

SEASON = [100, 80, 90, 120, 150, 180, 200, 190, 150, 120, 100, 110]
CALENDAR = Calendar()
RAMADAN = ExposureKind.RAMADAN


def sold(months: int, effect: float, noise: float = 0.0, first: int = 2020) -> dict[date, float]:
    rng = np.random.default_rng(4)
    totals = {}
    for at in range(months):
        period = month(first + at // 12, at % 12 + 1)
        part = CALENDAR.days(RAMADAN, period) / period.days
        totals[period.start] = SEASON[at % 12] * 1.1 ** (at // 12) * (1 + effect * part) * rng.lognormal(0, noise)
    return totals


@pytest.mark.parametrize("effect", [0.25, -0.4, 0.0])
def test_a_planted_effect_without_noise_is_found_exactly(effect: float) -> None:
    found = estimate(sold(48, effect), CALENDAR, RAMADAN)
    assert found is not None
    assert found.percentage == pytest.approx(100 * effect, abs=1e-6)
    assert found.low == pytest.approx(found.high, abs=1e-4)
    assert (found.months, found.event_days) == (
        48,
        sum(CALENDAR.days(RAMADAN, month(2020 + at // 12, at % 12 + 1)) for at in range(48)),
    )


def test_noise_makes_an_interval_around_the_effect_by_student() -> None:
    totals = sold(48, 0.25, noise=0.02)
    found = estimate(totals, CALENDAR, RAMADAN)
    assert found is not None
    # The same by ordinary least squares on the last linear step: 12 months, 3 more years, 1 event.
    starts = sorted(totals)
    share = np.array(
        [CALENDAR.days(RAMADAN, month(day.year, day.month)) / month(day.year, day.month).days for day in starts]
    )
    effect = found.percentage / 100
    columns = [[day.month == number for day in starts] for number in range(1, 13)]
    columns += [[day.year == year for day in starts] for year in (2021, 2022, 2023)]
    design = np.column_stack([np.array(columns, np.float64).T, share / (1 + effect * share)])
    rest = np.log([totals[day] for day in starts]) - np.log1p(effect * share)
    solution, (squares,), rank, _ = np.linalg.lstsq(design, rest)
    error = np.sqrt(squares / (48 - rank) * np.linalg.inv(design.T @ design)[-1, -1])
    assert (rank, float(solution[-1])) == (16, pytest.approx(0.0, abs=1e-7))
    assert found.high - found.percentage == pytest.approx(100 * 2.0369 * error, rel=1e-3)
    assert found.percentage - found.low == pytest.approx(found.high - found.percentage)


@pytest.mark.parametrize(("months", "known"), [(26, False), (27, True)])
def test_twelve_months_must_be_free(months: int, known: bool) -> None:
    # Of 27 months, 12 + 2 + 1 are used up by month, year and event.
    assert (estimate(sold(months, 0.2), CALENDAR, RAMADAN) is not None) is known


def test_nothing_and_an_event_that_never_came_have_no_effect() -> None:
    assert estimate({}, CALENDAR, RAMADAN) is None
    assert estimate(sold(48, 0.1), CALENDAR, ExposureKind.SCHOOL_HOLIDAY) is None
    assert inflation({}, CALENDAR, RAMADAN) == float("inf")
    assert inflation(sold(48, 0.1), CALENDAR, ExposureKind.SCHOOL_HOLIDAY) == float("inf")


def test_an_event_that_stays_in_its_month_cannot_be_separated() -> None:
    fixed = Calendar(
        [
            Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=date(year, 7, 1), last=date(year, 7, 31))
            for year in (2020, 2021, 2022)
        ]
    )
    assert inflation(sold(36, 0.0), fixed, ExposureKind.SCHOOL_HOLIDAY) == float("inf")


def test_an_event_that_nothing_else_explains_is_not_inflated() -> None:
    # One month of one event: its variance beside what is left of it after month and year, by another way.
    once = Calendar([Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=date(2021, 7, 1), last=date(2021, 7, 31))])
    share = np.zeros((3, 12))
    share[1, 6] = 1.0
    left = share - share.mean(axis=0) - share.mean(axis=1)[:, None] + share.mean()
    expected = ((share - share.mean()) ** 2).sum() / (left**2).sum()
    assert inflation(sold(36, 0.0), once, ExposureKind.SCHOOL_HOLIDAY) == pytest.approx(expected)


def test_an_event_that_ends_all_sales_is_at_its_lowest() -> None:
    once = Calendar([Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=date(2021, 7, 1), last=date(2021, 7, 31))])
    totals = sold(36, 0.0)
    totals[date(2021, 7, 1)] *= 1e-6
    found = estimate(totals, once, ExposureKind.SCHOOL_HOLIDAY)
    assert found is not None
    assert found.percentage == -95.0


def test_a_month_that_was_left_out_changes_nothing_but_the_count() -> None:
    totals = sold(48, 0.25)
    del totals[date(2021, 8, 1)]
    found = estimate(totals, CALENDAR, RAMADAN)
    assert found is not None
    assert (found.months, found.percentage) == (47, pytest.approx(25.0, abs=1e-6))
