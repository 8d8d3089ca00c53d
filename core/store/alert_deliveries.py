"""Where alerts were sent, and what became of it; nothing is ever taken back."""

from datetime import date

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.deliveries import Channel, Delivery, Outcome
from core.store.cipher import Database, faults

_DIGEST = "alerts.digest_day"
_COLUMNS = "alert, at, channel, priority, outcome, reason"


def add(db: Database, delivery: Delivery) -> None:
    """Append what became of an alert on a channel; belongs inside a transaction."""
    each = delivery
    row = (each.alert, each.at, each.channel.value, each.priority.value, each.outcome.value, each.reason)
    db.execute(f"INSERT INTO alert_delivery ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)


def list_all(db: Database) -> list[Delivery]:
    """Return every delivery, the oldest first."""
    with faults():
        rows = db.execute(f"SELECT {_COLUMNS} FROM alert_delivery ORDER BY id").fetchall()
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


def last_outcomes(db: Database) -> dict[tuple[str, Channel], Outcome]:
    """Return the last outcome by alert and channel."""
    return {(each.alert, each.channel): each.outcome for each in list_all(db)}


def digest_day(db: Database) -> date | None:
    """Return the day on which the digest was told last."""
    with faults():
        row = db.execute("SELECT value FROM setting WHERE key = ?", (_DIGEST,)).fetchone()
    return None if row is None else date.fromisoformat(row[0])


def put_digest_day(db: Database, day: date) -> None:
    """Keep that the digest of ``day`` was told; belongs inside a transaction."""
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_DIGEST, day.isoformat()))
