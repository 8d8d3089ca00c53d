"""Judge the rules on what was measured: which are broken in the last period, and since when.

Deterministic and without a clock: the same figures and rules give the same breaches on every machine.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import OVERRULES, AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Measured, Scope, Track, TrackPoint

_FLAP = 1  # good periods within a breach that do not end it
_DEEPER = 2.0  # times the first change that another one is no part of it any more
_USUAL = 6  # periods whose median is the usual level before a change
_PARTS_OF_WHOLE = (AlertFigure.GAP_RATE, AlertFigure.SHARE)
_GRAVEST_FIRST = tuple(AlertSeverity)


def judge(
    rules: Collection[AlertRule], measured: Measured, tracks: Sequence[Track], until: date | None = None
) -> list[Breach]:
    """Return every breach that holds in the last period, or in ``until`` as it was known then, the most severe first.

    A silent place is not judged: nothing is known of it. A more severe rule about the same scope replaces the others.
    """
    last = measured.last if until is None else until
    place = {period: number for number, period in enumerate(measured.periods) if last is None or period <= last}
    breaches = [breach for rule in rules if rule.on for breach in _breaches(rule, measured, tracks, place, last)]
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
        key=lambda breach: (_GRAVEST_FIRST.index(breach.severity), -_weight(breach), breach.rule, breach.scope),
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
    rule: AlertRule, measured: Measured, tracks: Sequence[Track], place: Mapping[date, int], last: date | None
) -> Iterator[Breach]:
    for track in tracks:
        if track.figure is not rule.figure or track.levels != rule.by or not rule.speaks_of(track.scope):
            continue
        # A delivery speaks of its own periods; everything else has to be broken now.
        of_its_own = rule.figure is AlertFigure.QUALITY
        points = [point for point in track.points if of_its_own or point.period in place]
        run = _last_run(rule, points, place)
        if run is None or not (of_its_own or points[run.end].period == last):
            continue
        breach = _breach(rule, track.scope, points, run)
        if breach.stake >= rule.least_stake / 100 * measured.sales:
            yield breach


@dataclass(slots=True)
class _BreachRun:
    """The points in which a breach lasted; ``base`` is the figure before it, and at ``over`` it is over."""

    begin: int
    end: int
    base: float | None
    over: float


def _last_run(rule: AlertRule, points: Sequence[TrackPoint], place: Mapping[date, int]) -> _BreachRun | None:
    """Return the breach that lasts until the last point. One good period within it does not end it."""
    run: _BreachRun | None = None
    for at, point in enumerate(points):
        if run is not None and _lasts(rule, point, run, at):
            run.end = at
        elif run is not None and (at - run.end > _FLAP or _is_usual(rule, run, at)):
            run = None
        before = points[at - 1] if at and _follow(points[at - 1], point, place) else None
        if (run is None or _deepens(rule, points, run, at)) and _breaks(rule, point, before):
            run = _BreachRun(at, at, None if before is None else before.value, _clearing_level(rule, points, at))
    return run if run is not None and run.end == len(points) - 1 else None


def _deepens(rule: AlertRule, points: Sequence[TrackPoint], run: _BreachRun, at: int) -> bool:
    """Return whether a level falls so much further that it is a separate event."""
    if not rule.condition.is_change or run.base is None:
        return False
    return abs(points[at].value - points[at - 1].value) >= _DEEPER * abs(points[run.begin].value - run.base)


def _follow(before: TrackPoint, point: TrackPoint, place: Mapping[date, int]) -> bool:
    return place.get(point.period, 0) - place.get(before.period, 0) == 1


def _clearing_level(rule: AlertRule, points: Sequence[TrackPoint], at: int) -> float:
    """Return the figure at which a breach that begins with the point ``at`` is over."""
    if not rule.condition.is_change:
        return rule.clear
    usual = median(point.value for point in points[max(0, at - _USUAL) : at])
    return usual + (1 - rule.clear / 100) * (points[at].value - usual)


def _breaks(rule: AlertRule, point: TrackPoint, before: TrackPoint | None) -> bool:
    """Return whether ``point`` breaks the rule again; an unknown figure does not."""
    chance = point.low is not None and point.high is not None and point.low <= point.value <= point.high
    unknown = point.low is None or point.high is None
    if point.sure < rule.surety:
        return False
    match rule.condition:
        case Condition.OVER:
            over = point.value > rule.threshold
            return over and (rule.excess is None or (point.base is not None and point.value - point.base > rule.excess))
        case Condition.UNDER:
            return point.value < rule.threshold
        case Condition.OFF:
            return _off(point) > rule.threshold and not chance
        case _:
            if before is None or (rule.surety and (unknown or chance)):
                return False
            change = point.value - before.value
            if rule.condition is Condition.ROSE:
                return change > rule.threshold
            is_part = rule.part is not None and before.value >= (rule.large or 0.0)
            return -change >= rule.threshold or (is_part and -change >= before.value * (rule.part or 0.0) / 100)


def _lasts(rule: AlertRule, point: TrackPoint, run: _BreachRun, at: int) -> bool:
    """Return whether a breach is not over yet at ``point``."""
    if _is_usual(rule, run, at):
        return False
    match rule.condition:
        case Condition.OVER | Condition.ROSE:
            return point.value > run.over
        case Condition.UNDER | Condition.FELL:
            return point.value < run.over
        case Condition.OFF:
            chance = point.low is not None and point.high is not None and point.low <= point.value <= point.high
            return _off(point) > rule.clear and not chance


def _is_usual(rule: AlertRule, run: _BreachRun, at: int) -> bool:
    return rule.usual_after is not None and at - run.begin >= rule.usual_after


def _off(point: TrackPoint) -> float:
    """Return how many per cent a figure is off what was expected; nothing was expected of a base of 0 or less."""
    return abs(point.value / point.base - 1) * 100 if point.base and point.base > 0 else 0.0


def _breach(rule: AlertRule, scope: Scope, points: Sequence[TrackPoint], run: _BreachRun) -> Breach:
    first, now = points[run.begin], points[run.end]
    base = run.base if rule.condition.is_change else now.base
    change = abs(now.value - base) if base is not None else 0.0
    stake = now.stake
    if rule.figure in _PARTS_OF_WHOLE:
        stake = stake * change / 100
    strength = _off(now) if rule.condition is Condition.OFF else change if rule.condition.is_change else now.value
    return Breach(
        rule=rule.id,
        version=rule.version,
        severity=rule.severity,
        scope=scope,
        first=first.period,
        last=now.period,
        value=now.value,
        base=rule.threshold if base is None else base,
        strength=strength,
        stake=stake,
        confidence=first.sure,
        clears_at=run.over,
        known_from=points[0].period,
    )
