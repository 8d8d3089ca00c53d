"""What happened and what waits, as far as a session may see it."""

from dataclasses import replace

import pytest

from core.model.errors import UserError
from core.model.imports.rules import RuleSetting
from core.model.roles import Role
from core.operations.access import Access
from core.operations.alerts.mute import mute_rule
from core.operations.imports.rules import tune_rule
from core.operations.vault.journal import read_audit, read_outbox
from tests.builders.access import memory_access
from tests.builders.layers import JANUARY, batch, layer
from tests.fakes.store.memory_store import MemoryStore

OFF = RuleSetting(on=False)


def busy() -> Access:
    access = memory_access()
    for rule in ("period.gap", "label.spelling", "row.note"):
        tune_rule(access, rule, OFF)
    return access


def test_the_newest_events_come_first_as_many_as_are_wanted() -> None:
    access = busy()
    assert [row.subject for row in read_audit(access, 2)] == ["row.note", "label.spelling"]
    assert [(row.kind, row.subject) for row in read_outbox(access, 9)] == [
        ("rule.tune", "row.note"),
        ("rule.tune", "label.spelling"),
        ("rule.tune", "period.gap"),
    ]
    assert read_outbox(memory_access(), 9) == read_audit(memory_access(), 9) == ()


def test_what_concerns_a_batch_of_another_region_is_hidden_and_the_rest_fills_its_place() -> None:
    store = MemoryStore()
    for number, region in enumerate(("RIYADH", "JEDDAH"), 1):
        store.batches.lay(layer(batch(f"of {region}", number), {("M", "A", JANUARY): 5}, region=region))  # type: ignore[dict-item]
    owner = memory_access(store=store)
    for subject in ("of RIYADH", "of JEDDAH", "of a batch that is gone"):
        store.ledger.audit(owner.session, "facts.import", subject)
    store.ledger.audit(owner.session, "vault.backup", "plain")
    manager = memory_access(Role.MANAGER, frozenset({"RIYADH"}), store)
    manager = replace(manager, session=replace(manager.session, actor="manager"))
    assert [row.subject for row in read_audit(manager, 2)] == ["plain", "of RIYADH"]
    assert [row.subject for row in read_audit(manager, 1)] == ["plain"]
    assert [row.subject for row in read_audit(owner, 2)] == ["plain", "of a batch that is gone"]


def test_the_kind_of_what_waits_is_that_of_its_edit() -> None:
    access = memory_access()
    mute_rule(access, "gap_rate_critical")
    assert [row.kind for row in read_outbox(access, 1)] == ["mute.set"]


def test_everyone_may_read_the_own_journal() -> None:
    for role in Role:
        assert read_audit(memory_access(role), 5) == read_outbox(memory_access(role), 5) == ()
    with pytest.raises(UserError, match=r"permission\.refused"):
        tune_rule(memory_access(Role.EXECUTIVE), "row.note", OFF)
