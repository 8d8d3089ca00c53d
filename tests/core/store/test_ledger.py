import ast
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.edits.edit import Earlier
from core.model.edits.parsing import KINDS, UnknownEdit
from core.model.edits.work import ViewFields, ViewSave
from core.model.sessions import Session
from core.store.vault import Vault
from core.work.targets import set_target

ROOT = Path(__file__).resolve().parents[3]
WRITES_OUTBOX = re.compile(r"(INSERT( OR \w+)? INTO|UPDATE|DELETE FROM) outbox|table\(\"outbox\"\)", re.IGNORECASE)


def view(name: str, page: str = "map") -> ViewSave:
    return ViewSave(entity=name, was=ViewFields(), set=ViewFields(page=page))


@pytest.fixture
def busy_vault(vault: Vault, session: Session) -> Vault:
    with vault.transaction():
        for number in range(5):
            vault.ledger.record(session, view(f"view {number}"))
    return vault


def test_an_untouched_chain_verifies(busy_vault: Vault) -> None:
    assert busy_vault.ledger.broken_at() == (7, None)


@pytest.mark.parametrize(
    ("tampering", "first_broken"),
    [
        ("UPDATE audit SET actor = 'somebody else' WHERE n = 3", 3),
        ("DELETE FROM audit WHERE n = 4", 5),
        ("UPDATE audit SET detail = '{\"more\":1}' WHERE n = 2", 2),
        ("UPDATE audit SET seal = (SELECT seal FROM audit WHERE n = 2) WHERE n = 6", 6),
    ],
)
def test_a_changed_or_removed_row_is_found(busy_vault: Vault, tampering: str, first_broken: int) -> None:
    busy_vault.db.execute(tampering)
    assert busy_vault.ledger.broken_at()[1] == first_broken


def test_the_outbox_numbers_operations_without_a_hole(busy_vault: Vault) -> None:
    rows = list(busy_vault.db.table("outbox").rows_where(order_by="seq"))
    assert [row["seq"] for row in rows] == [1, 2, 3, 4, 5]
    assert len({row["op_id"] for row in rows}) == len({row["hash"] for row in rows}) == 5


def test_a_rolled_back_change_takes_its_audit_and_outbox_rows_with_it(busy_vault: Vault, session: Session) -> None:
    with pytest.raises(RuntimeError), busy_vault.transaction():  # noqa: PT012 - the block is the transaction
        busy_vault.ledger.record(session, view("lost"))
        raise RuntimeError
    assert busy_vault.ledger.broken_at() == (7, None)
    assert busy_vault.db.execute("SELECT max(seq) FROM outbox").fetchone() == (5,)


def test_what_is_recorded_stands_in_both_books_with_who_and_when(vault: Vault, session: Session) -> None:
    moment = datetime(2025, 1, 1, 12, 0, 0, 5_000, tzinfo=UTC)
    edit = set_target(None, "RIYADH", date(2025, 3, 1), Decimal("12500.50"))
    with vault.transaction():
        operation = vault.ledger.record(session, edit, at=moment)
    assert list(vault.outbox.operations()) == [operation]
    row = next(iter(vault.db.table("outbox").rows))
    assert (row["kind"], row["entity"], row["payload"]) == ("target.set", "2025-03-01/RIYADH", edit.canonical())
    assert (row["actor"], row["role"], row["authored_at"]) == ("tester", "owner", "2025-01-01T12:00:00.005Z")
    assert row["hash"] == operation.hash
    audited = vault.audit_trail.newest(1)[0]
    assert (audited.action, audited.subject, audited.at) == ("target.set", "RIYADH", "2025-01-01T12:00:00.005Z")
    assert audited.detail == '{"period":"2025-03-01","set":true}'


def test_an_operation_of_an_unknown_kind_is_kept_and_listed_and_given(busy_vault: Vault) -> None:
    content = '{ "id": "x", "kind": "stock.count", "set": {"value": 1.10} }'
    busy_vault.db.execute("UPDATE outbox SET kind = 'stock.count', entity = 'x', payload = ? WHERE seq = 3", (content,))
    operations = list(busy_vault.outbox.operations())
    assert [operation.seq for operation in operations] == [1, 2, 3, 4, 5]
    assert operations[2].edit == UnknownEdit("stock.count", "x", content)
    listed = busy_vault.outbox.newest(10)[2]
    assert (listed.kind, listed.subject, listed.kind_text) == ("stock.count", "x", "outbox.kind_unknown")


@pytest.mark.parametrize("content", ['{"kind":"view.save","id":"x","set":{"page":[]},"was":{}}', "torn"])
def test_a_row_that_cannot_be_read_is_kept_and_blocks_no_other(busy_vault: Vault, content: str) -> None:
    busy_vault.db.execute("UPDATE outbox SET payload = ? WHERE seq = 3", (content,))
    assert [operation.seq for operation in busy_vault.outbox.operations()] == [1, 2, 3, 4, 5]
    assert list(busy_vault.outbox.operations())[2].edit == UnknownEdit("view.save", "view 2", content)
    assert [row.subject for row in busy_vault.outbox.newest(10)][2] == "view 2"


def test_a_row_that_could_never_be_replayed_is_listed_and_not_sent(busy_vault: Vault, session: Session) -> None:
    old = "UPDATE outbox SET schema = 1, entity = 'view 9', payload = '{\"page\":\"map\"}' WHERE seq = 2"
    busy_vault.db.execute(old)
    assert [operation.seq for operation in busy_vault.outbox.operations()] == [1, 3, 4, 5]
    assert [row.number for row in busy_vault.outbox.newest(10)] == [5, 4, 3, 2, 1]
    with busy_vault.transaction():
        assert busy_vault.ledger.record(session, view("view 9")).edit == view("view 9")


def test_the_hash_covers_every_part_of_an_operation(vault: Vault, session: Session) -> None:
    with vault.transaction():
        first = vault.ledger.record(session, view("a"))
        second = vault.ledger.record(session, view("a", "table"))
    assert second.edit == view("a", "table").model_copy(update={"base": Earlier(seq=1)})
    assert first.hash != second.hash


def test_nothing_but_the_ledger_and_the_migrations_writes_the_outbox() -> None:
    writers = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "core").rglob("*.py")
        if WRITES_OUTBOX.search(path.read_text(encoding="utf-8"))
    }
    migrations = {name for name in writers if name.startswith("core/store/migrations/")}
    assert writers - migrations == {"core/store/ledger.py"}


def test_what_has_an_edit_is_audited_by_its_edit_alone() -> None:
    actions = {cls.action for cls in KINDS.values()}
    for path in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "audit"):
                continue
            failed = any(keyword.arg == "outcome" for keyword in node.keywords)
            named = {arg.value for arg in node.args if isinstance(arg, ast.Constant)}
            assert failed or not named & actions, f"{path}:{node.lineno}"


def test_nothing_is_queued_but_by_its_edit() -> None:
    for path in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr == "queue"), f"{path}:{node.lineno}"
