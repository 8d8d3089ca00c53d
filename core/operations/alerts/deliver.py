"""Send alerts on their way: decide by the routes, queue what the central service sends, and say what is to be shown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.alerts.budget import is_muted, ranked
from core.alerts.routes import due
from core.model.alerts.alerts import Alert, AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, DeliveryRule, Outcome
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import RIYADH, business_day, stamp
from core.model.edits.alerts import AlertNotify, NotifyFields
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.ports.store import Store
from core.security.permissions import Permission


@dataclass(frozen=True, slots=True)
class Toasts:
    """What is to be shown outside the window now: critical alerts each by itself, the others together.

    ``digest`` is how many alerts are in the digest, notified once per day; 0 at any other time.
    """

    critical: tuple[Alert, ...] = ()
    others: tuple[Alert, ...] = ()
    digest: int = 0

    @property
    def all(self) -> tuple[Alert, ...]:
        """Every alert that is to be shown."""
        return (*self.critical, *self.others)


@operation(Permission.ALERTS_DELIVER, RegionUse.WRITES)
def deliver_alerts(access: Access, rule: DeliveryRule, *, shows_toasts: bool) -> tuple[Toasts, ChangeSet]:
    """Decide about every alert within the budget that is on its way to somebody, and write each decision down.

    Only alerts that the session may see are delivered; those of other regions stay as they stand.
    E-mail and SMS are put into the outbox, once. Toasts are returned to be shown, by a caller that ``shows_toasts`` and
    then says what became of them (``confirm_toasts``); another caller leaves them to the next one that does.
    """
    now = access.session.clock.now()
    mutes = access.store.mutes.list_all()
    waiting = [
        alert
        for alert in ranked(visible.alerts(access))
        if alert.waits(stamp(now)) and not is_muted(alert, mutes, stamp(now))
    ]
    alerts = [alert for alert in waiting if alert.admitted_at is not None]
    done = {(delivery.alert, delivery.channel): delivery.outcome for delivery in access.store.deliveries.list_all()}
    decided = [
        delivery
        for delivery in due(alerts, done, rule, now, stamp(now))
        if shows_toasts or delivery.channel is not Channel.TOAST
    ]
    digest = len(waiting) - len(alerts) if shows_toasts and _digest_is_due(access.store, rule, now) else 0
    if not decided and not digest:
        return Toasts(), NOTHING
    with access.store.transaction():
        _write(access, decided, now)
        if digest:
            access.store.deliveries.put_digest_day(business_day(now))
    shown = {delivery.alert for delivery in decided if _is_toast(delivery)}
    toasts = [alert for alert in alerts if alert.id in shown]
    critical = tuple(alert for alert in toasts if alert.breach.severity is AlertSeverity.CRITICAL)
    others = tuple(alert for alert in toasts if alert.breach.severity is not AlertSeverity.CRITICAL)
    queued = any(delivery.outcome is Outcome.QUEUED for delivery in decided)
    return Toasts(critical, others, digest), ChangeSet(outbox=queued)


def _digest_is_due(store: Store, rule: DeliveryRule, now: datetime) -> bool:
    """Return whether today's digest is due and was not notified yet."""
    return now.astimezone(RIYADH).time() >= rule.digest_at and store.deliveries.digest_day() != business_day(now)


def _is_toast(delivery: Delivery) -> bool:
    """Return whether it is to be shown now; it is written down by whoever shows it."""
    return (delivery.channel, delivery.outcome) == (Channel.TOAST, Outcome.SHOWN)


def _write(access: Access, decided: Iterable[Delivery], moment: datetime) -> None:
    """Write down what was decided; belongs inside a transaction."""
    for delivery in decided:
        if not _is_toast(delivery):
            access.store.deliveries.add(delivery)
        if delivery.outcome is Outcome.QUEUED:
            order = NotifyFields(channel=delivery.channel, priority=delivery.priority)
            access.store.ledger.record(
                access.session, AlertNotify(entity=delivery.alert, was=NotifyFields(), set=order), at=moment
            )


@operation(Permission.ALERTS_DELIVER, RegionUse.WRITES)
def confirm_toasts(access: Access, alerts: Iterable[Alert], failure: str | None = None) -> None:
    """Write down that each of ``alerts`` was shown, or that this failed, with the code of the reason.

    Nothing is written about an alert that the session may not see.
    """
    made = Delivery(
        alert="",
        at=stamp(access.session.clock.now()),
        channel=Channel.TOAST,
        priority=AlertSeverity.INFO,
        outcome=Outcome.DELIVERED if failure is None else Outcome.FAILED,
        reason=failure or "",
    )
    shown = [alert for alert in alerts if visible.is_visible(access, alert.breach.scope)]
    if shown:
        with access.store.transaction():
            for alert in shown:
                access.store.deliveries.add(replace(made, alert=alert.id, priority=alert.breach.severity))
