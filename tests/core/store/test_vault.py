import json
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.policy import Policy, VaultPolicy
from core.model.recovery_keys import RecoveryKey
from core.model.sessions import Session
from core.security import keys, sealing, slots
from core.security.keys import Cost
from core.store import vault as vaults
from core.store import writer_lock
from core.store.cipher import open_database
from core.store.vault import Vault
from tests.conftest import PASSWORD
from tests.fakes.clock import StandingClock

IT, OTHER_IT = (sealing.public_key(sealing.new_private_key()) for _ in range(2))


def under(session: Session, key: RecoveryKey) -> Session:
    """Return the session under a policy that names ``key``."""
    return replace(session, policy=Policy(vault=VaultPolicy(recovery_key=key.text)))


def test_a_vault_opens_again_with_its_password(vault_folder: Path, session: Session) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault, vault.transaction():
        vault.db.table("setting").insert({"key": "a", "value": "b"})
    with vaults.unlock(vault_folder, PASSWORD, session, writable=False) as vault:
        assert vault.db.execute("SELECT value FROM setting WHERE key = 'a'").fetchone() == ("b",)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_all_files_of_a_vault_are_for_its_owner_alone(vault: Vault) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in vault.folder.iterdir()}
    assert "vault.db" in modes
    assert set(modes.values()) == {0o600}


def test_a_vault_that_is_not_there_or_is_there_already_is_named_by_its_whole_path(
    vault_folder: Path, tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=r"vault\.missing") as missing:
        vaults.unlock(Path("gone"), PASSWORD, session, writable=False)
    with pytest.raises(UserError, match=r"vault\.exists") as exists:
        vaults.create(Path("vault"), PASSWORD, session, Cost())
    assert missing.value.data == {"folder": str(tmp_path / "gone")}
    assert exists.value.data == {"folder": str(vault_folder)}


def test_a_lock_that_cannot_be_written_names_the_folder(vault_folder: Path, session: Session) -> None:
    (vault_folder / writer_lock.LOCK).unlink(missing_ok=True)
    (vault_folder / writer_lock.LOCK).mkdir()
    with pytest.raises(EnvironmentFault, match=r"disk\.failed") as failed:
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    assert failed.value.data == {"file": str(vault_folder)}


def test_a_wrong_password_is_a_clear_error_that_reveals_nothing(vault_folder: Path, session: Session) -> None:
    with pytest.raises(UserError, match=r"vault\.wrong_password") as caught:
        vaults.unlock(vault_folder, "not this one at all", session, writable=True)
    assert dict(caught.value.data) == {}


def test_after_too_many_wrong_passwords_even_the_right_one_waits(
    vault_folder: Path, session: Session, clock: StandingClock
) -> None:
    for _ in range(3):
        with pytest.raises(UserError, match=r"vault\.wrong_password"):
            vaults.unlock(vault_folder, "wrong wrong wrong", session, writable=True)
    with pytest.raises(UserError, match=r"vault\.wait"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    clock.move(timedelta(seconds=2))
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        actions = [row["action"] for row in vault.db.table("audit").rows]
    assert actions == ["vault.create", *["AUTHENTICATION_FAILED"] * 3, "AUTHENTICATION"]


def test_a_second_writer_is_refused_and_a_reader_is_not(vault: Vault, vault_folder: Path, session: Session) -> None:
    with pytest.raises(EnvironmentFault, match=r"vault\.busy"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=False) as reader:
        assert reader.db.execute("SELECT count(*) FROM batch").fetchone() == (0,)
        with pytest.raises(EnvironmentFault, match=r"vault\.read_only"), reader.transaction():
            pass
    assert vault.writable


def test_a_second_writer_in_another_process_is_refused(vault: Vault, vault_folder: Path) -> None:
    command = [sys.executable, "main.py", "import", "nothing.xlsx", "--vault", str(vault_folder), "--json"]
    environment = {**os.environ, "RAFF_PASSWORD": PASSWORD}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert vault.writable
    assert done.returncode == 4
    assert '"vault.busy"' in done.stdout


def test_a_reader_sees_what_a_writer_committed_meanwhile(vault: Vault, vault_folder: Path, session: Session) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=False) as reader:
        with vault.transaction():
            vault.db.table("setting").insert({"key": "a", "value": "b"})
        assert reader.db.execute("SELECT value FROM setting WHERE key = 'a'").fetchone() == ("b",)


@pytest.mark.parametrize("kept", [0, 1, 100, 4096, 5000, 0.5])
def test_a_database_cut_short_is_damaged_and_never_taken_for_a_new_one(
    vault_folder: Path, session: Session, kept: float
) -> None:
    path = vault_folder / vaults.DATABASE
    size = path.stat().st_size
    os.truncate(path, int(size * kept) if isinstance(kept, float) else kept)
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    assert path.stat().st_size < size


def test_a_flipped_byte_is_damage(vault_folder: Path, session: Session) -> None:
    path = vault_folder / vaults.DATABASE
    content = bytearray(path.read_bytes())
    content[200] ^= 1
    path.write_bytes(content)
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)


def test_a_missing_database_is_damage(vault_folder: Path, session: Session) -> None:
    (vault_folder / vaults.DATABASE).unlink()
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=False)


def test_the_standard_librarys_sqlite_never_opens_it(vault_folder: Path) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(vault_folder / vaults.DATABASE).execute("SELECT * FROM sqlite_master")


def test_no_vault_is_made_over_another_or_among_other_files(
    vault_folder: Path, tmp_path: Path, session: Session
) -> None:
    with pytest.raises(UserError, match=r"vault\.exists"):
        vaults.create(vault_folder, PASSWORD, session, Cost())
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").touch()
    with pytest.raises(UserError, match=r"vault\.folder_in_use"):
        vaults.create(tmp_path / "full", PASSWORD, session, Cost())
    assert (tmp_path / "full" / "letter.txt").exists()


def test_a_refused_password_leaves_no_folder(tmp_path: Path, session: Session) -> None:
    with pytest.raises(UserError, match=r"password\.too_short"):
        vaults.create(tmp_path / "new", "short", session, Cost())
    assert not (tmp_path / "new").exists()


def test_the_folder_and_its_files_are_the_owners_alone(vault: Vault, vault_folder: Path) -> None:
    assert vault.writable
    if os.name == "posix":
        assert vault_folder.stat().st_mode & 0o077 == 0


def test_a_changed_password_opens_the_vault_and_the_old_one_does_not(vault_folder: Path, session: Session) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        vault.change_password(session, "a quieter word than before", Cost())
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=False)
    (vault_folder / "slots.json").write_text("damaged")
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=False)
    with vaults.unlock(vault_folder, "a quieter word than before", session, writable=False) as vault:
        assert vault.slot_file.generation == 2


def test_closing_overwrites_the_keys_in_memory(vault_folder: Path, session: Session) -> None:
    vault = vaults.unlock(vault_folder, PASSWORD, session, writable=False)
    vault.close()
    assert vault.keys.vault_key == bytes(vault._in_use) == bytes(32)


def test_a_vault_opened_under_a_policy_is_sealed_to_its_key_once(vault_folder: Path, session: Session) -> None:
    for _ in range(2):
        with vaults.unlock(vault_folder, PASSWORD, under(session, IT), writable=True) as vault:
            assert (vault.keys.recovery, vault.slot_file.generation) == (IT, 2)
    with vaults.unlock(vault_folder, PASSWORD, under(session, OTHER_IT), writable=True) as vault:
        assert (vault.keys.recovery, vault.slot_file.generation) == (OTHER_IT, 3)
        rows = [row for row in vault.db.table("audit").rows if row["action"] == "vault.recovery_key"]
        assert [json.loads(row["detail"]) for row in rows] == [{"key": key.fingerprint} for key in (IT, OTHER_IT)]
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        assert vault.keys.recovery == OTHER_IT  # a policy that is gone opens nothing and closes nothing


def test_a_vault_made_under_a_policy_is_sealed_from_the_first(tmp_path: Path, session: Session) -> None:
    vaults.create(tmp_path / "new", PASSWORD, under(session, IT), Cost())
    assert slots.read(tmp_path / "new").recovery is not None


def test_a_password_changed_under_a_policy_leaves_the_slot_of_the_organisation(
    vault_folder: Path, session: Session
) -> None:
    with vaults.unlock(vault_folder, PASSWORD, under(session, IT), writable=True) as vault:
        vault.change_password(session, "a quieter word than before", Cost())
    assert slots.read(vault_folder).recovery is not None


def test_a_disk_that_takes_no_slots_does_not_keep_the_owner_out(vault_folder: Path, session: Session) -> None:
    (vault_folder / "slots.json.new").mkdir()
    with vaults.unlock(vault_folder, PASSWORD, under(session, IT), writable=True) as vault:
        assert vault.keys.recovery is None
        assert [row["action"] for row in vault.db.table("audit").rows] == ["vault.create", "AUTHENTICATION"]
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        vaults.unlock(vault_folder, "not this one at all", session, writable=True)


def test_the_slots_of_another_vault_open_no_database(vault_folder: Path, tmp_path: Path, session: Session) -> None:
    vaults.create(tmp_path / "other", PASSWORD, session, Cost())
    for name in ("slots.json", "slots.json.bak"):
        shutil.copy(tmp_path / "other" / name, vault_folder / name)
    before = (vault_folder / vaults.DATABASE).read_bytes()
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    assert (vault_folder / vaults.DATABASE).read_bytes() == before


def test_another_key_opens_the_same_vault_and_the_old_one_nothing(vault_folder: Path, session: Session) -> None:
    before = slots.unlock(slots.read(vault_folder), PASSWORD).vault_key
    with vaults.unlock(vault_folder, PASSWORD, under(session, IT), writable=True) as vault:
        pseudonyms, id_ = vault.pseudonym_key, vault.id
        vault.rotate(session)
        with vault.transaction():
            vault.db.table("setting").insert({"key": "a", "value": "b"})
    after = slots.unlock(slots.read(vault_folder), PASSWORD)
    assert after.vault_key != before
    assert after.previous is None
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        open_database(vault_folder / vaults.DATABASE, keys.store_key(before))
    with vaults.unlock(vault_folder, PASSWORD, session, writable=False) as vault:
        assert (vault.id, vault.pseudonym_key, vault.keys.recovery) == (id_, pseudonyms, IT)
        assert vault.ledger.broken_at() == (4, None)
        assert vault.db.execute("SELECT value FROM setting WHERE key = 'a'").fetchone() == ("b",)
        assert vault.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert [row["action"] for row in vault.db.table("audit").rows][-1] == "vault.rotate"


def test_no_key_is_changed_while_somebody_else_reads(vault_folder: Path, session: Session) -> None:
    before = slots.unlock(slots.read(vault_folder), PASSWORD).vault_key
    with (
        vaults.unlock(vault_folder, PASSWORD, session, writable=False) as reader,
        vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault,
    ):
        with pytest.raises(EnvironmentFault, match=r"vault\.busy"):
            vault.rotate(session)
        assert reader.db.table("audit").count == 3
        assert [row["outcome"] for row in vault.db.table("audit").rows] == ["done", "done", "failed"]
        vault.change_password(session, "a quieter word than before", Cost())
    assert slots.unlock(slots.read(vault_folder), "a quieter word than before").vault_key == before


def test_slots_that_somebody_put_back_are_audited_once(vault_folder: Path, session: Session) -> None:
    old = (vault_folder / "slots.json").read_bytes()
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        vault.change_password(session, "a quieter word than before", Cost())
    (vault_folder / "slots.json").write_bytes(old)
    for _ in range(2):
        with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
            rows = [row["detail"] for row in vault.db.table("audit").rows if row["action"] == "vault.slots_unknown"]
            assert [json.loads(detail) for detail in rows] == [{"known": "2", "present": "1"}]


def test_a_reader_rotates_nothing(vault_folder: Path, session: Session) -> None:
    with (
        vaults.unlock(vault_folder, PASSWORD, session, writable=False) as vault,
        pytest.raises(EnvironmentFault, match=r"vault\.read_only"),
    ):
        vault.rotate(session)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
def test_on_a_disk_that_cannot_be_written_nothing_is_hidden_behind_that(
    vault_folder: Path, tmp_path: Path, session: Session
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        shutil.copytree(vault_folder, disk / "vault")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(UserError, match=r"vault\.wrong_password"):
            vaults.unlock(disk / "vault", "not this one at all", session, writable=True)
        with pytest.raises(EnvironmentFault, match=r"disk\.read_only"):
            vaults.unlock(disk / "vault", PASSWORD, session, writable=True)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
