"""The rules that nobody wants to hear of."""

import json

from core.model.alerts.alerts import Mute
from core.model.alerts.tracks import Scope
from core.store.cipher import Database, faults


def list_all(db: Database) -> list[Mute]:
    """Return every mute, those whose time is over too."""
    with faults():
        rows = db.execute("SELECT rule, scope, until FROM alert_mute ORDER BY rule, scope").fetchall()
    return [Mute(rule=rule, scope=_scope(scope), until=until) for rule, scope, until in rows]


def put(db: Database, mute: Mute, at: str, actor: str) -> None:
    """Keep ``mute`` in the place of one of the same rule and scope; belongs inside a transaction."""
    row = (mute.rule, json.dumps(mute.scope, ensure_ascii=False), mute.until, at, actor)
    db.execute("INSERT OR REPLACE INTO alert_mute (rule, scope, until, at, actor) VALUES (?, ?, ?, ?, ?)", row)


def remove(db: Database, rule: str, scope: Scope) -> bool:
    """Forget a mute and tell whether there was one; belongs inside a transaction."""
    ended = db.execute(
        "DELETE FROM alert_mute WHERE rule = ? AND scope = ?", (rule, json.dumps(scope, ensure_ascii=False))
    )
    return bool(ended.rowcount)


def _scope(text: str) -> Scope:
    return tuple((level, name) for level, name in json.loads(text))
