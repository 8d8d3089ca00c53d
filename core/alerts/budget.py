"""The budget of attention: alerts of one place and time are grouped, and only so many are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.model.alerts.alerts import Alert, AlertSeverity, Budget, Mute
from core.model.alerts.tracks import Scope
from core.model.clock import business_day
from core.model.dimensions import PLACE_LEVELS

_GRAVEST_FIRST = tuple(AlertSeverity)


def ranked(alerts: Iterable[Alert]) -> list[Alert]:
    """Return the alerts by severity, and within one by priority; equal ones by their ids."""
    return sorted(alerts, key=lambda alert: (_GRAVEST_FIRST.index(alert.breach.severity), -alert.priority, alert.id))


def group_of(alert: Alert) -> tuple[Scope, date]:
    """Return what alerts of one cause have in common: the widest place that they name, and when they began."""
    scope = alert.breach.scope
    place = tuple(pair for pair in scope[:1] if pair[0] in PLACE_LEVELS)
    return place or scope, alert.breach.first


def under(head: Alert, alerts: Iterable[Alert]) -> list[Alert]:
    """Return those of ``alerts`` that are of one group with ``head``, without itself, by rank."""
    return ranked(alert for alert in alerts if alert.id != head.id and group_of(alert) == group_of(head))


def is_muted(alert: Alert, mutes: Iterable[Mute], now: str) -> bool:
    """Return whether one of ``mutes`` silences ``alert``."""
    return any(mute.covers(alert, now) for mute in mutes)


def admit(alerts: Sequence[Alert], mutes: Sequence[Mute], budget: Budget, now: datetime, stamped: str) -> list[Alert]:
    """Return the alerts that come within the budget now, as they are from now on.

    Every critical one does. Of the others, the first by rank do that are no part of a group that somebody already sees,
    while there is room. ``stamped`` is ``now`` as it is stored.
    """
    waiting = [alert for alert in ranked(alerts) if alert.waits(stamped) and not is_muted(alert, mutes, stamped)]
    critical = AlertSeverity.CRITICAL
    counted = [alert for alert in alerts if alert.admitted_at is not None and alert.breach.severity is not critical]
    today = business_day(now)
    room = min(
        budget.open - sum(alert.waits(stamped) for alert in counted),
        budget.daily - sum(business_day(datetime.fromisoformat(alert.admitted_at or "")) == today for alert in counted),
    )
    seen = {group_of(alert) for alert in waiting if alert.admitted_at is not None}
    admitted = []
    for alert in waiting:
        is_critical = alert.breach.severity is critical
        if alert.admitted_at is not None or not (is_critical or (room > 0 and group_of(alert) not in seen)):
            continue
        room -= not is_critical
        seen.add(group_of(alert))
        admitted.append(replace(alert, admitted_at=stamped))
    return admitted
