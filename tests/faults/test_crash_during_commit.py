"""Killed or starved in the middle of a commit: the batch is wholly there or wholly not, and nothing else is lost."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import vault_status, verify_vault
from core.store import vault as vaults
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD
from tests.faults.importer import attempt

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs signals")


@pytest.fixture
def first(vault_folder: Path, session: Session, tmp_path: Path) -> Path:
    """A vault that holds one batch already."""
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        book = AuditSheet().write(tmp_path / "first.xlsx")
        import_workbook(Access(vault, session), book, Options(), Unattended())
    return vault_folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet(months=("Apr'24", "May'24", "Jun'24")).write(tmp_path / "second.xlsx")


def check_whole(folder: Path, session: Session) -> int:
    """Return how many batches the vault shows, having checked that each is complete."""
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        assert verify_vault(VaultAccess(vault, session), Unattended()).faults == ()
        shown = len(list_batches(Access(vault, session)))
        assert vault_status(VaultAccess(vault, session)).outbox_waiting == shown
        assert vault.db.execute("SELECT count(*) FROM audit WHERE action = 'facts.import'").fetchone() == (shown,)
        with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
            assert reader.execute("SELECT count(*) FROM sales").fetchone() == (12 * shown,)
    return shown


def test_killed_at_any_statement_of_the_commit_the_batch_is_there_wholly_or_not_at_all(
    first: Path, book: Path, session: Session, tmp_path: Path
) -> None:
    shutil.copytree(first, tmp_path / "counted")
    statements = int(attempt(tmp_path / "counted", book, PASSWORD, "count").out)
    assert statements > 20
    for number in sorted({1, 2, 5, statements // 2, statements - 3, statements - 1, statements}):
        folder = tmp_path / f"killed at {number}"
        shutil.copytree(first, folder)
        assert attempt(folder, book, PASSWORD, "kill", number).code == -9
        assert check_whole(folder, session) == 1
        assert attempt(folder, book, PASSWORD, "count").code == 0
        assert check_whole(folder, session) == 2


@pytest.mark.parametrize("room", [1, 4_096, 20_000, 40_000])
def test_on_a_full_disk_the_commit_fails_clearly_and_nothing_is_lost(
    first: Path, book: Path, session: Session, room: int
) -> None:
    done = attempt(first, book, PASSWORD, "starve", room)
    assert done.code == 4
    assert done.out.strip() in {"disk.full", "disk.failed"}
    assert "Traceback" not in done.errors
    assert check_whole(first, session) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
def test_on_a_real_disk_without_room_the_import_says_so(
    book: Path, session: Session, first: Path, tmp_path: Path
) -> None:
    small = tmp_path / "small disk"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(small)], check=False).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        shutil.copytree(first, small / "vault")
        room = 600 * 1024 - sum(path.stat().st_size for path in (small / "vault").iterdir())
        (small / "ballast").write_bytes(bytes(max(0, room - 60_000)))
        done = attempt(small / "vault", book, PASSWORD, "count")
        assert (done.code, done.out.strip()) == (4, "disk.full")
        (small / "ballast").unlink()
        assert check_whole(small / "vault", session) == 1
    finally:
        subprocess.run(["umount", str(small)], check=True)
