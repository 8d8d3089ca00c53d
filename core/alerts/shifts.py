"""Shifts of level as breaches: a share or a rate that changed in a month, and has stayed changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

import numpy as np

from core.analysis.levels.shifts import find
from core.analysis.noise import WIDTH
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Scope, Track, TrackPoint
from core.model.analyses.levels import LASTING, Shift

PARTS_OF_WHOLE = (AlertFigure.GAP_RATE, AlertFigure.SHARE)
_NEAR = LASTING - 1  # periods by which the month of a shift may be estimated otherwise; two shifts lie farther apart
_FAINT = 0.5  # of a threshold, below which a shift that was raised is none any more

Shifts = Mapping[Scope, tuple[Shift, ...]]


def shifts_of(tracks: Sequence[Track], periods: Sequence[date]) -> Shifts:
    """Return the shifts of each scope, by places in ``periods``; all ``tracks`` count as looked at."""
    column = {period: at for at, period in enumerate(periods)}
    table = np.full((len(tracks), len(periods)), np.nan)
    for row, track in enumerate(tracks):
        for point in track.points:
            value = point.like if track.figure in PARTS_OF_WHOLE else point.value
            if value is not None and point.period in column:
                table[row, column[point.period]] = value
    return {track.scope: shifts for track, shifts in zip(tracks, find(table), strict=True)}


def band_before(breach: Breach, tracks: Sequence[Track], periods: Sequence[date]) -> tuple[float, float] | None:
    """Return within which values the figure of a shift would lie by chance, had its level before it stayed.

    ``tracks`` are all that were looked at. ``None`` where the figures no longer have the shift.
    """
    near = breach.near or (breach.first, breach.first)
    for shift in shifts_of(tracks, periods).get(breach.scope, ()):
        if near[0] <= periods[shift.at] <= near[1] and (shift.after > shift.before) == (breach.value > breach.base):
            return shift.before - WIDTH * shift.spread, shift.before + WIDTH * shift.spread
    return None


@dataclass(frozen=True, slots=True)
class _Changed:
    """A shift of a track in the direction of a rule; at ``over`` it is taken back."""

    shift: Shift
    over: float

    @property
    def size(self) -> float:
        return abs(self.shift.after - self.shift.before)


def breaches(rule: AlertRule, track: Track, shifts: Sequence[Shift], periods: Sequence[date]) -> Iterator[Breach]:
    """Yield each shift of ``track`` that breaks ``rule`` and lasts until the last of ``periods``, the oldest first."""
    points = [point for point in track.points if point.period <= periods[-1]]
    if not points or points[-1].period != periods[-1]:
        return
    sign = 1 if rule.condition is Condition.ROSE else -1
    for shift in shifts:
        over = shift.before + (1 - rule.clear / 100) * (shift.after - shift.before)
        changed = _Changed(shift, over)
        now = shifts[-1].after
        if sign * (shift.after - shift.before) > 0 and sign * (now - over) > 0 and _large(rule, changed, _FAINT):
            yield _breach(rule, track, points, changed, periods)


def _large(rule: AlertRule, changed: _Changed, part: float = 1.0) -> bool:
    """Return whether a shift is as large as ``rule`` asks for, or ``part`` of it."""
    if rule.condition is Condition.ROSE:
        return changed.size > part * rule.threshold
    before = changed.shift.before
    of_itself = rule.part is not None and before >= (rule.large or 0.0)
    least = min(rule.threshold, before * (rule.part or 0.0) / 100) if of_itself else rule.threshold
    return changed.size >= part * least


def _breach(
    rule: AlertRule, track: Track, points: Sequence[TrackPoint], changed: _Changed, periods: Sequence[date]
) -> Breach:
    shift = changed.shift
    first = periods[shift.at]
    since = [point for point in points if point.period >= first]
    stake = fmean(point.stake for point in since)
    if track.figure in PARTS_OF_WHOLE:
        stake = stake * changed.size / 100
    confidence = 1 - shift.chance
    return Breach(
        rule=rule.id,
        version=rule.version,
        severity=rule.severity if shift.lasts >= LASTING else AlertSeverity.INFO,
        scope=track.scope,
        owner=track.owner,
        first=first,
        last=periods[-1],
        value=shift.after,
        base=shift.before,
        strength=changed.size,
        stake=stake,
        confidence=confidence,
        clears_at=changed.over,
        lasts=shift.lasts,
        known_from=points[0].period,
        near=(periods[max(0, shift.at - _NEAR)], periods[min(len(periods) - 1, shift.at + _NEAR)]),
        faint=confidence < rule.surety or not _large(rule, changed),
        settled=rule.usual_after is not None and len(periods) - shift.at > rule.usual_after,
    )
