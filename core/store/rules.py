"""What a person changed of the rules, kept as settings of the vault."""

from core.model.imports.rules import RuleSetting
from core.store.cipher import Database, faults

_PREFIX = "rule."


def settings(db: Database) -> dict[str, RuleSetting]:
    """Return the changed rules by their ids."""
    with faults():
        rows = db.execute("SELECT key, value FROM setting WHERE key GLOB ?", (f"{_PREFIX}*",)).fetchall()
    return {key.removeprefix(_PREFIX): RuleSetting.model_validate_json(value) for key, value in rows}


def put(db: Database, rule: str, setting: RuleSetting) -> None:
    """Keep ``setting``; one that changes nothing is forgotten. Belongs inside a transaction."""
    if setting == RuleSetting():
        db.execute("DELETE FROM setting WHERE key = ?", (_PREFIX + rule,))
        return
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_PREFIX + rule, setting.model_dump_json()))
