"""Who is behind the pseudonyms of a batch: asked for with a reason, which the audit holds."""

import pytest

from core.model.errors import UserError
from core.model.imports.contents import Person
from core.model.roles import Role
from core.operations.access import Access
from core.operations.imports.unmask_persons import unmask_persons
from tests.builders.access import audited, memory_access
from tests.builders.layers import JANUARY, batch, layer
from tests.fakes.store.memory_store import MemoryStore


def access(role: Role = Role.OWNER, scope: frozenset[str] | None = None) -> Access:
    store = MemoryStore()
    persons = [Person(level="market", pseudonym=f"name {at}", name=name) for at, name in enumerate(("منى", "Ali"))]
    for number, identity in enumerate(("abc1", "abd2"), 1):
        store.batches.lay(layer(batch(identity, number), {("M", "A", JANUARY): 5}, persons=persons[:number]))  # type: ignore[dict-item]
    return memory_access(role, scope, store)


def test_everyone_whom_the_batch_names_is_named_and_the_audit_has_the_reason_and_no_name() -> None:
    asked = access()
    assert unmask_persons(asked, "abd", " complaint ") == [("market", "name 1", "Ali"), ("market", "name 0", "منى")]
    (row,) = asked.store.audit_trail.newest(9)
    assert (row.action, row.subject, row.detail) == ("persons.unmask", "abd2", '{"persons":2,"reason":"complaint"}')


@pytest.mark.parametrize(
    ("name", "reason", "code"),
    [("abc1", "  ", "unmask.no_reason"), ("zzz", "why", "batch.unknown"), ("ab", "why", "batch.ambiguous")],
)
def test_without_a_reason_or_without_one_batch_nobody_is_named(name: str, reason: str, code: str) -> None:
    asked = access()
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        unmask_persons(asked, name, reason)
    assert audited(asked) == []


def test_the_persons_of_another_region_are_not_named() -> None:
    asked = access(scope=frozenset({"JEDDAH"}))
    with pytest.raises(UserError, match=r"permission\.out_of_scope|batch\.unknown"):
        unmask_persons(asked, "abc1", "why")
    assert "persons.unmask" not in {action for action, _, _ in audited(asked)}


def test_only_the_owner_may() -> None:
    for role in set(Role) - {Role.OWNER}:
        with pytest.raises(UserError, match=r"permission\.refused"):
            unmask_persons(access(role), "abc1", "why")
