"""Backups by a schedule: due, verified, old ones removed, and nothing removed where one fails."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.errors import AppError
from core.model.policy import BackupPolicy, Policy
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.schedule_backups import back_up_when_due
from core.store import backup
from core.store import vault as vaults
from core.store.vault import Vault
from tests.conftest import PASSWORD
from tests.fakes.clock import StandingClock


def access(vault: Vault, session: Session, folder: Path, **fields: int) -> VaultAccess:
    policy = Policy(backup=BackupPolicy(folder=str(folder), **fields))
    return VaultAccess(vault, replace(session, policy=policy))


def later(clock: StandingClock, days: int) -> None:
    clock.moment += timedelta(days=days)


def test_one_is_written_when_it_is_due_and_opens_with_the_password(
    vault: Vault, session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    weekly = access(vault, session, folder)
    first = back_up_when_due(weekly)
    assert Path(first.file).parent == folder
    assert back_up_when_due(weekly).file == ""
    later(clock, 7)
    assert back_up_when_due(weekly).file not in ("", first.file)
    assert len(list(folder.iterdir())) == 2
    backup.restore(Path(first.file), tmp_path / "again")
    vaults.unlock(tmp_path / "again", PASSWORD, session, writable=False).close()
    assert [row.action for row in vault.audit_trail.newest(2)] == ["vault.backup", "vault.backup"]


def test_without_a_folder_none_is_due(vault: Vault, session: Session) -> None:
    assert back_up_when_due(VaultAccess(vault, session)).file == ""


def test_old_ones_go_by_number_and_age_and_files_of_others_stay(
    vault: Vault, session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "monday.raffbackup").touch()
    daily = access(vault, session, folder, every_days=1, copies=2, days=3)
    removed = []
    for _ in range(6):
        removed += back_up_when_due(daily).removed
        later(clock, 1)
    left = sorted(path.name for path in folder.iterdir())
    assert len(left) == 1 + 4
    assert "monday.raffbackup" in left
    assert removed == sorted(removed)
    assert len(removed) == 2


def test_a_disk_that_is_not_there_is_reported_and_nothing_is_removed(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    with pytest.raises(AppError) as refused:
        back_up_when_due(access(vault, session, tmp_path / "not mounted"))
    assert refused.value.code == "backup.no_folder"


def test_a_backup_that_cannot_be_read_again_is_removed_and_the_old_ones_stay(
    vault: Vault, session: Session, clock: StandingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    daily = access(vault, session, folder, every_days=1, copies=1, days=0)
    first = back_up_when_due(daily)
    later(clock, 2)
    vacuum = backup._is_sound

    def after_a_flip(db: backup.Database, copy: Path) -> bool:
        content = bytearray(copy.read_bytes())
        content[len(content) // 2] ^= 1  # as a disk may do it
        copy.write_bytes(content)
        return vacuum(db, copy)

    monkeypatch.setattr(backup, "_is_sound", after_a_flip)
    with pytest.raises(AppError) as refused:
        back_up_when_due(daily)
    assert refused.value.code == "backup.unsound"
    assert [str(path) for path in folder.iterdir()] == [first.file]
