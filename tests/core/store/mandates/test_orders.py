"""Orders about a closed vault: carried out wholly, once, and by the organisation's word alone."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.policy import Policy
from core.model.sessions import Session
from core.security import recovery, signed, slots
from core.security.keys import Cost
from core.security.orders import Action, Order
from core.store import backup
from core.store import recovery as stored_recovery
from core.store import vault as vaults
from core.store.mandates import orders
from tests.builders.mandates import RECOVERY, ids_of, order, policy_of, under
from tests.conftest import PASSWORD

NEW = "a quieter word than before"
Ids = tuple[str, str]


@pytest.fixture
def session(session: Session) -> Session:
    return under(session, policy_of(recovery=True))


@pytest.fixture
def ids(vault_folder: Path, session: Session) -> Ids:
    """The ids of a vault that is sealed to the organisation, with a backup in its folder."""
    made = ids_of(vault_folder, session)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        (vault_folder / "backups").mkdir(exist_ok=True)
        backup.write(vault.db, vault_folder, vault_folder / "backups" / "before-m0009.raffbackup")
    for left in ("slots.json.new", "slots.json.bak.new", "backups/cut.raffbackup.new"):
        shutil.copy(vault_folder / "slots.json", vault_folder / left)
    return made


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def wrapped_by_password(folder: Path) -> bytes:
    """Return the ciphertext of the password slot, as the file has it."""
    (slot,) = (one for one in json.loads((folder / "slots.json").read_bytes())["slots"] if one["type"] == "password")
    return str(slot["wrapped"]).encode()


def refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except (UserError, EnvironmentFault) as error:
        return error.code
    return ""


def opening(folder: Path, session: Session, password: str = PASSWORD) -> str:
    return refusal(lambda: vaults.unlock(folder, password, session, writable=True).close())


def recover(folder: Path, session: Session) -> None:
    answered = session.clock.now() + timedelta(minutes=1)
    reply, code = recovery.answer(stored_recovery.request(folder, session), RECOVERY, by="it", at=answered)
    stored_recovery.recover(folder, reply, code, NEW, session, Cost())


def test_a_locked_vault_is_opened_by_it_alone_and_nothing_in_it_is_lost(
    vault_folder: Path, session: Session, ids: Ids
) -> None:
    secret = wrapped_by_password(vault_folder)
    orders.apply(vault_folder, order(ids), session)
    assert opening(vault_folder, session) == "vault.locked_by_order"
    assert opening(vault_folder, session, "not the password") == "vault.locked_by_order"
    assert not [name for name, content in contents(vault_folder).items() if secret in content]
    recover(vault_folder, session)
    assert opening(vault_folder, session) == "vault.wrong_password"
    with vaults.unlock(vault_folder, NEW, session, writable=True) as vault:
        rows = [(row["action"], row["object"], row["outcome"]) for row in vault.db.table("audit").rows]
        assert ("order.lock", ids[0], "done") in rows
        assert vault.ledger.broken_at()[1] is None
        assert not vault.slot_file.is_locked


def test_a_backup_in_the_folder_is_locked_with_the_vault(
    vault_folder: Path, session: Session, ids: Ids, tmp_path: Path
) -> None:
    (vault_folder / "backups" / "cut.raffbackup").write_bytes(b"PK")
    orders.apply(vault_folder, order(ids), session)
    (copy,) = (vault_folder / "backups").iterdir()
    backup.restore(copy, tmp_path / "restored")
    assert opening(tmp_path / "restored", session) == "vault.locked_by_order"
    recover(tmp_path / "restored", session)
    assert opening(tmp_path / "restored", session, NEW) == ""


def test_a_wiped_vault_is_opened_by_nobody(vault_folder: Path, session: Session, ids: Ids) -> None:
    slot_file = slots.read(vault_folder)
    assert slot_file.recovery is not None
    secrets = [wrapped_by_password(vault_folder), slot_file.recovery.sealed]
    done = orders.apply(vault_folder, order(ids, Action.WIPE), session)
    assert done.done
    left = contents(vault_folder)
    assert set(left) - {"writer.lock"} == {"vault.db", "orders.json"}
    assert not [name for name, content in left.items() for secret in secrets if secret in content]
    assert opening(vault_folder, session) == "vault.wiped"
    assert refusal(lambda: stored_recovery.request(vault_folder, session)) == "vault.wiped"
    assert refusal(lambda: orders.apply(vault_folder, order(ids, Action.WIPE), session)) == "vault.wiped"
    proof = orders.read_book(vault_folder).applied[0].order
    proof.check(session.policy.vault.pinned, vault_id=ids[0], device=ids[1])


def test_a_lock_is_no_wipe_where_nobody_else_could_open_the_vault(vault_folder: Path, session: Session) -> None:
    alone = under(session, policy_of())
    ids = ids_of(vault_folder, alone)
    before = contents(vault_folder)
    assert refusal(lambda: orders.apply(vault_folder, order(ids), alone)) == "order.no_recovery"
    assert contents(vault_folder) == before
    orders.apply(vault_folder, order(ids, Action.WIPE), alone)
    assert opening(vault_folder, alone) == "vault.wiped"


def test_an_order_that_is_not_the_organisations_changes_nothing(vault_folder: Path, session: Session, ids: Ids) -> None:
    before = contents(vault_folder)
    fake = signed.new_private_key()
    cases: dict[str, Order] = {
        "order.unknown_key": order(ids, Action.WIPE, private=fake),
        "order.altered": order(ids).model_copy(update={"action": Action.WIPE}),
        "order.other_vault": order(("another", ids[1]), Action.WIPE),
        "order.other_device": order((ids[0], "another"), Action.WIPE),
    }
    for code, wanted in cases.items():
        assert refusal(lambda wanted=wanted: orders.apply(vault_folder, wanted, session)) == code
    unpinned = under(session, Policy())
    assert refusal(lambda: orders.apply(vault_folder, order(ids), unpinned)) == "order.unknown_key"
    assert {**before, "writer.lock": b""} == {**contents(vault_folder), "writer.lock": b""}
    assert opening(vault_folder, session) == ""


def test_an_order_is_used_once_even_where_its_file_is_deleted(vault_folder: Path, session: Session, ids: Ids) -> None:
    lock = order(ids)
    orders.apply(vault_folder, lock, session)
    assert refusal(lambda: orders.apply(vault_folder, lock, session)) == "order.used"
    recover(vault_folder, session)
    (vault_folder / "orders.json").unlink()
    assert opening(vault_folder, session, NEW) == ""
    assert refusal(lambda: orders.apply(vault_folder, lock, session)) == "order.used"
    with vaults.unlock(vault_folder, NEW, session, writable=True) as vault:
        assert [row["action"] for row in vault.db.table("audit").rows].count("order.lock") == 1


def test_what_somebody_writes_into_the_file_beside_the_vault_is_no_order(
    vault_folder: Path, session: Session, ids: Ids
) -> None:
    fake = orders.AppliedOrder(
        order=order(ids, Action.WIPE, private=signed.new_private_key()), at=session.clock.now(), done=False
    )
    book = orders.OrderBook(device=ids[1], applied=(fake,))
    (vault_folder / "orders.json").write_text(book.model_dump_json())
    assert opening(vault_folder, session) == ""
    assert orders.read_book(vault_folder).applied == ()
    (vault_folder / "orders.json").write_bytes(b"\x00")
    assert opening(vault_folder, session) == ""
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        assert not [row for row in vault.db.table("audit").rows if row["action"].startswith("order.")]


def test_while_somebody_writes_no_order_is_carried_out(vault_folder: Path, session: Session, ids: Ids) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True):
        before = contents(vault_folder)
        assert refusal(lambda: orders.apply(vault_folder, order(ids), session)) == "vault.busy"
        assert contents(vault_folder) == before


def test_a_device_that_is_not_known_is_not_compared(vault_folder: Path, session: Session, ids: Ids) -> None:
    (vault_folder / "orders.json").unlink()
    orders.apply(vault_folder, order((ids[0], "another")), session)
    assert opening(vault_folder, session) == "vault.locked_by_order"


def test_an_answer_from_before_the_lock_opens_nothing(vault_folder: Path, session: Session, ids: Ids) -> None:
    early = session.clock.now() - timedelta(days=1)
    reply, code = recovery.answer(stored_recovery.request(vault_folder, session), RECOVERY, by="it", at=early)
    orders.apply(vault_folder, order(ids), session)
    outdated = refusal(lambda: stored_recovery.recover(vault_folder, reply, code, NEW, session, Cost()))
    assert outdated == "recovery.outdated"


def test_an_order_that_the_disk_stopped_is_finished_when_it_can_be(
    vault_folder: Path, session: Session, ids: Ids
) -> None:
    wanted, (left, other) = order(ids), (vault_folder / "slots.json.new", vault_folder / "orders.json.new")
    left.unlink()
    before = contents(vault_folder)
    other.mkdir()
    assert refusal(lambda: orders.apply(vault_folder, wanted, session)).startswith("disk.")
    other.rmdir()
    assert {**contents(vault_folder), "writer.lock": b""} == {**before, "writer.lock": b""}
    left.mkdir()
    assert refusal(lambda: orders.apply(vault_folder, wanted, session)).startswith("disk.")
    assert opening(vault_folder, session).startswith("disk.")
    left.rmdir()
    assert opening(vault_folder, session) == "vault.locked_by_order"
    recover(vault_folder, session)


def killed_at(point: int, folder: Path, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process that ends without a word before its ``point``-th call that changes ``folder``."""
    child = os.fork()
    if not child:
        left = point
        sync = os.fsync

        def step() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os._exit(9)

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            changes = event in {"os.remove", "os.rename"} or (event == "open" and arguments[1] != "r")
            if changes and str(arguments[0]).startswith(str(folder)):
                step()

        def counted(descriptor: int) -> None:
            step()
            sync(descriptor)

        os.fsync = counted
        sys.addaudithook(hook)
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("action", list(Action))
def test_killed_at_any_write_the_vault_is_as_it_was_or_the_order_is_done(
    vault_folder: Path, tmp_path: Path, session: Session, ids: Ids, action: Action
) -> None:
    secret, wanted = wrapped_by_password(vault_folder), order(ids, action)
    closed = "vault.locked_by_order" if action is Action.LOCK else "vault.wiped"
    ends, point, killed = [], 0, True
    while killed:
        folder = tmp_path / f"killed at {point}"
        shutil.copytree(vault_folder, folder)
        killed = killed_at(point, folder, lambda folder=folder: orders.apply(folder, wanted, session))
        ends.append(opening(folder, session))
        if ends[-1]:
            assert not [name for name, content in contents(folder).items() if secret in content], point
            assert orders.read_book(folder).applied[0].done
        else:
            assert wrapped_by_password(folder) == secret
            orders.apply(folder, wanted, session)
            assert opening(folder, session) == closed
        if action is Action.LOCK and point % 5 == 0:
            recover(folder, session)
            assert opening(folder, session, NEW) == ""
        shutil.rmtree(folder)
        point += 1
    assert set(ends) == {"", closed}
    assert ends == sorted(ends)
    assert len(ends) > 15
