"""Say why an alert: the arithmetic from the figures themselves, what it is compared with, the rows, what happened."""

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from core.alerts.budget import under
from core.alerts.explain import Reasons, explain
from core.alerts.measure import age_track, quality_tracks
from core.alerts.shifts import band_before
from core.model.alerts.alerts import Alert
from core.model.alerts.explanations import Explanation, Term
from core.model.alerts.rules import in_force
from core.model.alerts.tracks import AlertFigure, Measured, Track, TrackPoint
from core.model.analyses.point_gaps import SHIPPED_GAPS, PointGapRule
from core.model.clock import business_day
from core.model.exposure import Calendar
from core.model.job_context import JobContext
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.alerts.evaluate import list_qualities, measure_figures
from core.operations.alerts.review import show_alert
from core.ports.store import Store
from core.security.permissions import Permission


@operation(Permission.ALERTS_READ, RegionUse.READS)
def explain_alert(
    access: DataAccess, alert: str, calendar: Calendar, context: JobContext, gap_rule: PointGapRule = SHIPPED_GAPS
) -> Explanation:
    """Return why the alert whose id begins with ``alert`` was raised, according to the current data.

    Raises ``alert.unknown``, ``alert.ambiguous`` and ``Cancelled``.
    """
    match, events = show_alert(access, alert)
    rule = in_force(access.store.alert_rules.list_all()).get(match.breach.rule)
    measured = measure_figures(access, calendar, context, gap_rule)
    same = _tracks(access, measured, None if rule is None else rule.figure, match)
    own = next((track for track in same if track.scope == match.breach.scope), None)
    reasons = Reasons((), None, (), 0)
    if rule is not None:
        with access.warehouse.reader() as reader:
            company = access.session.policy.company.names
            reasons = explain(reader, rule.figure, match.breach, own, context, gap_rule, company)
    if rule is not None and rule.figure is AlertFigure.QUALITY:
        reasons = _of_quality(access.store, match)
    points = () if own is None else own.points
    chance = _by_chance(match, points)
    if match.breach.lasts and own is not None:
        alike = [track for track in measured.tracks if (track.figure, track.levels) == (own.figure, own.levels)]
        chance = band_before(match.breach, alike, measured.periods)
        low, high = chance or (None, None)
        points = tuple(replace(point, low=low, high=high) for point in points)
    others = [
        track.points[-1].value
        for track in same
        if track.scope != match.breach.scope and track.points and track.points[-1].period == match.breach.last
    ]
    return Explanation(
        alert=match,
        rule=rule,
        terms=reasons.terms,
        everything=reasons.everything,
        peers=median(others) if others else None,
        peer_count=len(others),
        chance=chance,
        points=points,
        cause=reasons.cause,
        rows=reasons.rows,
        row_count=reasons.row_count,
        events=tuple(events),
        also=tuple(under(match, [other for other in visible.alerts(access) if other.over_since is None])),
    )


def _by_chance(alert: Alert, points: Iterable[TrackPoint]) -> tuple[float, float] | None:
    """Return within which values the first figure of a breach would have lain by chance."""
    first = next((point for point in points if point.period == alert.breach.first), None)
    if first is None or first.low is None or first.high is None:
        return None
    return first.low, first.high


def _tracks(access: Access, measured: Measured, figure: AlertFigure | None, alert: Alert) -> list[Track]:
    """Return the tracks of the figure of an alert by the same levels; shares and items only of the same thing."""
    tracks = [
        *measured.tracks,
        *quality_tracks(list_qualities(access), measured),
        *age_track(measured, business_day(access.session.clock.now())),
    ]
    scope = alert.breach.scope
    levels = tuple(level for level, _ in scope)
    return [
        track
        for track in tracks
        if track.figure is figure
        and tuple(level for level, _ in track.scope) == levels
        and track.scope[1:] == scope[1:]
    ]


def _of_quality(store: Store, alert: Alert) -> Reasons:
    """Return the counts of the newest delivery of the file."""
    name = dict(alert.breach.scope).get("file")
    receipts = [store.receipts.find(batch.id) for batch in store.batches.list_all() if batch.file == name]
    if not receipts:
        return Reasons((), None, (), 0)
    tally = receipts[-1].tally
    judged = tally.figures_judged
    apart = judged - tally.figures_loaded
    result = tally.quality_score if tally.quality_score is not None else 0.0
    term = Term(name="taken", period=alert.breach.last, above=tally.figures_loaded, below=judged, result=result)
    return Reasons((term,), None, (), apart)
