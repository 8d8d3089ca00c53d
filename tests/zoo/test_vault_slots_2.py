"""Vaults with slots of format 2, left in the middle of a change of their key: each opens by both of its ways."""

import json
import unicodedata
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import vault_status, verify_vault
from core.security import recovery, slots
from core.security.keys import Cost
from core.store import backup
from core.store import recovery as stored_recovery
from core.store import vault as vaults
from tests.fakes.clock import StandingClock
from tests.zoo.conftest import ZOO

SHOWN: dict[str, Any] = json.loads((ZOO / "vault-slots-2.json").read_text(encoding="utf-8"))
NEW = "a quieter word than before"
# Where the machine went down: before the file had the new key, or once it had.
pytestmark = pytest.mark.parametrize(("name", "outcome"), [("before", "failed"), ("after", "done")])


@pytest.fixture
def reader() -> Session:
    clock = StandingClock()
    clock.moment = datetime.fromisoformat(SHOWN["now"])
    return Session(actor="rana", role=Role.OWNER, scope=None, clock=clock)


@pytest.fixture
def folder(tmp_path: Path, name: str) -> Path:
    with zipfile.ZipFile(ZOO / "vault-slots-2.zip") as archive:
        archive.extractall(tmp_path)
    return tmp_path / name


def check(folder: Path, password: str, reader: Session, outcome: str) -> None:
    """Check that the vault shows what it showed, and has one key after it was opened for writing."""
    for writable in (False, True):
        with vaults.unlock(folder, password, reader, writable=writable) as vault:
            status = vault_status(VaultAccess(vault, reader))
            for shown in ("vault_id", "figures", "first_period", "last_period", "data_version", "recovery_key"):
                assert getattr(status, shown) == SHOWN[shown]
            assert vault.db.table("audit").count >= SHOWN["audit_rows"]
            assert verify_vault(VaultAccess(vault, reader), Unattended()).faults == ()
    with vaults.unlock(folder, password, reader, writable=True) as vault:
        assert vault.slot_file.previous is None
        rotations = [row["outcome"] for row in vault.db.table("audit").rows if row["action"] == "vault.rotate"]
        assert rotations == [outcome]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_it_opens_by_its_password_in_any_normal_form(folder: Path, reader: Session, outcome: str, form: str) -> None:
    file = slots.read(folder)
    assert (file.format, file.generation, file.previous is not None) == (2, SHOWN["generation"], True)
    check(folder, unicodedata.normalize(form, SHOWN["password"]), reader, outcome)


def test_it_opens_by_the_key_of_its_organisation(folder: Path, reader: Session, outcome: str) -> None:
    request, private = stored_recovery.request(folder, reader), bytes.fromhex(SHOWN["private_key"])
    reply, code = recovery.answer(request, private, by="it", at=reader.clock.now())
    stored_recovery.recover(folder, reply, code, NEW, reader, Cost())
    check(folder, NEW, reader, outcome)


def test_a_backup_of_it_opens_as_well(
    folder: Path, tmp_path: Path, reader: Session, outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(vaults.Vault, "settle", lambda *_: None)  # as on a disk that takes no slots
        with vaults.unlock(folder, SHOWN["password"], reader, writable=True) as vault:
            backup.write(vault.db, folder, tmp_path / "copy.raffbackup")
    backup.restore(tmp_path / "copy.raffbackup", tmp_path / "restored")
    check(tmp_path / "restored", SHOWN["password"], reader, outcome)
