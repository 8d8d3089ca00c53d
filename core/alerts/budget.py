"""The budget of attention: alerts of one place and time, or of one cause, are grouped; only so many are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from core.alerts.counterparts import of_one_cause
from core.model.alerts.alerts import Alert, AlertSeverity, Budget, Mute
from core.model.alerts.tracks import Scope
from core.model.clock import business_day
from core.model.dimensions import PLACE_LEVELS
from core.model.ownership import Owner

_GRAVEST_FIRST = tuple(AlertSeverity)
_OWN_FIRST = (Owner.OWN, None, Owner.RIVAL)


def ranked(alerts: Iterable[Alert]) -> list[Alert]:
    """Return the alerts by severity, within one own ones first and rivals' last, then by priority and id."""
    return sorted(
        alerts,
        key=lambda alert: (
            _GRAVEST_FIRST.index(alert.breach.severity),
            _OWN_FIRST.index(alert.breach.owner),
            -alert.priority,
            alert.id,
        ),
    )


def group_of(alert: Alert) -> tuple[Scope, date]:
    """Return what alerts of one cause have in common: the widest place that they name, and when they began."""
    scope = alert.breach.scope
    place = tuple(pair for pair in scope[:1] if pair[0] in PLACE_LEVELS)
    return place or scope, alert.breach.first


def related(one: Alert, other: Alert) -> bool:
    """Return whether two alerts are of one group, or of one cause although their months were estimated otherwise."""
    return group_of(one) == group_of(other) or of_one_cause(one.breach, other.breach)


def under(head: Alert, alerts: Iterable[Alert]) -> list[Alert]:
    """Return those of ``alerts`` that are related to ``head``, without itself, by rank."""
    return ranked(alert for alert in alerts if alert.id != head.id and related(alert, head))


def is_muted(alert: Alert, mutes: Iterable[Mute], now: str) -> bool:
    """Return whether one of ``mutes`` silences ``alert``."""
    return any(mute.covers(alert, now) for mute in mutes)


def admit(alerts: Sequence[Alert], mutes: Sequence[Mute], budget: Budget, now: datetime, stamped: str) -> list[Alert]:
    """Return the alerts that come within the budget now, as they are from now on.

    Every critical one does, but for losses of share of one cause, of which the gravest does. Of the others, the first
    by rank do while there is room, unless somebody already sees a related one; an own one gives way to own ones alone.
    ``stamped`` is ``now`` as it is stored.
    """
    waiting = [alert for alert in ranked(alerts) if alert.waits(stamped) and not is_muted(alert, mutes, stamped)]
    critical = AlertSeverity.CRITICAL
    counted = [alert for alert in alerts if alert.admitted_at is not None and alert.breach.severity is not critical]
    today = business_day(now)
    room = min(
        budget.open - sum(alert.waits(stamped) for alert in counted),
        budget.daily - sum(business_day(datetime.fromisoformat(alert.admitted_at or "")) == today for alert in counted),
    )
    seen = [alert for alert in waiting if alert.admitted_at is not None]
    admitted = []
    for alert in waiting:
        is_critical = alert.breach.severity is critical
        if alert.admitted_at is not None or (not is_critical and room <= 0) or _is_hidden(alert, seen):
            continue
        room -= not is_critical
        seen.append(alert)
        admitted.append(replace(alert, admitted_at=stamped))
    return admitted


def _is_hidden(alert: Alert, seen: Iterable[Alert]) -> bool:
    """Return whether an alert stands under one that is seen already."""
    if alert.breach.severity is AlertSeverity.CRITICAL:
        graver = (other for other in seen if other.breach.severity is AlertSeverity.CRITICAL)
        return any(of_one_cause(alert.breach, other.breach) for other in graver)
    own = alert.breach.owner is Owner.OWN
    return any(related(alert, other) for other in seen if not own or other.breach.owner is Owner.OWN)
