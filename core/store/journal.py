"""Rows of audit and outbox, for those who look at them; the ledger writes both."""

from core.model.journal import AuditRow, Waiting
from core.store.cipher import Database, faults


class VaultAuditTrail:
    """Implements ``core.ports.journal.AuditTrail``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, limit: int) -> list[AuditRow]:
        """Return the last ``limit`` events, the newest first."""
        with faults():
            rows = self._db.execute(
                "SELECT n, at, actor, action, object, outcome, detail FROM audit ORDER BY n DESC LIMIT ?", (limit,)
            ).fetchall()
        return [
            AuditRow(number=n, at=at, actor=actor, action=action, subject=subject, outcome=outcome, detail=detail)
            for n, at, actor, action, subject, outcome, detail in rows
        ]


class VaultOutbox:
    """Implements ``core.ports.journal.Outbox``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, limit: int) -> list[Waiting]:
        """Return the last ``limit`` operations that wait, the newest first."""
        with faults():
            rows = self._db.execute(
                "SELECT seq, authored_at, kind, entity FROM outbox ORDER BY epoch DESC, seq DESC LIMIT ?", (limit,)
            ).fetchall()
        return [Waiting(number=seq, at=at, kind=kind, subject=entity) for seq, at, kind, entity in rows]
