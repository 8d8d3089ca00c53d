"""Announced days of holidays and of the dates of the moon: adding them, taking them back, and what stands then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.model.errors import UserError
from core.model.exposure import Calendar, ExposureKind, Override, Span

ANNOUNCED_KINDS = (
    ExposureKind.RAMADAN,
    ExposureKind.EID_AL_FITR,
    ExposureKind.HAJJ,
    ExposureKind.EID_AL_ADHA,
    ExposureKind.PUBLIC_HOLIDAY,
    ExposureKind.SCHOOL_HOLIDAY,
)
_OF_THE_MOON = ANNOUNCED_KINDS[:4]
_FURTHEST = timedelta(days=30)  # an override further away replaces no calculated days


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """Days that are of ``kind``; ``announced`` where an override says so, else they are calculated."""

    kind: ExposureKind
    first: date
    last: date
    announced: bool


def entries(overrides: Sequence[Override], first: date, last: date) -> list[CalendarEntry]:
    """Return what is known of the days from ``first`` to ``last``, by its first day; adjoining holidays are one."""
    calendar = Calendar(overrides)
    announced = {(override.kind, override.first, override.last) for override in overrides}
    known = [
        CalendarEntry(kind=kind, first=begin, last=end, announced=(kind, begin, end) in announced)
        for kind in ANNOUNCED_KINDS
        for begin, end in _joined(
            calendar.spans(kind, first, last), {(one, end) for k, one, end in announced if k is kind}
        )
    ]
    return sorted(known, key=lambda entry: (entry.first, entry.kind))


def announce(
    overrides: Sequence[Override], new: Override, *, instead: CalendarEntry | None = None
) -> tuple[Override, ...]:
    """Return ``overrides`` with ``new`` among them, in the place of ``instead`` where that was announced.

    Other public holidays of a year stay as they were calculated when the first is announced. Raises
    ``calendar.override`` for a last day before the first, ``calendar.too_far`` for days of the moon too far from the
    calculated ones to replace them, ``calendar.announced_before`` for days that are announced already, and
    ``calendar.unknown_year``.
    """
    Calendar((new,))
    _refuse_far(new)
    remaining = [override for override in overrides if not _is(override, instead)]
    for other in remaining:
        if other.kind is new.kind and other.first <= new.last and other.last >= new.first:
            raise UserError("calendar.announced_before", first=other.first.isoformat())
    if new.kind is ExposureKind.PUBLIC_HOLIDAY:
        remaining += _calculated_beside(new, remaining, instead)
    return tuple(sorted((*remaining, new), key=lambda override: (override.first, override.kind)))


def withdraw(overrides: Sequence[Override], entry: CalendarEntry) -> tuple[Override, ...]:
    """Return ``overrides`` without the one that ``entry`` shows; days of the moon are calculated again."""
    return tuple(override for override in overrides if not _is(override, entry))


def _is(override: Override, entry: CalendarEntry | None) -> bool:
    return entry is not None and (override.kind, override.first, override.last) == (entry.kind, entry.first, entry.last)


def _refuse_far(new: Override) -> None:
    if new.kind not in _OF_THE_MOON:
        return
    year = timedelta(days=366)
    calculated = Calendar().spans(new.kind, new.first - year, new.last + year)
    first, last = min(calculated, key=lambda span: abs(span[0] - new.first))
    if abs(first - new.first) > _FURTHEST:
        raise UserError("calendar.too_far", first=first.isoformat(), last=last.isoformat())


def _calculated_beside(new: Override, others: Sequence[Override], instead: CalendarEntry | None) -> list[Override]:
    """Return the holidays of the year of ``new`` that are only calculated so far, for they would no longer be."""
    stated = {day.year for other in others if other.kind is new.kind for day in (other.first, other.last)}
    if new.first.year in stated:
        return []
    year = date(new.first.year, 1, 1), date(new.first.year, 12, 31)
    spans = _joined(Calendar().spans(new.kind, *year), set())
    return [
        Override(kind=new.kind, first=first, last=last)
        for first, last in spans
        if (first > new.last or last < new.first) and (instead is None or first > instead.last or last < instead.first)
    ]


def _joined(spans: Sequence[Span], apart: set[Span]) -> list[Span]:
    """Return ``spans``, which are in order, with adjoining ones as one, but for those that stay ``apart``."""
    joined: list[Span] = []
    for span in spans:
        adjoins = joined and span[0] <= joined[-1][1] + timedelta(days=1)
        if adjoins and span not in apart and joined[-1] not in apart:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span[1]))
        else:
            joined.append(span)
    return joined
