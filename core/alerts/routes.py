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
    """Yield the pending deliveries of ``alerts``, on the channels without a final outcome.

    ``done`` is the last outcome by alert and channel. A toast in quiet hours is held until they are over, unless it is
    critical. A due one has the outcome ``SHOWN``; the notifier turns it into ``DELIVERED`` or ``FAILED``. What the
    service sends is queued at any hour, because the service respects the hours of the recipient.
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
