"""The rules of alerts as they are in force: those that are shipped, those that were edited, those of one's own."""

from core.model.alerts.rules import SHIPPED, AlertRule
from core.store.cipher import Database, faults

_PREFIX = "alert_rule."


def in_force(db: Database) -> dict[str, AlertRule]:
    """Return every rule by its id, the switched-off ones too: the shipped ones first, then one's own."""
    with faults():
        rows = db.execute("SELECT value FROM setting WHERE key GLOB ? ORDER BY key", (f"{_PREFIX}*",)).fetchall()
    edited = {rule.id: rule for rule in (AlertRule.model_validate_json(value) for (value,) in rows)}
    return {**{name: edited.get(name, rule) for name, rule in SHIPPED.items()}, **edited}


def put(db: Database, rule: AlertRule) -> None:
    """Keep ``rule``; belongs inside a transaction."""
    value = rule.model_dump_json()
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_PREFIX + rule.id, value))


def remove(db: Database, rule: str) -> None:
    """Forget what was changed of a rule, or one of one's own; belongs inside a transaction."""
    db.execute("DELETE FROM setting WHERE key = ?", (_PREFIX + rule,))
