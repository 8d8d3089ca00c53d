from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from core.model.edits.alerts import AlertNotify, NotifyFields
from core.model.edits.edit import Earlier
from core.model.edits.imports import BatchesCompact, CompactionFields, FiguresRelease, ReleaseFields
from core.model.edits.work import ViewDelete, ViewFields, ViewSave
from core.model.errors import EnvironmentFault, UserError
from core.model.sessions import Session
from core.ports.store import Store
from core.work.targets import set_target


def view(name: str) -> ViewSave:
    return ViewSave(entity=name, was=ViewFields(), set=ViewFields(page="map"))


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
            store.ledger.record(session, view(entity))
    assert [(row.number, row.subject) for row in store.outbox.newest(2)] == [(3, "three"), (2, "two")]
    assert [row.kind for row in store.outbox.newest(10)] == ["view.save"] * 3


def test_a_rolled_back_change_takes_its_rows_in_both_books_with_it(store: Store, session: Session) -> None:
    before = list(store.audit_trail.newest(10))
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.ledger.record(session, view("lost"))
        raise RuntimeError
    assert list(store.audit_trail.newest(10)) == before
    assert list(store.outbox.newest(10)) == []
    with store.transaction():
        store.ledger.record(session, view("kept"))
    assert [row.number for row in store.outbox.newest(10)] == [1]


def test_an_inner_block_that_fails_takes_only_its_own_writes_with_it(store: Store, session: Session) -> None:
    with store.transaction():
        store.ledger.record(session, view("outer"))
        with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
            store.ledger.record(session, view("inner"))
            raise RuntimeError
    assert [row.subject for row in store.outbox.newest(10)] == ["outer"]


def test_a_store_that_is_only_read_has_no_transaction(read_only_store: Store) -> None:
    assert not read_only_store.writable
    with pytest.raises(EnvironmentFault, match=r"vault\.read_only"), read_only_store.transaction():
        pass


def test_an_edit_builds_upon_the_last_own_one_of_the_same_thing(store: Store, session: Session) -> None:
    day = date(2025, 3, 1)
    edits = [
        set_target(None, "RIYADH", day, Decimal(1)),
        set_target(None, "JEDDAH", day, Decimal(1)),
        set_target(Decimal(1), "RIYADH", day, Decimal(2)),
        view("RIYADH"),
        ViewDelete(entity="RIYADH", was=ViewFields(page="map"), set=ViewFields()),
        view("RIYADH").model_copy(update={"base": 88_010}),
        FiguresRelease(entity="c", was=ReleaseFields(), set=ReleaseFields(parent="p", scale=0, figures=())),
        FiguresRelease(entity="d", was=ReleaseFields(), set=ReleaseFields(parent="c", scale=0, figures=())),
    ]
    with store.transaction():
        recorded = [store.ledger.record(session, edit).edit for edit in edits]
    bases = [None if edit.base is None else getattr(edit.base, "seq", edit.base) for edit in recorded]  # type: ignore[union-attr]
    assert bases == [None, None, 1, None, 4, 88_010, None, 7]
    assert [operation.edit for operation in store.outbox.operations()] == recorded
    assert isinstance(recorded[2].base, Earlier)  # type: ignore[union-attr]


def test_an_order_builds_upon_nothing(store: Store, session: Session) -> None:
    fields = NotifyFields.model_validate({"channel": "sms", "priority": "HIGH"})
    order = AlertNotify(entity="a", was=NotifyFields(), set=fields)
    with store.transaction():
        recorded = [store.ledger.record(session, order).edit for _ in range(2)]
    assert recorded == [order, order]


def test_an_edit_has_a_row_in_the_audit_for_each_of_its_subjects(store: Store, session: Session) -> None:
    compacted = CompactionFields(batches=("a", "b"))
    with store.transaction():
        store.ledger.record(session, BatchesCompact(entity="batches", was=CompactionFields(), set=compacted))
    assert [(row.action, row.subject) for row in store.audit_trail.newest(2)] == [
        ("facts.compact", "b"),
        ("facts.compact", "a"),
    ]
    (waiting,) = store.outbox.newest(10)
    assert (waiting.kind, waiting.subject) == ("batches.compact", "a, b")


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "\udfff"])
def test_text_that_no_service_takes_is_refused_before_anything_is_written(
    store: Store, session: Session, text: str
) -> None:
    before = list(store.audit_trail.newest(10))
    for edit in (view(text), view("a").model_copy(update={"set": ViewFields(setup={"drawn": [{text: 1}]})})):
        with pytest.raises(UserError, match=r"edit\.text"), store.transaction():
            store.ledger.record(session, edit)
    assert list(store.audit_trail.newest(10)) == before
    assert list(store.outbox.newest(10)) == []
