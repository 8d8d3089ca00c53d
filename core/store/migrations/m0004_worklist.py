"""People's decisions about the tasks of the worklist."""

from core.store.cipher import Database

NAME = "m0004_worklist"


def upgrade(db: Database) -> None:
    """Create the table; the last decision about a task counts, and earlier ones are kept."""
    db.execute(
        """
        CREATE TABLE task_decision (
            id INTEGER PRIMARY KEY,
            task TEXT NOT NULL,
            place TEXT NOT NULL,
            item TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            why TEXT NOT NULL,
            as_of TEXT NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX task_decision_task ON task_decision (task, id)")
