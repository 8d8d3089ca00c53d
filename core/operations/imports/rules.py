"""Look at the rules of the import, and tune one."""

from core.model.changes import ChangeSet
from core.model.imports.rules import RULES, Rule, RuleSetting, find_rule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import rules as stored
from core.store.vault import Vault


def list_rules(vault: Vault, session: Session) -> list[tuple[Rule, RuleSetting]]:
    """Return every rule with what was changed of it."""
    require_in(vault, session, Permission.FACTS_READ)
    changed = stored.settings(vault.db)
    return [(rule, changed.get(rule.id, RuleSetting())) for rule in RULES.values()]


def tune_rule(vault: Vault, session: Session, rule: str, setting: RuleSetting) -> tuple[Rule, ChangeSet]:
    """Change a rule for every import from now on; what was imported stays as it is.

    Raises ``rules.unknown``, and ``rules.fixed`` for what the rule does not allow.
    """
    require_in(vault, session, Permission.RECIPES_EDIT)
    found = find_rule(rule)
    setting.checked(rule)
    with vault.transaction() as db:
        stored.put(db, rule, setting)
        vault.ledger.audit(session, "rule.tune", rule, detail={"setting": setting.model_dump_json()})
        vault.ledger.queue(session, "rule.tune", rule, {"setting": setting.model_dump_json()})
    return found, ChangeSet(recipes=True, outbox=True)
