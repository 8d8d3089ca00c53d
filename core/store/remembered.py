"""What the window remembers, in the vault: small values under a key, as JSON."""

import json

from pydantic import JsonValue

from core.store.cipher import Database, faults


class VaultRemembered:
    """Implements ``core.ports.remembered.Remembered``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def read(self) -> dict[str, JsonValue]:
        """Return everything that is remembered."""
        with faults():
            rows = self._db.execute("SELECT key, value FROM remembered").fetchall()
        return {key: json.loads(value) for key, value in rows}

    def put(self, key: str, value: JsonValue) -> None:
        """Remember ``value`` in the place of what was under ``key``; belongs inside a transaction."""
        text = json.dumps(value, ensure_ascii=False)
        self._db.execute("INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", (key, text))

    def remove(self, key: str) -> bool:
        """Remove a value and return whether there was one; belongs inside a transaction."""
        return bool(self._db.execute("DELETE FROM remembered WHERE key = ?", (key,)).rowcount)
