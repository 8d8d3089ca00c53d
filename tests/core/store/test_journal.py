"""Audit and outbox in a real vault, for those who look at them and for the service to come."""

import pytest

from core.model.edits.parsing import UnknownEdit
from core.model.edits.work import ViewFields, ViewSave
from core.model.sessions import Session
from core.store.vault import Vault


def view(name: str) -> ViewSave:
    return ViewSave(entity=name, was=ViewFields(), set=ViewFields(page="map"))


@pytest.fixture
def busy(vault: Vault, session: Session) -> Vault:
    with vault.transaction():
        for name in ("one", "two", "three"):
            vault.ledger.record(session, view(name))
    return vault


def test_the_newest_come_first_and_only_so_many(busy: Vault) -> None:
    assert [(row.action, row.subject) for row in busy.audit_trail.newest(2)] == [
        ("view.save", "three"),
        ("view.save", "two"),
    ]
    assert [(row.kind, row.subject, row.known) for row in busy.outbox.newest(2)] == [
        ("view.save", "three", True),
        ("view.save", "two", True),
    ]


def test_what_is_sent_goes_the_oldest_first_with_its_author_and_its_edit(busy: Vault, session: Session) -> None:
    operations = list(busy.outbox.operations())
    assert [operation.edit for operation in operations] == [view("one"), view("two"), view("three")]
    assert [operation.seq for operation in operations] == [1, 2, 3]
    assert {(operation.actor, operation.role) for operation in operations} == {(session.actor, session.role)}
    assert len({operation.op_id for operation in operations}) == 3


@pytest.mark.parametrize("payload", ["{", "[]", '{"set": 7}'])
def test_a_row_that_cannot_be_read_is_listed_and_sent_as_it_is_and_blocks_no_other(busy: Vault, payload: str) -> None:
    busy.db.execute("UPDATE outbox SET payload = ? WHERE entity = 'two'", (payload,))
    assert [operation.edit for operation in busy.outbox.operations()] == [
        view("one"),
        UnknownEdit("view.save", "two", payload),
        view("three"),
    ]
    assert [row.subject for row in busy.outbox.newest(9)] == ["three", "two", "one"]


def test_a_kind_of_a_newer_release_is_listed_as_unknown(busy: Vault) -> None:
    busy.db.execute(
        "UPDATE outbox SET kind = 'view.paint', payload = '{\"kind\": \"view.paint\"}' WHERE entity = 'two'"
    )
    assert [(row.kind, row.known) for row in busy.outbox.newest(2)] == [("view.save", True), ("view.paint", False)]
    assert len(list(busy.outbox.operations())) == 3


def test_a_row_of_an_older_release_is_listed_and_not_sent(busy: Vault) -> None:
    busy.db.execute("UPDATE outbox SET schema = 1 WHERE entity = 'one'")
    assert [operation.edit for operation in busy.outbox.operations()] == [view("two"), view("three")]
    oldest = busy.outbox.newest(9)[-1]
    assert (oldest.subject, oldest.edit) == ("one", None)


def test_another_epoch_comes_after_the_one_before_it(busy: Vault) -> None:
    busy.db.execute("UPDATE outbox SET epoch = epoch + 1, seq = 1 WHERE entity = 'three'")
    assert [operation.edit.entity for operation in busy.outbox.operations()] == ["one", "two", "three"]
    assert [row.subject for row in busy.outbox.newest(3)] == ["three", "two", "one"]
