"""Judge the rules on what was measured: which are broken in the last period, and since when.

Deterministic and without a clock: the same figures and rules give the same breaches on every machine.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.alerts import shifts
from core.alerts.counterparts import counterparts
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import OVERRULES, AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Measured, Scope, Track, TrackPoint
from core.model.ownership import Owner

_FLAP = 1  # good periods within a breach that do not end it
_GRAVEST_FIRST = tuple(AlertSeverity)
# Of a rival's items these are chances of somebody else.
_CHANCES = (AlertFigure.MISSING_SALES, AlertFigure.ITEM_SALES, AlertFigure.WHITE_SPACE)


def judge(
    rules: Collection[AlertRule], measured: Measured, tracks: Sequence[Track], until: date | None = None
) -> list[Breach]:
    """Return every breach that holds in the last period, or in ``until`` as it was known then, the most severe first.

    A silent place is not judged: nothing is known of it. A more severe rule about the same scope replaces the others.
    A change is a shift of level (``shifts``), and each that lasts is a breach.
    """
    periods = [period for period in measured.periods if until is None or period <= until]
    place = {period: number for number, period in enumerate(periods)}
    shifted = _ShiftsOf(tracks, periods)
    breaches = [breach for rule in rules if rule.on for breach in _breaches(rule, measured, tracks, place, shifted)]
    spoken = {(breach.rule, breach.scope) for breach in breaches}
    overruled = {(rule, scope) for graver, scope in spoken for rule in OVERRULES.get(graver, ())}
    silences = {rule.id for rule in rules if rule.figure is AlertFigure.SILENCE}
    silent = silent_scopes(breaches, rules)
    remaining = [
        breach
        for breach in breaches
        if (breach.rule, breach.scope) not in overruled and not _is_silenced(breach, silent, silences)
    ]
    return sorted(
        remaining,
        key=lambda breach: (
            _GRAVEST_FIRST.index(breach.severity),
            -_weight(breach),
            breach.rule,
            breach.scope,
            breach.first,
        ),
    )


def silent_scopes(breaches: Iterable[Breach], rules: Iterable[AlertRule]) -> frozenset[Scope]:
    """Return the places that are silent according to ``breaches``."""
    named = {rule.id for rule in rules if rule.figure is AlertFigure.SILENCE}
    return frozenset(breach.scope for breach in breaches if breach.rule in named)


def lies_in(scope: Scope, places: Iterable[Scope]) -> bool:
    """Return whether a scope is one of ``places`` or lies in one."""
    return any(set(place) <= set(scope) for place in places)


def _is_silenced(breach: Breach, silent: Iterable[Scope], silences: Collection[str]) -> bool:
    """Return whether nothing can be known of a breach; that a place is silent is reported of the widest such place."""
    others = [place for place in silent if place != breach.scope] if breach.rule in silences else silent
    return lies_in(breach.scope, others)


def _weight(breach: Breach) -> float:
    return breach.stake * breach.confidence


def _breaches(
    rule: AlertRule, measured: Measured, tracks: Sequence[Track], place: Mapping[date, int], shifted: "_ShiftsOf"
) -> Iterator[Breach]:
    last = max(place, default=None)
    for track in tracks:
        if track.figure is not rule.figure or track.levels != rule.by or not rule.speaks_of(track.scope):
            continue
        for breach in shifted.breaches(rule, track) if rule.condition.is_change else _run(rule, track, place, last):
            if breach.stake >= rule.least_stake / 100 * measured.sales and (seen := _seen_by_own(rule.figure, breach)):
                yield seen


def _seen_by_own(figure: AlertFigure, breach: Breach) -> Breach | None:
    """Return a breach as the own company sees it: what a rival misses is none, and anything else of a rival is news."""
    if breach.owner is not Owner.RIVAL:
        return breach
    return None if figure in _CHANCES else replace(breach, severity=AlertSeverity.INFO)


class _ShiftsOf:
    """The shifts of level of the tracks, searched for once for all rules about one figure by the same levels."""

    def __init__(self, tracks: Sequence[Track], periods: Sequence[date]) -> None:
        self._tracks = tracks
        self._periods = periods
        self._known: dict[tuple[AlertFigure, tuple[str, ...]], tuple[shifts.Shifts, Sequence[Track]]] = {}

    def breaches(self, rule: AlertRule, track: Track) -> Iterator[Breach]:
        """Return the breaches of ``track``; nothing without periods."""
        if not self._periods:
            return iter(())
        kind = track.figure, track.levels
        if kind not in self._known:
            alike = [other for other in self._tracks if (other.figure, other.levels) == kind]
            self._known[kind] = shifts.shifts_of(alike, self._periods), alike
        known, others = self._known[kind]
        changes = shifts.breaches(rule, track, known[track.scope], self._periods)
        if rule.figure is not AlertFigure.SHARE:
            return changes
        return (replace(breach, counterparts=counterparts(breach, others, known, self._periods)) for breach in changes)


def _run(rule: AlertRule, track: Track, place: Mapping[date, int], last: date | None) -> Iterator[Breach]:
    """Yield the breach that lasts now, of a figure that is judged period by period."""
    # A delivery speaks of its own periods; everything else has to be broken now.
    of_its_own = rule.figure is AlertFigure.QUALITY
    points = [point for point in track.points if of_its_own or point.period in place]
    run = _last_run(rule, points)
    if run is not None and (of_its_own or points[run.end].period == last):
        yield _breach(rule, track, points, run)


@dataclass(slots=True)
class _BreachRun:
    """The points in which a breach lasted."""

    begin: int
    end: int


def _last_run(rule: AlertRule, points: Sequence[TrackPoint]) -> _BreachRun | None:
    """Return the breach that lasts until the last point. One good period within it does not end it."""
    run: _BreachRun | None = None
    for at, point in enumerate(points):
        if run is not None and _lasts(rule, point, run, at):
            run.end = at
        elif run is not None and (at - run.end > _FLAP or _is_usual(rule, run, at)):
            run = None
        if run is None and _breaks(rule, point):
            run = _BreachRun(at, at)
    return run if run is not None and run.end == len(points) - 1 else None


def _breaks(rule: AlertRule, point: TrackPoint) -> bool:
    """Return whether ``point`` breaks the rule."""
    if point.sure < rule.surety:
        return False
    match rule.condition:
        case Condition.OVER:
            over = point.value > rule.threshold
            return over and (rule.excess is None or (point.base is not None and point.value - point.base > rule.excess))
        case Condition.UNDER:
            return point.value < rule.threshold
        case _:
            return _off(point) > rule.threshold and not _is_chance(point)


def _lasts(rule: AlertRule, point: TrackPoint, run: _BreachRun, at: int) -> bool:
    """Return whether a breach is not over yet at ``point``."""
    if _is_usual(rule, run, at):
        return False
    match rule.condition:
        case Condition.OVER:
            return point.value > rule.clear
        case Condition.UNDER:
            return point.value < rule.clear
        case _:
            return _off(point) > rule.clear and not _is_chance(point)


def _is_usual(rule: AlertRule, run: _BreachRun, at: int) -> bool:
    return rule.usual_after is not None and at - run.begin >= rule.usual_after


def _is_chance(point: TrackPoint) -> bool:
    return point.low is not None and point.high is not None and point.low <= point.value <= point.high


def _off(point: TrackPoint) -> float:
    """Return how many per cent a figure is off what was expected; nothing was expected of a base of 0 or less."""
    return abs(point.value / point.base - 1) * 100 if point.base and point.base > 0 else 0.0


def _breach(rule: AlertRule, track: Track, points: Sequence[TrackPoint], run: _BreachRun) -> Breach:
    first, now = points[run.begin], points[run.end]
    stake = now.stake
    if rule.figure in shifts.PARTS_OF_WHOLE:
        stake = stake * (abs(now.value - now.base) if now.base is not None else 0.0) / 100
    return Breach(
        rule=rule.id,
        version=rule.version,
        severity=rule.severity,
        scope=track.scope,
        first=first.period,
        last=now.period,
        value=now.value,
        base=rule.threshold if now.base is None else now.base,
        strength=_off(now) if rule.condition is Condition.OFF else now.value,
        stake=stake,
        confidence=first.sure,
        clears_at=rule.clear,
        sold_at=track.sold_at,
        owner=track.owner,
        known_from=points[0].period,
    )
