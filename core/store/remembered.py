"""What the window remembers from one day to the next: small values under a key, as JSON."""

import json
from typing import Any

from core.store.cipher import Database, faults


def read(db: Database) -> dict[str, Any]:
    """Return everything that is remembered."""
    with faults():
        return {key: json.loads(value) for key, value in db.execute("SELECT key, value FROM remembered").fetchall()}


def put(db: Database, key: str, value: Any) -> None:
    """Remember ``value``; ``None`` forgets it; belongs inside a transaction."""
    if value is None:
        db.execute("DELETE FROM remembered WHERE key = ?", (key,))
    else:
        text = json.dumps(value, ensure_ascii=False)
        db.execute("INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", (key, text))
