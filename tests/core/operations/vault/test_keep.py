from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.batches import undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import backup_vault, change_password, restore_vault, vault_status, verify_vault
from core.store import vault as vaults
from core.store.vault import Vault
from tests.builders import two_regions
from tests.builders.layers import JANUARY, batch, layer
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD


def bring(vault: Vault, session: Session, path: Path, unit: SalesUnit = SalesUnit.SAR) -> None:
    import_workbook(Access(vault, session), AuditSheet().write(path), Options(unit=unit, accept=True), Unattended())


def test_the_status_tells_what_the_vault_shows(vault: Vault, session: Session, tmp_path: Path) -> None:
    empty = vault_status(VaultAccess(vault, session))
    assert (empty.batches, empty.figures, empty.first_period, empty.unit) == (0, 0, None, "unstated")
    bring(vault, session, tmp_path / "a.xlsx")
    status = vault_status(VaultAccess(vault, session))
    assert (status.batches, status.figures, status.unit) == (1, 12, "sar")
    assert (status.first_period, status.last_period, status.last_day) == ("2024-01-01", "2024-03-01", "2024-03-31")
    assert status.kdf_memory_kib >= 64 * 1024


def test_figures_that_an_earlier_release_took_in_another_unit_are_counted_apart(vault: Vault, session: Session) -> None:
    march = {("MALAZ", "PEPSI", date(2024, 3, 1)): Decimal(5), ("OLAYA", "KINZA", date(2024, 3, 1)): Decimal(7)}
    with vault.transaction():
        vault.batches.lay(layer(batch("a", 1), {("OLAYA", "PEPSI", JANUARY): Decimal(2)}))
        vault.batches.lay(layer(batch("b", 2, unit="cases"), march))
    status = vault_status(VaultAccess(vault, session))
    assert (status.figures, status.unit, status.units_apart, status.last_day) == (1, "sar", ("cases",), "2024-01-31")


def test_a_unit_that_is_hidden_is_not_mixed_in(vault: Vault, session: Session) -> None:
    with vault.transaction():
        vault.batches.lay(layer(batch("a", 1), {("OLAYA", "PEPSI", JANUARY): Decimal(2)}))
        vault.batches.lay(layer(batch("b", 2, unit="cases"), {("OLAYA", "PEPSI", JANUARY): Decimal(3)}))
    status = vault_status(VaultAccess(vault, session))
    assert (status.batches, status.figures, status.unit, status.units_apart) == (2, 1, "cases", ())


def test_the_status_is_that_of_the_regions_of_a_manager(vault: Vault, session: Session, tmp_path: Path) -> None:
    two_regions.fill(vault, session, tmp_path)
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"JEDDAH"}))
    status = vault_status(VaultAccess(vault, manager))
    assert (status.batches, status.figures) == (1, 2)
    assert (status.first_period, status.last_period) == ("2024-02-01", "2024-03-01")


def test_an_admin_learns_nothing_of_the_figures(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, tmp_path / "a.xlsx")
    status = vault_status(VaultAccess(vault, replace(session, role=Role.ADMIN)))
    assert (status.figures, status.first_period, status.last_period, status.last_day) == (None, None, None, None)
    assert (status.unit, status.batches) == ("unstated", 1)


def test_a_sound_vault_verifies_and_a_forged_page_is_named(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, tmp_path / "a.xlsx")
    assert verify_vault(VaultAccess(vault, session), Unattended()).faults == ()
    vault.db.execute("UPDATE page SET row_digest = 'forged' WHERE id = 2")
    vault.db.execute("UPDATE audit SET actor = 'forged' WHERE n = 2")
    faults = verify_vault(VaultAccess(vault, session), Unattended()).faults
    assert len(faults) == 2
    assert faults[0].startswith("page 2")
    assert faults[1] == "audit row 2"


def test_a_backup_of_a_full_vault_restores_to_the_same_figures(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, tmp_path / "a.xlsx")
    backup_vault(VaultAccess(vault, session), tmp_path / "b.raffbackup")
    restore_vault(tmp_path / "b.raffbackup", tmp_path / "again", session)
    with vaults.unlock(tmp_path / "again", PASSWORD, session, writable=False) as again:
        assert vault_status(VaultAccess(again, session)).figures == 12
        assert verify_vault(VaultAccess(again, session), Unattended()).faults == ()


def test_the_version_names_what_is_shown_and_comes_back_with_it(vault: Vault, session: Session, tmp_path: Path) -> None:
    empty = vault_status(VaultAccess(vault, session)).data_version
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "OLAYA"] = [10.5, "n/a", 3]
    path = sheet.write(tmp_path / "audit.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), path, Options(unit=SalesUnit.SAR), Unattended())
    imported = vault_status(VaultAccess(vault, session)).data_version
    release_figures(Access(vault, session), str(receipt.batch), ReleaseChoice(cells=("Q2",), value="4"))
    assert len({empty, imported, vault_status(VaultAccess(vault, session)).data_version}) == 3
    undo_batch(Access(vault, session), str(receipt.batch))
    assert vault_status(VaultAccess(vault, session)).data_version == empty


def test_a_vault_open_for_reading_keeps_its_password_and_writes_no_backup(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    folder = vault.folder
    vault.close()
    with vaults.unlock(folder, PASSWORD, session, writable=False) as reader:
        with pytest.raises(EnvironmentFault, match=r"vault\.read_only"):
            change_password(VaultAccess(reader, session), "another long password")
        with pytest.raises(EnvironmentFault, match=r"vault\.read_only"):
            backup_vault(VaultAccess(reader, session), tmp_path / "copy.raffbackup")
    assert not (tmp_path / "copy.raffbackup").exists()
    with vaults.unlock(folder, PASSWORD, session, writable=True):
        pass
