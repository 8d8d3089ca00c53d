"""What the vault adds to the contract of staged files: nothing of them is readable beside it."""

from pathlib import Path

from core.model.imports.staged import StagedFile, StagedState
from core.model.sessions import Session
from core.store import vault as vaults
from tests.conftest import PASSWORD

FILE = StagedFile(
    digest="beef", path="/in/secret-brand.xlsx", size=1, modified=2, state=StagedState.WAITING, at="now", by="huda"
)


def test_staged_files_last_and_are_not_readable_without_the_password(vault_folder: Path, session: Session) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault, vault.transaction():
        vault.staged.put(FILE, ())
    assert all(b"secret-brand" not in path.read_bytes() for path in vault_folder.rglob("*") if path.is_file())
    with vaults.unlock(vault_folder, PASSWORD, session, writable=False) as vault:
        assert vault.staged.list_all() == [FILE]
