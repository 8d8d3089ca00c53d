"""Killed or starved while a vault gets another key or password: it opens, and nothing is lost."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.policy import Policy, VaultPolicy
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import verify_vault
from core.security import recovery, sealing, slots
from core.security.keys import Cost
from core.store import recovery as stored_recovery
from core.store import recovery_files
from core.store import vault as vaults
from tests.conftest import PASSWORD
from tests.faults import key_changer
from tests.faults.key_changer import NEW, owner

PRIVATE = sealing.new_private_key()
needs_trace = pytest.mark.skipif(not key_changer.can_trace(), reason="needs strace")


def prepare(folder: Path) -> None:
    """Seal the vault in ``folder`` to an organisation, and let it hold something to lose."""
    policy = Policy(vault=VaultPolicy(recovery_key=sealing.public_key(PRIVATE).text))
    with (
        vaults.unlock(folder, PASSWORD, replace(owner(), policy=policy), writable=True) as vault,
        vault.transaction(),
    ):
        vault.db.execute("INSERT INTO setting VALUES ('kept', hex(randomblob(60000)))")


def answer(folder: Path, beside: Path) -> None:
    """Let the organisation answer for the vault in ``folder``; the answer and its code lie in ``beside``."""
    reply, code = recovery.answer(stored_recovery.request(folder, owner()), PRIVATE, by="it", at=owner().clock.now())
    recovery_files.save(beside / "answer", reply)
    (beside / "code").write_text(code)


def check_whole(folder: Path) -> str:
    """Return how the last rotation ended (done, failed, or none), having checked the vault by both of its ways."""
    twin = folder.with_name(f"{folder.name} twin")
    shutil.copytree(folder, twin)
    reply, code = recovery.answer(stored_recovery.request(twin, owner()), PRIVATE, by="it", at=owner().clock.now())
    stored_recovery.recover(twin, reply, code, NEW, owner(), Cost())
    ends = {_check_sound(twin, NEW), _check_sound(folder, PASSWORD)}
    shutil.rmtree(twin)
    assert len(ends) == 1
    return ends.pop()


def _check_sound(folder: Path, password: str) -> str:
    # A reader, who can mend nothing, comes first.
    with vaults.unlock(folder, password, owner(), writable=False) as vault:
        assert vault.ledger.broken_at()[1] is None
    with vaults.unlock(folder, password, owner(), writable=True) as vault:
        assert verify_vault(VaultAccess(vault, owner()), Unattended()).faults == ()
        assert vault.slot_file.previous is None
        assert vault.db.execute("SELECT length(value) FROM setting WHERE key = 'kept'").fetchone() == (120_000,)
        outcomes = [row["outcome"] for row in vault.db.table("audit").rows if row["action"] == "vault.rotate"]
    return outcomes[-1] if outcomes else "none"


@needs_trace
def test_killed_at_any_call_to_the_disk_the_vault_opens_by_both_of_its_ways(vault_folder: Path, tmp_path: Path) -> None:
    prepare(vault_folder)
    shutil.copytree(vault_folder, tmp_path / "counted")
    code, points = key_changer.traced(tmp_path / "counted", PASSWORD)
    assert (code, check_whole(tmp_path / "counted")) == (0, "done")
    renames = [number for number, (name, _) in enumerate(points) if name == "rename"]
    ends = set()
    for number in sorted({0, *range(60, len(points), len(points) // 3), *renames[1:3], renames[-1]}):
        victim = tmp_path / f"killed at {number}"
        shutil.copytree(vault_folder, victim)
        assert key_changer.traced(victim, PASSWORD, points[number])[0] == -9
        ends.add(check_whole(victim))
    assert ends == {"none", "failed", "done"}


@needs_trace
@pytest.mark.parametrize("act", ["password", "recover"])
def test_killed_while_the_password_changes_the_old_one_opens_or_the_new_one(
    vault_folder: Path, tmp_path: Path, act: str
) -> None:
    prepare(vault_folder)
    answer(vault_folder, tmp_path)
    shutil.copytree(vault_folder, tmp_path / "counted")
    ended, points = key_changer.traced(tmp_path / "counted", PASSWORD, act=act)
    assert (ended, opening(tmp_path / "counted")) == (0, NEW)
    renames = [number for number, (name, _) in enumerate(points) if name == "rename"]
    passwords = set()
    for number in sorted({renames[-2], renames[-2] + 1, renames[-1], len(points) - 1}):
        victim = tmp_path / f"killed at {number}"
        shutil.copytree(vault_folder, victim)
        assert key_changer.traced(victim, PASSWORD, points[number], act=act)[0] == -9
        passwords.add(opening(victim))
    assert passwords == {PASSWORD, NEW}


def opening(folder: Path) -> str:
    """Return the password that opens the vault, which is sound; the other one does not."""
    (opens,) = [password for password in (PASSWORD, NEW) if slots.opens(slots.read(folder), password)]
    _check_sound(folder, opens)
    # A new password is in the audit, though the machine went down before its own row was there.
    with vaults.unlock(folder, opens, owner(), writable=False) as vault:
        actions = {row["action"] for row in vault.db.table("audit").rows}
    assert bool(actions & {"vault.password", "vault.recovery", "vault.slots_unknown"}) is (opens == NEW)
    return opens


@pytest.mark.parametrize("name", ["slots.json", "slots.json.bak"])
def test_slots_damaged_in_the_middle_of_a_rotation_lose_nothing(
    vault_folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(vault_folder)
    with monkeypatch.context() as patch:
        # The machine goes down when the file has the new key, and the slots still hold both.
        patch.setattr(vaults.Vault, "settle", lambda *_: None)
        with vaults.unlock(vault_folder, PASSWORD, owner(), writable=True) as vault:
            vault.rotate(owner())
    assert slots.read(vault_folder).previous is not None
    (vault_folder / name).write_bytes(b"\x00")
    assert check_whole(vault_folder) == "done"


@pytest.mark.skipif(os.name == "nt", reason="needs limits of a process")
@pytest.mark.parametrize("room", [300, 20_000, 150_000])
def test_on_a_full_disk_the_old_key_holds_on(vault_folder: Path, room: int) -> None:
    prepare(vault_folder)
    before = slots.unlock(slots.read(vault_folder), PASSWORD).vault_key
    done = key_changer.starved(vault_folder, PASSWORD, room)
    assert (done.returncode, done.stdout.strip()) in {(4, "disk.full"), (4, "disk.failed")}, done.stderr
    assert check_whole(vault_folder) in {"none", "failed"}
    assert slots.unlock(slots.read(vault_folder), PASSWORD).vault_key == before


def test_an_answer_to_a_request_before_a_rotation_is_outdated(vault_folder: Path) -> None:
    prepare(vault_folder)
    reply, code = recovery.answer(
        stored_recovery.request(vault_folder, owner()), PRIVATE, by="it", at=owner().clock.now()
    )
    key_changer.rotate(vault_folder, PASSWORD)
    with pytest.raises(UserError, match=r"recovery\.outdated"):
        stored_recovery.recover(vault_folder, reply, code, NEW, owner(), Cost())
