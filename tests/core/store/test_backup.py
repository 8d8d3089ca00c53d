import os
import zipfile
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.sessions import Session
from core.store import backup
from core.store import vault as vaults
from core.store.vault import Vault
from tests.conftest import PASSWORD


@pytest.fixture
def saved(vault: Vault, tmp_path: Path) -> Path:
    with vault.transaction():
        vault.db.table("setting").insert({"key": "marker", "value": "MARKERMARKER"})
    target = tmp_path / "monday.raffbackup"
    backup.write(vault.db, vault.folder, target)
    return target


def test_a_backup_restores_to_a_vault_with_the_same_content(saved: Path, tmp_path: Path, session: Session) -> None:
    backup.restore(saved, tmp_path / "again")
    with vaults.unlock(tmp_path / "again", PASSWORD, session, writable=True) as vault:
        assert vault.db.execute("SELECT value FROM setting WHERE key = 'marker'").fetchone() == ("MARKERMARKER",)
        assert vault.ledger.broken_at()[1] is None


def test_a_backup_holds_nothing_readable_and_leaves_nothing_beside_it(saved: Path) -> None:
    assert b"MARKERMARKER" not in saved.read_bytes()
    assert b"SQLite format" not in saved.read_bytes()
    assert sorted(path.name for path in saved.parent.iterdir()) == ["monday.raffbackup", "vault"]


def test_a_backup_makes_no_folder(vault: Vault, tmp_path: Path) -> None:
    gone = tmp_path / "not mounted" / "x.raffbackup"
    with pytest.raises(UserError, match=r"backup\.no_folder") as refused:
        backup.write(vault.db, vault.folder, gone)
    assert refused.value.data == {"folder": str(gone.parent)}
    assert not gone.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_backup_is_for_its_owner_alone(saved: Path) -> None:
    assert saved.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_the_copy_that_a_backup_is_made_of_is_for_its_owner_alone(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    digest = backup._digest  # called while the copy is there
    monkeypatch.setattr(backup, "_digest", lambda path: (modes.append(path.stat().st_mode & 0o777), digest(path))[1])
    backup.write(vault.db, vault.folder, tmp_path / "monday.raffbackup")
    assert modes == [0o600]


def test_a_backup_never_overwrites(saved: Path, vault: Vault) -> None:
    with pytest.raises(UserError, match=r"backup\.exists"):
        backup.write(vault.db, vault.folder, saved)


def test_a_backup_is_not_restored_among_other_files(saved: Path, vault: Vault) -> None:
    with pytest.raises(UserError, match=r"vault\.folder_in_use"):
        backup.restore(saved, vault.folder)


@pytest.mark.parametrize("damage", ["cut", "flip", "text", "other"])
def test_a_damaged_backup_is_refused_and_leaves_no_vault(saved: Path, tmp_path: Path, damage: str) -> None:
    content = bytearray(saved.read_bytes())
    if damage == "cut":
        content = content[: len(content) // 2]
    elif damage == "flip":
        content[len(content) // 2] ^= 1
    elif damage == "text":
        content = bytearray(b"no backup")
    saved.write_bytes(content)
    if damage == "other":
        with zipfile.ZipFile(saved, "w") as archive:
            archive.writestr("../evil", "x")
    with pytest.raises(UserError, match=r"backup\.damaged"):
        backup.restore(saved, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_missing_backup_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"backup\.missing"):
        backup.restore(tmp_path / "none", tmp_path / "again")
