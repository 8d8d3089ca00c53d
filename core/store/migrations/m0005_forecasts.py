"""Models, and forecasts as they were issued."""

from core.store.cipher import Database

NAME = "m0005_forecasts"


def upgrade(db: Database) -> None:
    """Create the tables; a forecast that was issued is never changed."""
    db.execute(
        """
        CREATE TABLE model (
            version INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            stage TEXT NOT NULL,
            body TEXT NOT NULL,
            made_at TEXT NOT NULL,
            made_by TEXT NOT NULL,
            decided_at TEXT,
            decided_by TEXT
        ) STRICT
        """
    )
    db.execute("CREATE UNIQUE INDEX model_champion ON model (name) WHERE stage = 'champion'")
    db.execute(
        """
        CREATE TABLE forecast_run (
            id TEXT PRIMARY KEY,
            question TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            issued_by TEXT NOT NULL,
            report BLOB NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX forecast_run_question ON forecast_run (question)")
