"""The year of a region: heat by the climate of its town, Ramadan and Hajj by the Umm al-Qura calendar, holidays.

Temperatures are monthly means as climate tables print them, in degrees Celsius, to the nearest half. Effects are in
logarithms, so that they add up; 0.1 is about ten per cent more.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import numpy as np
import numpy.typing as npt
from hijridate import Gregorian, Hijri

Floats = npt.NDArray[np.float64]

TEMPERATURES = {
    "RIYADH": (14.5, 17, 21.5, 27, 33, 36, 37, 37, 33.5, 28, 21, 16),
    "JEDDAH": (23.5, 24, 25.5, 28, 30, 31, 33, 33, 31.5, 30, 27.5, 25),
    "MAKKAH": (24, 25, 27.5, 31, 34.5, 36, 36, 35.5, 35, 32.5, 28.5, 25.5),
    "DAMMAM": (15, 16.5, 20.5, 26, 32, 35, 37, 36.5, 33.5, 29, 23, 17.5),
    "ABHA": (13, 14.5, 17, 19, 22, 24, 24, 23.5, 22.5, 18.5, 15.5, 13.5),
    "JAZAN": (26, 26.5, 28, 30.5, 32.5, 33.5, 33.5, 33.5, 33, 31.5, 29, 27),
    "TABUK": (11, 13.5, 17.5, 22.5, 27, 30, 32, 32, 29.5, 24.5, 17.5, 12.5),
}
# Heat works on: part of a month's thirst is filled by what the month before sold in.
_STOCKED = 0.5
# Visitors: the highlands in the summer holidays; in logarithms, by month of the year.
_VISITORS = {"ABHA": (0, 0, 0, 0, 0, 0.05, 0.16, 0.16, 0.03, 0, 0, 0)}
_OF_HAJJ = {"MAKKAH": 0.45, "JEDDAH": 0.12}  # of a month that were Hajj from its first to its last day
_HAJJ = (12, 8, 13)  # month of the Hijri year, first and last day
_RAMADAN = 9
_STOCKING_DAYS = 14


def months_from(first: date, count: int) -> tuple[date, ...]:
    """Return the first days of ``count`` months in a row."""
    at = first.year * 12 + first.month - 1
    return tuple(date(month // 12, month % 12 + 1, 1) for month in range(at, at + count))


def heat(town: str, months: Sequence[date]) -> Floats:
    """Return how warm it feels to the trade in ``months``: tens of degrees over the mean of the year."""
    year = np.array(TEMPERATURES[town])
    felt = (1 - _STOCKED) * year + _STOCKED * np.roll(year, 1)
    return np.array([(felt[month.month - 1] - year.mean()) / 10 for month in months])


def visitors(town: str, months: Sequence[date]) -> Floats:
    """Return the effect of those who come: pilgrims by the moon, holiday-makers by the sun."""
    by_month = _VISITORS.get(town, (0.0,) * 12)
    pilgrims = _OF_HAJJ.get(town, 0.0)
    return np.array([by_month[month.month - 1] + pilgrims * exposure(month)["hajj"] for month in months])


def ramadan(months: Sequence[date]) -> Floats:
    """Return the part of the days of every month that are Ramadan, 0 to 1."""
    return np.array([exposure(month)["ramadan"] for month in months])


def before_ramadan(months: Sequence[date]) -> Floats:
    """Return the part of the days of every month that are of the two weeks before Ramadan, 0 to 1."""
    return np.array([exposure(month)["stocking"] for month in months])


@cache
def exposure(month: date) -> dict[str, float]:
    """Return which part of the days of ``month`` is of Ramadan, of the stocking before it and of the Hajj."""
    days = [month + timedelta(days=at) for at in range(monthrange(month.year, month.month)[1])]
    hijri = [Gregorian(day.year, day.month, day.day).to_hijri() for day in days]
    number, first, last = _HAJJ
    return {
        "ramadan": sum(day.month == _RAMADAN for day in hijri) / len(days),
        "stocking": sum(0 < _days_to_ramadan(day) <= _STOCKING_DAYS for day in hijri) / len(days),
        "hajj": sum(day.month == number and first <= day.day <= last for day in hijri) / len(days),
    }


def _days_to_ramadan(day: Hijri) -> int:
    """Return how many days after ``day`` Ramadan begins in the same Hijri year; none or less once it did."""
    return Hijri(day.year, _RAMADAN, 1).to_julian() - day.to_julian()
