"""Periods of the market: days, weeks that start on Sunday, months and quarters, each named by its first day.

A Hijri month is a separate period: it begins within a Gregorian month and ends within the next one.
"""

from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hijridate import Gregorian, Hijri

_SUNDAY = 6


class Grain(StrEnum):
    """How long one figure lasts."""

    DAY = "day"
    WEEK = "week"
    HIJRI_MONTH = "hijri_month"  # of the Umm al-Qura calendar, 1343 to 1500 AH
    MONTH = "month"
    QUARTER = "quarter"


COARSEST_FIRST = (Grain.QUARTER, Grain.MONTH, Grain.HIJRI_MONTH, Grain.WEEK, Grain.DAY)
TYPICAL_DAYS = {Grain.DAY: 1, Grain.WEEK: 7, Grain.HIJRI_MONTH: 30, Grain.MONTH: 30, Grain.QUARTER: 91}


def coarsest_of(held: Collection[str]) -> Grain | None:
    """Return the coarsest of the grains that are ``held``, by their names; ``None`` without any."""
    return next((grain for grain in COARSEST_FIRST if grain in held), None)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One stretch of time of a grain; equal periods have equal first days."""

    start: date
    grain: Grain

    @property
    def end(self) -> date:
        """The last day that belongs to the period."""
        if self.grain is Grain.DAY:
            return self.start
        if self.grain is Grain.WEEK:
            return self.start + timedelta(days=6)
        if self.grain is Grain.HIJRI_MONTH:
            return self.start + timedelta(days=_hijri(self.start).month_length() - 1)
        if self.grain is Grain.QUARTER:
            last = self.start.replace(month=self.start.month + 2)
            return last.replace(day=monthrange(last.year, last.month)[1])
        return self.start.replace(day=monthrange(self.start.year, self.start.month)[1])

    @property
    def days(self) -> int:
        """How many days the period lasts."""
        return (self.end - self.start).days + 1


def month(year: int, number: int) -> Period:
    """Return the month ``number`` (1 to 12) of ``year``."""
    return Period(date(year, number, 1), Grain.MONTH)


def quarter(year: int, number: int) -> Period:
    """Return the quarter ``number`` (1 to 4) of ``year``."""
    return Period(date(year, 3 * number - 2, 1), Grain.QUARTER)


def hijri_month(year: int, number: int) -> Period:
    """Return the month ``number`` (1 to 12) of the Hijri ``year``; raises ``OverflowError`` outside 1343 to 1500."""
    first = Hijri(year, number, 1).to_gregorian()
    return Period(date(first.year, first.month, first.day), Grain.HIJRI_MONTH)


def grain_of(days: Iterable[date]) -> Grain:
    """Return the coarsest grain at which ``days`` can be the names of periods.

    All firsts of a month, or all lasts of a month, are months. All the same day of the week, over more than one date,
    are weeks. Anything else, and an empty input, is days.
    """
    seen = set(days)
    if not seen:
        return Grain.DAY
    if all(day.day == 1 for day in seen) or all(_is_month_end(day) for day in seen):
        return Grain.MONTH
    if len(seen) > 1 and len({day.weekday() for day in seen}) == 1:
        return Grain.WEEK
    return Grain.DAY


def period_of(day: date, grain: Grain) -> Period:
    """Return the period of ``grain`` that holds ``day``; weeks start on Sunday."""
    if grain is Grain.MONTH:
        return Period(day.replace(day=1), grain)
    if grain is Grain.QUARTER:
        return quarter(day.year, (day.month + 2) // 3)
    if grain is Grain.HIJRI_MONTH:
        return Period(day - timedelta(days=_hijri(day).day - 1), grain)
    if grain is Grain.WEEK:
        return Period(day - timedelta(days=(day.weekday() - _SUNDAY) % 7), grain)
    return Period(day, grain)


def _hijri(day: date) -> Hijri:
    return Gregorian(day.year, day.month, day.day).to_hijri()


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
