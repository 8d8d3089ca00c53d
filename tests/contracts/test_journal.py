from datetime import UTC, datetime

import pytest

from core.model.errors import EnvironmentFault
from core.model.sessions import Session
from core.ports.store import Store


def test_the_newest_event_comes_first(store: Store, session: Session) -> None:
    with store.transaction():
        store.ledger.audit(session, "target.set", "الرياض", detail={"set": True, "period": "2024-03-01"})
        store.ledger.audit(session, "facts.import", "b", outcome="failed", at=datetime(2024, 1, 1, tzinfo=UTC))
    last, before = store.audit_trail.newest(2)
    assert (last.action, last.outcome, last.at, last.detail) == (
        "facts.import",
        "failed",
        "2024-01-01T00:00:00.000Z",
        "{}",
    )
    assert (before.subject, before.outcome, before.actor) == ("الرياض", "done", "tester")
    assert before.detail == '{"period":"2024-03-01","set":true}'
    assert last.number == before.number + 1


def test_the_outbox_numbers_operations_without_a_hole_and_gives_the_newest_first(
    store: Store, session: Session
) -> None:
    for entity in ("one", "two", "three"):
        with store.transaction():
            store.ledger.queue(session, "view.save", entity, {"page": "map"})
    assert [(row.number, row.subject) for row in store.outbox.newest(2)] == [(3, "three"), (2, "two")]
    assert [row.kind for row in store.outbox.newest(10)] == ["view.save"] * 3


def test_a_rolled_back_change_takes_its_rows_in_both_books_with_it(store: Store, session: Session) -> None:
    before = list(store.audit_trail.newest(10))
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.ledger.audit(session, "target.set", "lost")
        store.ledger.queue(session, "target.set", "lost", {})
        raise RuntimeError
    assert list(store.audit_trail.newest(10)) == before
    assert list(store.outbox.newest(10)) == []
    with store.transaction():
        store.ledger.queue(session, "target.set", "kept", {})
    assert [row.number for row in store.outbox.newest(10)] == [1]


def test_an_inner_block_that_fails_takes_only_its_own_writes_with_it(store: Store, session: Session) -> None:
    with store.transaction():
        store.ledger.queue(session, "target.set", "outer", {})
        with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
            store.ledger.queue(session, "target.set", "inner", {})
            raise RuntimeError
    assert [row.subject for row in store.outbox.newest(10)] == ["outer"]


def test_a_store_that_is_only_read_has_no_transaction(read_only_store: Store) -> None:
    assert not read_only_store.writable
    with pytest.raises(EnvironmentFault, match=r"vault\.read_only"), read_only_store.transaction():
        pass
