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


@operation(Permission.IMPORT_RULES_EDIT, RegionUse.WRITES)
def tune_rule(access: Access, rule: str, setting: RuleSetting) -> tuple[Rule, ChangeSet]:
    """Change a rule for every import from now on; what was imported stays as it is.

    Rules hold in all regions, so they are changed by who has all of them.
    Raises ``rules.unknown``, and ``rules.fixed`` for what the rule does not allow.
    """
    access.require_regions(None)
    known_rule = find_rule(rule)
    setting.checked(rule)
    fields = ImportRuleFields.model_validate
    with access.store.transaction():
        before = access.store.import_rules.read().get(rule, RuleSetting())
        was, changed = changes(before.model_dump(mode="json"), setting.model_dump(mode="json"))
        edit = ImportRuleTune(entity=rule, was=fields(was), set=fields(changed))
        if setting == RuleSetting():
            access.store.import_rules.remove(rule)
        else:
            access.store.import_rules.put(rule, setting)
        access.store.ledger.record(access.session, edit)
    return known_rule, ChangeSet(recipes=True, outbox=True)
