"""What came into the watched folder, by the digest of its content: names of files and their receipts lie here alone."""

from core.store.cipher import Database

NAME = "m0011_staged"


def upgrade(db: Database) -> None:
    """Add the table."""
    db.execute(
        """
        CREATE TABLE staged_file (
            id INTEGER PRIMARY KEY,
            digest TEXT NOT NULL UNIQUE,
            file TEXT NOT NULL,
            receipts TEXT NOT NULL
        ) STRICT
        """
    )
