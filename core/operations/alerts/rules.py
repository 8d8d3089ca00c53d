"""Look at the rules of the alerts, try one on the past, edit it, and read what people's verdicts propose."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from core.alerts.dry_run import DryRun, replay
from core.alerts.measure import age_track, measure, quality_tracks, wanted_by
from core.alerts.proposals import Proposal, propose
from core.alerts.rule_decisions import remove_rule, save_rule
from core.model.alerts.rules import SHIPPED, AlertRule, in_force, rule_of
from core.model.alerts.tracks import AlertFigure, Measured
from core.model.analyses.point_gaps import PointGapRule
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import business_day
from core.model.edits.alerts import NOT_USEFUL, USEFUL
from core.model.errors import UserError
from core.model.exposure import Calendar
from core.model.job_context import JobContext
from core.operations import visible
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.alerts.evaluate import list_qualities
from core.security.permissions import Permission

_BACK = 12  # periods of the past that a dry run looks at
# What is measured for the last period alone has to be measured again for every period of the past.
_LAST_ONLY = (AlertFigure.MISSING_SALES, AlertFigure.ITEM_SALES)


@operation(Permission.ALERTS_READ, RegionUse.NONE)
def list_alert_rules(access: Access) -> dict[str, AlertRule]:
    """Return every rule in force by its id, the switched-off ones too."""
    return in_force(access.store.alert_rules.list_all())


@operation(Permission.ALERTS_READ, RegionUse.NONE)
def find_alert_rule(access: Access, rule: str) -> AlertRule:
    """Return one rule; raises ``alert_rule.unknown``."""
    match = list_alert_rules(access).get(rule)
    if match is None:
        raise UserError("alert_rule.unknown", rule=rule)
    return match


def edited(rule: AlertRule, changes: Mapping[str, object]) -> AlertRule:
    """Return ``rule`` with ``changes`` of its fields; raises ``alert_rule.wrong`` and ``alert_rule.unknown_figure``."""
    return rule_of({**rule.model_dump(mode="json"), **changes})


@operation(Permission.ALERT_RULES_EDIT, RegionUse.WRITES)
def save_alert_rule(access: Access, rule: AlertRule) -> tuple[AlertRule, ChangeSet]:
    """Keep a rule, edited or of one's own, under its next version; a rule that is as it was is not written.

    Rules hold in all regions, so they are changed by who has all of them.
    """
    access.require_regions(None)
    with access.store.transaction():
        saved, edit = save_rule(in_force(access.store.alert_rules.list_all()).get(rule.id), rule)
        if edit is None:
            return saved, NOTHING
        access.store.alert_rules.put(saved)
        access.store.ledger.record(access.session, edit)
    return saved, ChangeSet(settings=True, outbox=True)


@operation(Permission.ALERT_RULES_EDIT, RegionUse.WRITES)
def reset_alert_rule(access: Access, rule: str) -> tuple[AlertRule | None, ChangeSet]:
    """Make a shipped rule as it was shipped, or forget one of one's own; raises ``alert_rule.unknown``.

    A shipped rule keeps counting its versions, so that its alerts say which one raised them.
    """
    access.require_regions(None)
    shipped = SHIPPED.get(rule)
    if shipped is not None:
        return save_alert_rule(access, shipped)
    with access.store.transaction():
        before = find_alert_rule(access, rule)
        access.store.alert_rules.remove(before.id)
        access.store.ledger.record(access.session, remove_rule(before))
    return None, ChangeSet(settings=True, outbox=True)


@operation(Permission.ALERTS_READ, RegionUse.READS)
def dry_run(
    access: DataAccess, rule: AlertRule, calendar: Calendar, context: JobContext, gap_rule: PointGapRule
) -> tuple[DryRun, tuple[str, ...]]:
    """Return what ``rule`` would have raised in the last twelve periods, and which names it asks for are gone.

    ``gap_rule`` finds the items missing at points, as in an evaluation. Nothing is written. Deliveries, the age of the
    data, trends and white space have no past: they are judged as of now. Raises ``Cancelled``.
    """
    switched_on = rule.model_copy(update={"on": True})
    states = list(_states(access, switched_on, calendar, context, gap_rule))
    scopes = [track.scope for _, measured in states for track in measured.tracks if track.levels == rule.by]
    return replay(switched_on, states), rule.gone(scopes)


@operation(Permission.ALERTS_READ, RegionUse.READS)
def propose_thresholds(access: Access) -> list[Proposal]:
    """Return the thresholds that people's verdicts propose; nothing is changed by that."""
    last: dict[str, bool] = {}
    for alert, event in access.store.alerts.all_events():
        if event.event in (USEFUL, NOT_USEFUL):
            last[alert] = event.event == USEFUL
    breaches = {alert.id: alert.breach for alert in visible.alerts(access)}
    proposals = []
    for rule in in_force(access.store.alert_rules.list_all()).values():
        judged = [
            (breaches[alert].strength, useful)
            for alert, useful in last.items()
            if alert in breaches and breaches[alert].rule == rule.id
        ]
        if (proposal := propose(rule, judged)) is not None:
            proposals.append(proposal)
    return proposals


def _states(
    access: DataAccess, rule: AlertRule, calendar: Calendar, context: JobContext, gap_rule: PointGapRule
) -> Iterator[tuple[date, Measured]]:
    """Yield each of the last periods with what is measured for it."""
    wanted, company = wanted_by([rule]), access.session.policy.company.names
    with access.warehouse.reader() as reader:
        now = measure(reader, wanted, calendar, context, back=_BACK, gap_rule=gap_rule, company=company)
        if now.last is None:
            return
        if rule.figure in (AlertFigure.QUALITY, AlertFigure.DATA_AGE):
            today = business_day(access.session.clock.now())
            tracks = (*quality_tracks(list_qualities(access), now), *age_track(now, today))
            yield now.last, replace(now, tracks=tracks)
            return
        if rule.figure in (AlertFigure.WHITE_SPACE, AlertFigure.TREND):
            yield now.last, now
            return
        for number, period in enumerate(now.periods[-_BACK:], 1):
            context.progress(number, _BACK, "alerts.dry_run")
            if rule.figure in _LAST_ONLY:
                yield (
                    period,
                    measure(reader, wanted, calendar, context, until=period, gap_rule=gap_rule, company=company),
                )
            else:
                yield period, now
