from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from core.model.sessions import Session
from core.store import vault as vaults
from core.store.cipher import Database
from core.store.migrations import steps
from core.store.vault import Vault
from tests.conftest import PASSWORD


class Later:
    """A step of a later release, for which the vault of this one is an old vault."""

    NAME = "m9999_later"
    fails = False

    @classmethod
    def upgrade(cls, db: Database) -> None:
        db.execute("CREATE TABLE later (a TEXT)")
        if cls.fails:
            raise RuntimeError


@pytest.fixture
def later_release(monkeypatch: pytest.MonkeyPatch) -> type[Later]:
    monkeypatch.setattr(Later, "fails", False)
    monkeypatch.setattr(steps, "_STEPS", (*steps._STEPS, Later))
    migrations = type(steps._migrations)("vault")
    for step in steps._STEPS:
        migrations(name=step.NAME)(step.upgrade)
    monkeypatch.setattr(steps, "_migrations", migrations)
    return Later


def test_a_new_vault_needs_no_step(vault: Vault) -> None:
    assert steps.pending(vault.db) == []


def test_an_old_vault_is_backed_up_and_then_upgraded(
    vault_folder: Path, session: Session, later_release: type[Later]
) -> None:
    with pytest.raises(EnvironmentFault, match=r"vault\.needs_upgrade"):
        vaults.unlock(vault_folder, PASSWORD, session, writable=False)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        assert steps.pending(vault.db) == []
        assert vault.db.table("later").exists()
    assert [path.suffix for path in (vault_folder / vaults.BACKUPS).iterdir()] == [".raffbackup"]
    assert later_release.NAME == "m9999_later"


def test_a_failed_step_leaves_no_trace_and_repeats(
    vault_folder: Path, session: Session, later_release: type[Later], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(later_release, "fails", True)
    for _ in range(2):
        with pytest.raises(RuntimeError):
            vaults.unlock(vault_folder, PASSWORD, session, writable=True)
    monkeypatch.setattr(later_release, "fails", False)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        assert vault.db.table("later").exists()


def test_a_vault_of_a_newer_release_is_left_alone(vault: Vault) -> None:
    vault.db.execute("UPDATE _sqlite_migrations SET name = 'm9999_unknown' WHERE name = 'm0001_first'")
    with pytest.raises(EnvironmentFault, match=r"vault\.newer"):
        steps.pending(vault.db)


def test_a_database_without_our_tables_is_damage(vault: Vault) -> None:
    vault.db.execute("DROP TABLE _sqlite_migrations")
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        steps.pending(vault.db)
