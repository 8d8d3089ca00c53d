"""Rules of the import, as a person tunes them."""

import pytest

from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import RULES, RuleSetting
from core.model.roles import Role
from core.operations.imports.rules import list_rules, tune_rule
from tests.builders.access import audited, memory_access

CHANGED = RuleSetting(severity=Severity.WARN)
NEGATIVE = "figure.negative"


def test_every_rule_is_listed_with_what_was_changed_of_it() -> None:
    access = memory_access()
    rule, changes = tune_rule(access, NEGATIVE, CHANGED)
    assert (rule, changes) == (RULES[NEGATIVE], ChangeSet(recipes=True, outbox=True))
    listed = {listed.id: setting for listed, setting in list_rules(access)}
    assert list(listed) == list(RULES)
    assert listed.pop(NEGATIVE) == CHANGED
    assert set(map(repr, listed.values())) == {repr(RuleSetting())}


def test_a_rule_as_shipped_is_kept_no_more() -> None:
    access = memory_access()
    tune_rule(access, NEGATIVE, CHANGED)
    tune_rule(access, NEGATIVE, RuleSetting())
    assert access.store.import_rules.read() == {}


def test_the_edit_holds_what_changed_and_what_it_was() -> None:
    access = memory_access()
    tune_rule(access, NEGATIVE, CHANGED)
    tune_rule(access, NEGATIVE, RuleSetting())
    edits = [operation.edit for operation in access.store.outbox.operations()]
    assert [(edit.entity, edit.was.severity, edit.set.severity) for edit in edits] == [  # type: ignore[union-attr]
        (NEGATIVE, None, Severity.WARN),
        (NEGATIVE, Severity.WARN, None),
    ]


@pytest.mark.parametrize(
    ("rule", "setting", "code"),
    [
        ("no.rule", CHANGED, "rules.unknown"),
        ("row.total", CHANGED, "rules.fixed"),
        (NEGATIVE, RuleSetting(on=False), "rules.fixed"),
    ],
)
def test_what_a_rule_does_not_allow_changes_nothing(rule: str, setting: RuleSetting, code: str) -> None:
    access = memory_access()
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        tune_rule(access, rule, setting)
    assert (access.store.import_rules.read(), audited(access)) == ({}, [])


def test_a_manager_sees_the_rules_and_may_not_tune_them() -> None:
    access = memory_access(Role.MANAGER)
    assert len(list_rules(access)) == len(RULES)
    with pytest.raises(UserError, match=r"permission\.refused"):
        tune_rule(access, NEGATIVE, CHANGED)
    assert audited(access) == [("PERMISSION_CHECK_FAILED", "import_rules:edit", "refused")]
