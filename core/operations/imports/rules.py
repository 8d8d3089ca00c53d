"""Look at the rules of the import, and tune one."""

from core.model.changes import ChangeSet
from core.model.edits.edit import changes
from core.model.edits.imports import ImportRuleFields, ImportRuleTune
from core.model.imports.rules import RULES, Rule, RuleSetting, find_rule
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission


@operation(Permission.IMPORTS_READ, RegionUse.NONE)
def list_rules(access: Access) -> list[tuple[Rule, RuleSetting]]:
    """Return every rule with what was changed of it."""
    changed = access.store.import_rules.read()
    return [(rule, changed.get(rule.id, RuleSetting())) for rule in RULES.values()]


@operation(Permission.IMPORT_RULES_EDIT, RegionUse.NONE)
def tune_rule(access: Access, rule: str, setting: RuleSetting) -> tuple[Rule, ChangeSet]:
    """Change a rule for every import from now on; what was imported stays as it is.

    Raises ``rules.unknown``, and ``rules.fixed`` for what the rule does not allow.
    """
    known_rule = find_rule(rule)
    setting.checked(rule)
    before = access.store.import_rules.read().get(rule, RuleSetting())
    was, changed = changes(before.model_dump(mode="json"), setting.model_dump(mode="json"))
    fields = ImportRuleFields.model_validate
    edit = ImportRuleTune(entity=rule, was=fields(was), set=fields(changed))
    with access.store.transaction():
        if setting == RuleSetting():
            access.store.import_rules.remove(rule)
        else:
            access.store.import_rules.put(rule, setting)
        access.store.ledger.record(access.session, edit)
    return known_rule, ChangeSet(recipes=True, outbox=True)
