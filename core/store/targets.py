"""Targets in the vault: one for a region and a period."""

from datetime import date
from decimal import Decimal

from core.model.work.targets import Target
from core.store.cipher import Database, faults


class VaultTargets:
    """Implements ``core.ports.work.Targets``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[Target]:
        """Return every target, by period and region."""
        with faults():
            rows = self._db.execute("SELECT region, period, value FROM target ORDER BY period, region").fetchall()
        return [_target(*row) for row in rows]

    def find(self, region: str, period: date) -> Target | None:
        """Return the target of a region in a period, or ``None``."""
        with faults():
            row = self._db.execute(
                "SELECT region, period, value FROM target WHERE region = ? AND period = ?", (region, period.isoformat())
            ).fetchone()
        return None if row is None else _target(*row)

    def put(self, target: Target, *, at: str, actor: str) -> None:
        """Save ``target``, replacing the previous one; belongs inside a transaction."""
        row = (target.region, target.period.isoformat(), str(target.value), at, actor)
        self._db.execute("INSERT OR REPLACE INTO target (region, period, value, at, actor) VALUES (?, ?, ?, ?, ?)", row)

    def remove(self, region: str, period: date) -> bool:
        """Remove a target and return whether there was one; belongs inside a transaction."""
        removed = self._db.execute("DELETE FROM target WHERE region = ? AND period = ?", (region, period.isoformat()))
        return bool(removed.rowcount)


def _target(region: str, period: str, value: str) -> Target:
    return Target(region=region, period=date.fromisoformat(period), value=Decimal(value))
