"""Where alerts were sent, in the vault."""

from datetime import date

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, Outcome
from core.store.cipher import Database, faults
from core.store.settings import VaultSettings

_DIGEST = "alerts.digest_day"
_COLUMNS = "alert, at, channel, priority, outcome, reason"


class VaultDeliveries:
    """Implements ``core.ports.alerts.Deliveries``."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._settings = VaultSettings(db)

    def add(self, delivery: Delivery) -> None:
        """Append what became of an alert on a channel; belongs inside a transaction."""
        row = (
            delivery.alert,
            delivery.at,
            delivery.channel.value,
            delivery.priority.value,
            delivery.outcome.value,
            delivery.reason,
        )
        self._db.execute(f"INSERT INTO alert_delivery ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)

    def list_all(self) -> list[Delivery]:
        """Return every delivery, the oldest first."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM alert_delivery ORDER BY id").fetchall()
        return [
            Delivery(
                alert=alert,
                at=at,
                channel=Channel(channel),
                priority=AlertSeverity(priority),
                outcome=Outcome(outcome),
                reason=reason,
            )
            for alert, at, channel, priority, outcome, reason in rows
        ]

    def digest_day(self) -> date | None:
        """Return the day of the last digest, or ``None`` before the first."""
        day = self._settings.find(_DIGEST)
        return None if day is None else date.fromisoformat(day)

    def put_digest_day(self, day: date) -> None:
        """Save ``day`` as that of the last digest; belongs inside a transaction."""
        self._settings.put(_DIGEST, day.isoformat())
