"""Muted rules in the vault."""

import json

from core.model.alerts.alerts import Mute
from core.model.alerts.tracks import Scope
from core.store.cipher import Database, faults


class VaultMutes:
    """Implements ``core.ports.alerts.Mutes``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[Mute]:
        """Return every mute by rule and scope (everywhere first), those whose time is over too."""
        with faults():
            rows = self._db.execute("SELECT rule, scope, until FROM alert_mute").fetchall()
        mutes = [Mute(rule=rule, scope=_scope(scope), until=until) for rule, scope, until in rows]
        return sorted(mutes, key=lambda mute: (mute.rule, mute.scope))

    def put(self, mute: Mute, *, at: str, actor: str) -> None:
        """Save ``mute``, replacing one of the same rule and scope; belongs inside a transaction."""
        row = (mute.rule, _text(mute.scope), mute.until, at, actor)
        self._db.execute(
            "INSERT OR REPLACE INTO alert_mute (rule, scope, until, at, actor) VALUES (?, ?, ?, ?, ?)", row
        )

    def remove(self, rule: str, scope: Scope) -> bool:
        """Remove a mute and return whether there was one; belongs inside a transaction."""
        removed = self._db.execute("DELETE FROM alert_mute WHERE rule = ? AND scope = ?", (rule, _text(scope)))
        return bool(removed.rowcount)


def _text(scope: Scope) -> str:
    return json.dumps(scope, ensure_ascii=False)


def _scope(text: str) -> Scope:
    return tuple((level, name) for level, name in json.loads(text))
