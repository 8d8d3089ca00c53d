import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.policy import Policy, VaultPolicy
from core.model.sessions import Session
from core.security import passwords, recovery, sealing, slots
from core.security.keys import Cost
from core.security.recovery import Answer
from core.store import recovery as stored_recovery
from core.store import vault as vaults
from tests.conftest import PASSWORD

PRIVATE = sealing.new_private_key()
NEW = "a quieter word than before"


@pytest.fixture
def sealed(vault_folder: Path, session: Session) -> Path:
    """A vault that was opened once under the policy of an organisation."""
    policy = Policy(vault=VaultPolicy(recovery_key=sealing.public_key(PRIVATE).text))
    vaults.unlock(vault_folder, PASSWORD, replace(session, policy=policy), writable=True).close()
    return vault_folder


def answered(folder: Path, session: Session) -> tuple[Answer, str]:
    return recovery.answer(stored_recovery.request(folder, session), PRIVATE, by="it", at=session.clock.now())


def test_a_forgotten_password_gives_way_to_a_new_one_and_all_of_it_is_audited(sealed: Path, session: Session) -> None:
    reply, code = answered(sealed, session)
    stored_recovery.recover(sealed, reply, code, NEW, session, Cost())
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        vaults.unlock(sealed, PASSWORD, session, writable=False)
    with vaults.unlock(sealed, NEW, session, writable=True) as vault:
        rows = [row for row in vault.db.table("audit").rows if row["action"] != "AUTHENTICATION"]
        asked, recovered = rows[2:4]
        assert [(row["action"], row["outcome"]) for row in (asked, recovered)] == [
            ("vault.recovery_request", "done"),
            ("vault.recovery", "done"),
        ]
        detail = json.loads(recovered["detail"])
        assert (detail["by"], vault.ledger.broken_at()[1]) == ("it", None)
        assert vault.keys.recovery == sealing.public_key(PRIVATE)


def test_an_answer_is_used_once(sealed: Path, session: Session) -> None:
    reply, code = answered(sealed, session)
    stored_recovery.recover(sealed, reply, code, NEW, session, Cost())
    with pytest.raises(UserError, match=r"recovery\.outdated"):
        stored_recovery.recover(sealed, reply, code, "yet another quiet word", session, Cost())


def test_what_is_refused_changes_nothing_and_is_audited_later(sealed: Path, tmp_path: Path, session: Session) -> None:
    reply, code = answered(sealed, session)
    before = slots.read(sealed)
    other = tmp_path / "other"
    shutil.copytree(sealed, other)
    with vaults.unlock(other, PASSWORD, session, writable=True) as vault:
        vault.change_password(session, NEW, Cost())
    with pytest.raises(UserError, match=r"recovery\.outdated"):
        stored_recovery.recover(other, reply, code, NEW, session, Cost())
    with pytest.raises(UserError, match=r"recovery\.code_wrong"):
        stored_recovery.recover(sealed, reply, recovery.new_code(), NEW, session, Cost())
    with pytest.raises(UserError, match=r"password\.too_short"):
        stored_recovery.recover(sealed, reply, code, "short", session, Cost())
    assert slots.read(sealed) == before
    assert len(passwords.read_attempts(sealed).answers_refused_at) == 1
    with vaults.unlock(sealed, PASSWORD, session, writable=True) as vault:
        rows = [(row["action"], row["outcome"]) for row in vault.db.table("audit").rows]
        assert ("vault.recovery", "refused") in rows


def test_while_somebody_writes_to_the_vault_nothing_is_recovered(sealed: Path, session: Session) -> None:
    reply, code = answered(sealed, session)
    with (
        vaults.unlock(sealed, PASSWORD, session, writable=True),
        pytest.raises(EnvironmentFault, match=r"vault\.busy"),
    ):
        stored_recovery.recover(sealed, reply, code, NEW, session, Cost())


def test_a_disk_that_takes_no_slots_leaves_the_old_password(sealed: Path, session: Session) -> None:
    reply, code = answered(sealed, session)
    (sealed / "slots.json.new").mkdir()
    with pytest.raises(EnvironmentFault, match=r"disk\."):
        stored_recovery.recover(sealed, reply, code, NEW, session, Cost())
    (sealed / "slots.json.new").rmdir()
    with vaults.unlock(sealed, PASSWORD, session, writable=True) as vault:
        assert ("vault.recovery", "done") not in [(r["action"], r["outcome"]) for r in vault.db.table("audit").rows]


def test_a_vault_that_is_sealed_to_nobody_asks_nobody(vault_folder: Path, tmp_path: Path, session: Session) -> None:
    with pytest.raises(UserError, match=r"recovery\.no_slot"):
        stored_recovery.request(vault_folder, session)
    with pytest.raises(UserError, match=r"vault\.missing"):
        stored_recovery.request(tmp_path / "gone", session)
    assert not passwords.read_attempts(vault_folder).recovery_at


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
def test_on_a_disk_that_cannot_be_written_a_request_is_made_and_no_password_changed(
    sealed: Path, tmp_path: Path, session: Session
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        shutil.copytree(sealed, disk / "vault")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        before = slots.read(disk / "vault")
        reply, code = answered(disk / "vault", session)
        with pytest.raises(EnvironmentFault, match=r"disk\.read_only"):
            stored_recovery.recover(disk / "vault", reply, code, NEW, session, Cost())
        assert slots.read(disk / "vault") == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)
