"""Targets, as they are kept: one for a region and a period."""

from datetime import date
from decimal import Decimal

from core.model.work.targets import Target
from core.store.cipher import Database, faults


def list_all(db: Database) -> list[Target]:
    """Return every target, by period and region."""
    with faults():
        rows = db.execute("SELECT region, period, value FROM target ORDER BY period, region").fetchall()
    return [Target(region=region, period=date.fromisoformat(day), value=Decimal(value)) for region, day, value in rows]


def put(db: Database, target: Target, at: str, actor: str) -> None:
    """Keep ``target`` in the place of the one before; belongs inside a transaction."""
    row = (target.region, target.period.isoformat(), str(target.value), at, actor)
    db.execute("INSERT OR REPLACE INTO target (region, period, value, at, actor) VALUES (?, ?, ?, ?, ?)", row)


def remove(db: Database, region: str, period: date) -> None:
    """Forget a target; belongs inside a transaction."""
    db.execute("DELETE FROM target WHERE region = ? AND period = ?", (region, period.isoformat()))
