"""The retention of a vault: whole pages go, for a page holds the figures of one calendar year."""

from datetime import date

from core.model.retention import DuePage, UndatedRecords
from core.store.cipher import Database, faults

_HOLD = "retention.hold"
_DUE = "page.dataset = 'facts' AND page.last_period < ?"
# What else is of a period: a first column that names it, in the tables that no page stands for.
_BY_DAY = (
    ("coverage", "period"),
    ("issue", "period"),
    ("target", "period"),
    ("task_decision", "as_of"),
    ("forecast_run", "issued_at"),
)
_OF_ALERTS = ("alert_event", "alert_delivery")
_OF_BATCHES = ("page", "coverage", "place", "product", "person", "issue")


class VaultRetention:
    """Implements ``core.ports.retention.Retention``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def due(self, cutoff: date) -> list[DuePage]:
        """Return the pages whose last period lies before ``cutoff``, in order."""
        with faults():
            rows = self._db.execute(
                f"""
                SELECT batch.id, batch.file, page.region, page.last_period, page.rows, page.row_digest
                FROM page JOIN batch ON batch.id = page.batch WHERE {_DUE} ORDER BY batch.position, page.id
                """,
                (cutoff.isoformat(),),
            ).fetchall()
        return [
            DuePage(batch=batch, file=file, region=region, year=int(last[:4]), figures=count, row_digest=digest)
            for batch, file, region, last, count, digest in rows
        ]

    def undated(self) -> list[UndatedRecords]:
        """Return how many records of each batch have no date: rows that were reported, and figures without periods."""
        with faults():
            rows = self._db.execute(
                """
                SELECT batch.id, batch.file, sum(undated.records) FROM batch JOIN (
                    SELECT batch, count(*) AS records FROM issue
                    WHERE period IS NULL AND severity = 'reject' GROUP BY batch
                    UNION ALL
                    SELECT batch, sum(rows) FROM page WHERE dataset = 'facts' AND last_period IS NULL GROUP BY batch
                ) AS undated ON batch.id = undated.batch
                GROUP BY batch.id, batch.file ORDER BY batch.position
                """
            ).fetchall()
        return [UndatedRecords(batch=batch, file=file, records=count) for batch, file, count in rows]

    def delete(self, cutoff: date, *, at: str) -> None:
        """Delete every figure of before ``cutoff`` and what was derived from it; belongs inside a transaction."""
        day = cutoff.isoformat()
        touched = {page.batch for page in self.due(cutoff)}
        self._db.execute(f"DELETE FROM page WHERE {_DUE}", (day,))
        for table, column in _BY_DAY:
            self._db.execute(f"DELETE FROM {table} WHERE {column} < ?", (day,))
        for table in _OF_ALERTS:
            self._db.execute(f"DELETE FROM {table} WHERE alert IN (SELECT id FROM alert WHERE last < ?)", (day,))
        self._db.execute("DELETE FROM alert WHERE last < ?", (day,))
        self._db.execute("DELETE FROM alert_figures")  # what rules measured is measured again from what is left
        for batch in sorted(touched):
            (left,) = self._db.execute(
                "SELECT count(*) FROM page WHERE batch = ? AND dataset = 'facts'", (batch,)
            ).fetchone()
            if not left:
                for table in _OF_BATCHES:
                    self._db.execute(f"DELETE FROM {table} WHERE batch = ?", (batch,))
                self._db.execute("UPDATE batch SET compacted_at = ? WHERE id = ?", (at, batch))

    def hold(self) -> str:
        """Return the reason of the legal hold; empty for none."""
        with faults():
            row = self._db.execute("SELECT value FROM setting WHERE key = ?", (_HOLD,)).fetchone()
        return str(row[0]) if row else ""

    def set_hold(self, reason: str) -> None:
        """Keep everything for ``reason``, or nothing any more for an empty one; belongs inside a transaction."""
        self._db.execute("DELETE FROM setting WHERE key = ?", (_HOLD,))
        if reason:
            self._db.execute("INSERT INTO setting VALUES (?, ?)", (_HOLD, reason))
