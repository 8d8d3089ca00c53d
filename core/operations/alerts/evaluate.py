"""Bring the alerts up to what the data show: measure once for a state of the data, judge, remember, ration."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from core.alerts.budget import admit
from core.alerts.judge import judge, silent_scopes
from core.alerts.measure import Quality, age_track, measure, quality_tracks, wanted_by
from core.alerts.reconcile import BY_DATA, Reconciled, reconcile
from core.loading.data_state import data_version
from core.model.alerts.alerts import Alert, AlertEvent, Budget
from core.model.alerts.rules import AlertRule, in_force
from core.model.alerts.tracks import Measured, MeasuredKey
from core.model.analyses.point_gaps import SHIPPED_GAPS, PointGapRule
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import business_day, stamp
from core.model.exposure import Calendar
from core.model.imports.layers import shown
from core.model.job_context import JobContext
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.ports.store import Store
from core.security.permissions import Permission

_CODE = "5"  # to be raised when a figure is measured in another way


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What an evaluation brought: alerts that are new, and those that came within the budget of attention.

    ``failed`` are the rules whose figures could not be measured, with the code of why; their alerts stay as they are.
    """

    raised: tuple[Alert, ...] = ()
    admitted: tuple[Alert, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()


@operation(Permission.ALERTS_READ, RegionUse.READS)
def figures_are_known(access: Access, calendar: Calendar, gap_rule: PointGapRule = SHIPPED_GAPS) -> bool:
    """Return whether what the rules need was measured of what the vault shows, so that no warehouse is needed."""
    rules = in_force(access.store.alert_rules.list_all())
    return access.store.measurements.holds(_key(access, rules, calendar, gap_rule))


@operation(Permission.ALERTS_EVALUATE, RegionUse.WRITES)
def measure_figures(
    access: DataAccess, calendar: Calendar, context: JobContext, gap_rule: PointGapRule = SHIPPED_GAPS
) -> Measured:
    """Measure what the rules in force speak of, and keep it; what was measured of this state is not measured again.

    What is stored is of the session's regions alone. Raises ``Cancelled``, and ``permission.out_of_scope`` for a
    warehouse of others.
    """
    rules = in_force(access.store.alert_rules.list_all())
    key = _key(access, rules, calendar, gap_rule)
    known = access.store.measurements.find(key)
    if known is not None:
        return known
    with access.warehouse.reader() as reader:
        company = access.session.policy.company.names
        measured = measure(reader, wanted_by(rules.values()), calendar, context, gap_rule=gap_rule, company=company)
    with access.store.transaction():
        access.store.measurements.put(key, measured)
    return measured


@operation(Permission.ALERTS_EVALUATE, RegionUse.WRITES)
def evaluate_alerts(
    access: Access, calendar: Calendar, budget: Budget, gap_rule: PointGapRule = SHIPPED_GAPS
) -> tuple[Evaluation, ChangeSet]:
    """Judge the rules on what was measured, remember what they found, and let through what the budget allows.

    A breach that was raised before, however it stands, is not raised again. An alert that has not ended and whose
    breach is over is resolved by the data. For one state of data and rules, the rules are judged once a day; what
    waits for room is let through each time. Does nothing until ``measure_figures`` did. A session of some regions
    judges, changes and lets through the alerts of its regions alone: a national one needs the figures of all regions.
    """
    rules = in_force(access.store.alert_rules.list_all())
    now = access.session.clock.now()
    key = _key(access, rules, calendar, gap_rule)
    scope = "*" if access.session.scope is None else ",".join(sorted(access.session.scope))
    day = business_day(now).isoformat()
    state = "|".join((key.data_version, key.code_version, key.wanted, _digest(rules), day, scope))
    reconciled, failed = None, {}
    if access.store.measurements.judged() != state:
        measured = access.store.measurements.find(key)
        if measured is None:
            return Evaluation(), NOTHING
        failed = _failed(rules, measured)
        reconciled = _reconciled(access, rules, measured, failed)
    known = {alert.id: alert for alert in visible.alerts(access)}
    if reconciled is not None:
        known |= {alert.id: alert for alert in _changed(reconciled)}
    mine = {alert.id for alert in visible.changeable(access, known.values())}
    # National alerts that are shown already take their room, and those that wait wait for a session of all regions.
    counted = [alert for alert in known.values() if alert.id in mine or alert.admitted_at is not None]
    admitted = admit(counted, access.store.mutes.list_all(), budget, now, stamp(now))
    if reconciled is None and not admitted:
        return Evaluation(), NOTHING
    with access.store.transaction():
        if reconciled is not None:
            _keep(access.store, reconciled, stamp(now))
            access.store.measurements.put_judged(state)
        for alert in admitted:
            access.store.alerts.put(alert)
    let_through = {alert.id: alert for alert in admitted}
    raised = tuple(let_through.get(alert.id, alert) for alert in (reconciled.raised if reconciled is not None else ()))
    nothing = (reconciled is None or reconciled.is_nothing) and not admitted
    evaluation = Evaluation(raised, tuple(admitted), tuple(failed.items()))
    return evaluation, NOTHING if nothing else ChangeSet(alerts=True)


@operation(Permission.ALERTS_READ, RegionUse.READS)
def list_qualities(access: Access) -> list[Quality]:
    """Return the quality of each live import that still speaks for some region and period in the session's scope."""
    newest = shown(access.store.batches.list_all(), access.store.batches.coverage(), access.session.scope)
    last: dict[str, str] = {}
    for block, batch in newest.items():
        last[batch] = max(block.start, last.get(batch, block.start))
    results = []
    for batch, period in sorted(last.items()):
        receipt = access.store.receipts.find(batch)
        if receipt.tally.quality_score is not None:
            quality = Quality(receipt.file, date.fromisoformat(period), receipt.tally.quality_score)
            results.append(quality)
    return results


def _failed(rules: Mapping[str, AlertRule], measured: Measured) -> dict[str, str]:
    """Return the rules whose figures could not be measured, with the code of why."""
    of_figure = {(figure, by): code for figure, by, code in measured.failed}
    return {
        rule.id: of_figure[wanted] for rule in rules.values() for wanted in wanted_by([rule]) if wanted in of_figure
    }


def _reconciled(access: Access, rules: dict[str, AlertRule], measured: Measured, failed: Container[str]) -> Reconciled:
    today = business_day(access.session.clock.now())
    tracks = [
        *measured.tracks,
        *quality_tracks(list_qualities(access), measured),
        *age_track(measured, today),
    ]
    breaches = [
        breach for breach in judge(rules.values(), measured, tracks) if visible.may_change(access, breach.scope)
    ]
    silent = silent_scopes(breaches, rules.values())
    # Of what could not be measured, nothing is known: its alerts are neither over nor newer.
    alerts = visible.changeable(access, access.store.alerts.list_all())
    known = [alert for alert in alerts if alert.breach.rule not in failed]
    return reconcile(breaches, known, silent, stamp(access.session.clock.now()))


def _changed(reconciled: Reconciled) -> tuple[Alert, ...]:
    return (
        *reconciled.raised,
        *reconciled.lasting,
        *reconciled.cleared,
        *reconciled.returned,
        *reconciled.noted,
        *reconciled.settled,
    )


def _keep(store: Store, reconciled: Reconciled, now: str) -> None:
    """Write down what became of the alerts; belongs inside a transaction."""
    for alert in _changed(reconciled):
        store.alerts.put(alert)
    for alert in reconciled.settled:
        note = f"{alert.breach.value:.1f} %"
        store.alerts.add_event(alert.id, AlertEvent(at=now, actor=BY_DATA, event="settled", note=note))
    events = {
        "raised": reconciled.raised,
        "cleared": reconciled.cleared,
        "returned": reconciled.returned,
    }
    for event, alerts in events.items():
        for alert in alerts:
            store.alerts.add_event(alert.id, AlertEvent(at=now, actor=BY_DATA, event=event))


def _key(access: Access, rules: dict[str, AlertRule], calendar: Calendar, gap_rule: PointGapRule) -> MeasuredKey:
    version = data_version(access.store.batches, access.session.scope)
    company = access.session.policy.company.names
    return MeasuredKey(version, _CODE, _wanted(rules, calendar, gap_rule, company))


def _wanted(rules: dict[str, AlertRule], calendar: Calendar, gap_rule: PointGapRule, company: tuple[str, ...]) -> str:
    """Return the digest of what has to be measured."""
    lines = [f"{figure}:{','.join(by)}" for figure, by in sorted(wanted_by(rules.values()))]
    settings = (calendar.stated, gap_rule, company)
    return sha256("|".join([*lines, *map(repr, settings)]).encode()).hexdigest()[:12]


def _digest(rules: dict[str, AlertRule]) -> str:
    return sha256("|".join(rule.model_dump_json() for rule in rules.values()).encode()).hexdigest()[:12]
