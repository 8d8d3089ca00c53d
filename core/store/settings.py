"""Single values of the vault under a key; what they mean, the parts that use them know."""

from core.store.cipher import Database, faults


class VaultSettings:
    """The table of settings; every write belongs inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, key: str) -> str | None:
        """Return the value under ``key``, or ``None``."""
        with faults():
            row = self._db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def beginning_with(self, prefix: str) -> dict[str, str]:
        """Return the values whose keys begin with ``prefix``, by what follows it, in that order."""
        with faults():
            rows = self._db.execute(
                "SELECT key, value FROM setting WHERE key GLOB ? ORDER BY key", (f"{prefix}*",)
            ).fetchall()
        return {key.removeprefix(prefix): value for key, value in rows}

    def put(self, key: str, value: str) -> None:
        """Save ``value`` under ``key``, replacing any previous value."""
        self._db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def remove(self, key: str) -> bool:
        """Remove a value and return whether there was one."""
        return bool(self._db.execute("DELETE FROM setting WHERE key = ?", (key,)).rowcount)
