"""Decide on which channels an alert goes, now or after the quiet hours. Nothing is sent from here."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from core.model.alerts.alerts import Alert, AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, DeliveryRule, Outcome

_BY_SERVICE = (Channel.EMAIL, Channel.SMS)
_QUIET = "quiet_hours"


def due(
    alerts: Iterable[Alert],
    done: Mapping[tuple[str, Channel], Outcome],
    rule: DeliveryRule,
    now: datetime,
    stamped: str,
) -> Iterator[Delivery]:
    """Give what is to be done with each of ``alerts`` on the channels on which nothing final was done yet.

    ``done`` is the last outcome by alert and channel. A toast in quiet hours is held unless it is critical, and due
    when they are over; one that is due has the outcome ``SHOWN``, which becomes ``DELIVERED`` or ``FAILED`` by whoever
    shows it. What the service sends is queued at any hour, for it minds the hours of who receives it.
    """
    quiet = rule.quiet.hold(now)
    for alert in alerts:
        severity = alert.breach.severity
        for channel in rule.routes.get(severity, ()):
            before = done.get((alert.id, channel))
            if before not in (None, Outcome.HELD):
                continue
            outcome, reason = Outcome.SHOWN, ""
            if channel in _BY_SERVICE:
                outcome = Outcome.QUEUED
            elif channel is Channel.TOAST and quiet and severity is not AlertSeverity.CRITICAL:
                outcome, reason = Outcome.HELD, _QUIET
            if outcome is not before:
                yield Delivery(
                    alert=alert.id, at=stamped, channel=channel, priority=severity, outcome=outcome, reason=reason
                )
