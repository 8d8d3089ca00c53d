"""Where alerts were sent, in a real vault."""

from datetime import date

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, Outcome
from core.store.deliveries import VaultDeliveries
from core.store.vault import Vault
from tests.builders.alerts import alert


def test_deliveries_come_the_oldest_first_with_every_field(vault: Vault) -> None:
    deliveries = VaultDeliveries(vault.db)
    given = [
        Delivery(alert="a", at=at, channel=channel, priority=priority, outcome=outcome, reason=reason)
        for at, channel, priority, outcome, reason in zip(
            ("2", "1"),
            tuple(Channel)[:2],
            (AlertSeverity.CRITICAL, AlertSeverity.HIGH),
            tuple(Outcome)[:2],
            ("هدوء", ""),
            strict=True,
        )
    ]
    with vault.transaction():
        vault.alerts.put(alert("a"))
        for delivery in given:
            deliveries.add(delivery)
    assert deliveries.list_all() == given


def test_the_day_of_the_last_digest_is_kept(vault: Vault) -> None:
    deliveries = VaultDeliveries(vault.db)
    assert deliveries.digest_day() is None
    for day in (date(2025, 1, 1), date(2025, 1, 8)):
        with vault.transaction():
            deliveries.put_digest_day(day)
    assert deliveries.digest_day() == date(2025, 1, 8)
