"""Exposure days: how many days of a period belong to Ramadan, a feast, the Hajj, a weekend or a holiday.

Dates of the moon are calculated (Umm al-Qura); an announcement can move them by a day, which an override states.
School holidays follow no rule, so only overrides know them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from core.model.errors import UserError
from core.model.hijri import EventKind, events_between
from core.model.periods import Period

_FRIDAY, _SATURDAY = 4, 5
_BEFORE_RAMADAN = 14
_ADHA_AFTER_HAJJ_BEGAN = 2  # the Hajj begins on the 8th of Dhu al-Hijjah, the feast on the 10th
_LAST_CALCULATED = 2077  # Gregorian; the tables of the Umm al-Qura calendar end there


class ExposureKind(StrEnum):
    """What a day can be; one day may be several."""

    RAMADAN = "ramadan"
    PRE_RAMADAN = "pre_ramadan"  # the fourteen days before it
    EID_AL_FITR = "eid_al_fitr"
    HAJJ = "hajj"  # with Eid al-Adha
    EID_AL_ADHA = "eid_al_adha"
    WEEKEND = "weekend"  # Friday and Saturday
    PUBLIC_HOLIDAY = "public_holiday"
    SCHOOL_HOLIDAY = "school_holiday"


_OF_EVENT = {
    EventKind.RAMADAN: ExposureKind.RAMADAN,
    EventKind.EID_AL_FITR: ExposureKind.EID_AL_FITR,
    EventKind.HAJJ: ExposureKind.HAJJ,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What was announced: ``kind`` lies from ``first`` to ``last``.

    Of Ramadan, a feast and the Hajj it replaces the calculated days that lie within thirty days of it; of public
    holidays, those of the years that any override of them touches; of school holidays it is all that is known.
    """

    kind: ExposureKind
    first: date
    last: date


Span = tuple[date, date]


class Calendar:
    """Both calendars, with what was announced. ``overrides`` in which the last day comes first are refused."""

    def __init__(self, overrides: Sequence[Override] = ()) -> None:
        for override in overrides:
            if override.last < override.first or override.kind in (ExposureKind.WEEKEND, ExposureKind.PRE_RAMADAN):
                raise UserError("calendar.override", kind=override.kind.value, first=override.first.isoformat())
        self._overrides = tuple(overrides)

    @property
    def stated(self) -> list[list[str]]:
        """What was announced, as texts: kind, first and last day."""
        return [
            [override.kind.value, override.first.isoformat(), override.last.isoformat()] for override in self._overrides
        ]

    def days(self, kind: ExposureKind, period: Period) -> int:
        """Return how many days of ``period`` are of ``kind``.

        Raises ``calendar.unknown_year`` for a period whose Hijri dates cannot be calculated.
        """
        if kind is ExposureKind.WEEKEND:
            return sum(day.weekday() in (_FRIDAY, _SATURDAY) for day in _days_between(period.start, period.end))
        covered: set[date] = set()
        for first, last in self.spans(kind, period.start, period.end):
            covered.update(_days_between(max(first, period.start), min(last, period.end)))
        return len(covered)

    def exposure(self, period: Period) -> Mapping[ExposureKind, int]:
        """Return the days of each kind in ``period``; raises as ``days``."""
        return {kind: self.days(kind, period) for kind in ExposureKind}

    def spans(self, kind: ExposureKind, first: date, last: date) -> list[Span]:
        """Return the first and the last day of all that is ``kind`` on any day from ``first`` to ``last``, in order.

        Weekends are no spans. Raises ``calendar.unknown_year``, as ``days`` does.
        """
        return sorted(span for span in self._spans(kind, first, last) if span[0] <= last and span[1] >= first)

    def _spans(self, kind: ExposureKind, first: date, last: date) -> list[Span]:
        if kind is ExposureKind.PUBLIC_HOLIDAY:
            return self._public_holidays(range(first.year, last.year + 1))
        announced = [(override.first, override.last) for override in self._overrides if override.kind is kind]
        if kind is ExposureKind.SCHOOL_HOLIDAY:
            return announced
        around = first - timedelta(days=31), last + timedelta(days=31)
        if kind is ExposureKind.PRE_RAMADAN:
            ramadans = self._moved(ExposureKind.RAMADAN, *around)
            return [(start - timedelta(days=_BEFORE_RAMADAN), start - timedelta(days=1)) for start, _ in ramadans]
        return self._moved(kind, *around)

    def _moved(self, kind: ExposureKind, first: date, last: date) -> list[Span]:
        """Return the days of a kind that follows the moon: as announced, else as calculated."""
        announced = [(override.first, override.last) for override in self._overrides if override.kind is kind]
        remaining = [
            span for span in _calculated(kind, first, last) if not any(_near(span, other) for other in announced)
        ]
        return [*announced, *remaining]

    def _public_holidays(self, years: range) -> list[Span]:
        holidays = [override for override in self._overrides if override.kind is ExposureKind.PUBLIC_HOLIDAY]
        announced = {year for override in holidays for year in range(override.first.year, override.last.year + 1)}
        days = [day for year in years if year not in announced for day in _holidays_of(year)]
        return [*((override.first, override.last) for override in holidays), *((day, day) for day in days)]


def _calculated(kind: ExposureKind, first: date, last: date) -> list[Span]:
    if last.year > _LAST_CALCULATED:
        raise UserError("calendar.unknown_year", year=last.year)
    spans = []
    for event in events_between(first, last):
        if _OF_EVENT[event.kind] is kind:
            spans.append((event.first, event.last))
        elif event.kind is EventKind.HAJJ and kind is ExposureKind.EID_AL_ADHA:
            spans.append((event.first + timedelta(days=_ADHA_AFTER_HAJJ_BEGAN), event.last))
    return spans


def _near(span: Span, other: Span) -> bool:
    """Return whether two spans are the same event of one Hijri year, which is over 350 days long."""
    return abs((span[0] - other[0]).days) <= 30


@cache
def _holidays_of(year: int) -> tuple[date, ...]:
    if year > _LAST_CALCULATED:
        raise UserError("calendar.unknown_year", year=year)
    from holidays import country_holidays  # loads slowly, and only who asks for holidays needs it

    return tuple(sorted(country_holidays("SA", years=year)))


def _days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
