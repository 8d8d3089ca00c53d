"""Look at the alerts: those that wait, those in the digest, one with its history, and everything that was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.alerts.budget import is_muted, ranked, under
from core.model.alerts.alerts import ENDED, Alert, AlertEvent, AlertView, Listed, LogLine
from core.model.alerts.rules import AlertRule, in_force
from core.model.clock import stamp
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission


@dataclass(frozen=True, slots=True)
class Board:
    """Every view of the alerts, and the rules in force.

    ``unmeasured`` are the rules that had nothing to judge, where that is known.
    """

    views: Mapping[AlertView, tuple[Listed, ...]]
    rules: Mapping[str, AlertRule]
    unmeasured: frozenset[str] = frozenset()

    @property
    def shown(self) -> tuple[Alert, ...]:
        """The alerts within the budget that wait for somebody, the gravest first."""
        return tuple(listed.alert for listed in self.views[AlertView.SHOWN])


@operation(Permission.ALERTS_READ, RegionUse.READS)
def list_alerts(access: Access, view: AlertView = AlertView.SHOWN) -> list[Listed]:
    """Return the alerts of one view, the gravest first, and of equally grave ones what weighs most.

    One that is snoozed waits again when its time is over.
    """
    return _arranged(access, visible.alerts(access), view)


@operation(Permission.ALERTS_READ, RegionUse.READS)
def read_board(access: Access) -> Board:
    """Return every view of the alerts."""
    every = visible.alerts(access)
    views = {view: tuple(_arranged(access, every, view)) for view in AlertView}
    return Board(views, in_force(access.store.alert_rules.list_all()))


def _arranged(access: Access, every: Sequence[Alert], view: AlertView) -> list[Listed]:
    """Return those of ``every`` alert that belong to ``view``, each with those grouped under it."""
    now = stamp(access.session.clock.now())
    mutes = access.store.mutes.list_all()
    muted = {alert.id for alert in every if is_muted(alert, mutes, now)}
    waiting = [alert for alert in every if alert.waits(now) and alert.id not in muted]
    beyond = [alert for alert in waiting if alert.admitted_at is None]
    match view:
        case AlertView.SHOWN:
            shown = [alert for alert in waiting if alert.admitted_at is not None]
            return _grouped(ranked(shown), beyond)
        case AlertView.DIGEST:
            chosen_alerts = beyond
        case AlertView.SNOOZED:
            chosen_alerts = [alert for alert in every if alert.state not in ENDED and alert.sleeps(now)]
        case AlertView.MUTED:
            chosen_alerts = [alert for alert in every if alert.state not in ENDED and alert.id in muted]
        case AlertView.ENDED:
            chosen_alerts = [alert for alert in every if alert.state in ENDED]
        case AlertView.ALL:
            chosen_alerts = list(every)
    return [Listed(alert) for alert in ranked(chosen_alerts)]


def _grouped(heads: Sequence[Alert], others: Sequence[Alert]) -> list[Listed]:
    """Return ``heads``, each with the ``others`` that are related to it and to none before it."""
    taken: set[str] = set()
    listed = []
    for head in heads:
        also = under(head, (alert for alert in others if alert.id not in taken))
        taken |= {alert.id for alert in also}
        listed.append(Listed(head, tuple(also)))
    return listed


@operation(Permission.ALERTS_READ, RegionUse.READS)
def show_alert(access: Access, alert: str) -> tuple[Alert, list[AlertEvent]]:
    """Return the alert whose id begins with ``alert``, and what happened to it."""
    match = find_by_prefix(visible.alerts(access), alert, "alert")
    events = access.store.alerts.events(match.id)
    return match, [replace(event, note=visible.note(access, event.note)) for event in events]


@operation(Permission.ALERTS_READ, RegionUse.READS)
def read_log(access: Access, search: str = "", *, alert: str | None = None) -> list[LogLine]:
    """Return everything that happened to the alerts and where each was sent, the newest first.

    ``search`` selects lines that hold each of its words; ``alert`` those of one alert, by the beginning of its id.
    """
    named = None if alert is None else find_by_prefix(visible.alerts(access), alert, "alert").id
    every = {visible_alert.id: visible_alert for visible_alert in visible.alerts(access)}
    lines = [
        LogLine(event.at, identity, event.actor, event.event, visible.note(access, event.note))
        for identity, event in access.store.alerts.all_events()
        if identity in every
    ]
    lines += [
        LogLine(
            delivery.at,
            delivery.alert,
            "",
            f"{delivery.channel}_{delivery.outcome}",
            delivery.reason,
            delivery.priority,
        )
        for delivery in access.store.deliveries.list_all()
        if delivery.alert in every
    ]
    words = search.casefold().split()
    matching = [
        line
        for line in lines
        if named in (None, line.alert) and all(word in _searched(line, every[line.alert]) for word in words)
    ]
    return sorted(matching, key=lambda line: line.at, reverse=True)


def _searched(line: LogLine, alert: Alert) -> str:
    points = (name for point in alert.breach.sold_at for name in point)
    names = " ".join((*(name for _, name in alert.breach.scope), *points))
    searched = (line.at, line.alert, line.actor, line.what, line.note, line.priority, alert.breach.rule, names)
    return " ".join(searched).casefold()
