"""Two regions whose markets bear the same names, from a table, from two files, and in a vault of an earlier release."""

from decimal import Decimal
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.imports.differences import Shift
from core.model.job_context import Unattended
from core.model.names import identity_key
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.find_differences import upgrade_difference
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from core.store.vault import Vault
from tests.conftest import PASSWORD

HEAD = "Region,Market,Item,Jan 2024\n"
RIYADH, JEDDAH = "RIYADH,GROCERY,PEPSI,33\n", "JEDDAH,GROCERY,PEPSI,99\n"
OWN = {"RIYADH": Decimal(33), "JEDDAH": Decimal(99)}


def bring(access: Access, path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    receipts, _ = import_workbook(access, path, Options(unit=SalesUnit.CASES), Unattended())
    return [issue.rule for receipt in receipts for issue in receipt.issues]


def sums(access: Access) -> dict[str, Decimal]:
    with open_warehouse(access, Unattended()) as warehouse, warehouse.reader() as reader:
        return dict(reader.sql("SELECT region, sum(value) FROM sales GROUP BY region").fetchall())


def test_a_market_under_two_regions_of_one_table_is_two_places(vault: Vault, session: Session, tmp_path: Path) -> None:
    access = Access(vault, session)
    assert bring(access, tmp_path / "both.csv", HEAD + RIYADH + JEDDAH) == []
    assert sums(access) == OWN


def test_a_file_for_each_region_leaves_each_its_figures(vault: Vault, session: Session, tmp_path: Path) -> None:
    access = Access(vault, session)
    bring(access, tmp_path / "riyadh.csv", HEAD + RIYADH)
    assert bring(access, tmp_path / "jeddah.csv", HEAD + JEDDAH) == []
    assert sums(access) == OWN


def test_a_vault_that_took_them_for_one_place_shows_them_apart_and_says_what_changed(
    vault_folder: Path, session: Session, tmp_path: Path
) -> None:
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        bring(Access(vault, session), tmp_path / "riyadh.csv", HEAD + RIYADH)
        bring(Access(vault, session), tmp_path / "jeddah.csv", HEAD + JEDDAH)
        vault.db.execute("UPDATE place SET key = ?", (identity_key(("GROCERY",)),))
        assert sums(Access(vault, session)) == {"JEDDAH": Decimal(132)}
        vault.db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0010_places'")
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        access = Access(vault, session)
        assert sums(access) == OWN
        shifts = {shift.region: shift for shift in upgrade_difference(access, Unattended()).shifts}
    day = shifts["RIYADH"].period
    assert shifts == {
        "RIYADH": Shift("RIYADH", day, None, Decimal(33)),
        "JEDDAH": Shift("JEDDAH", day, Decimal(132), Decimal(99)),
    }


@pytest.mark.parametrize("again", ["riyadh.csv", "later.csv"])
def test_a_later_delivery_of_the_same_place_corrects_it(
    vault: Vault, session: Session, tmp_path: Path, again: str
) -> None:
    access = Access(vault, session)
    bring(access, tmp_path / "riyadh.csv", HEAD + RIYADH)
    (tmp_path / again).write_text(HEAD + RIYADH.replace("33", "34"), encoding="utf-8")
    receipts, _ = import_workbook(access, tmp_path / again, Options(unit=SalesUnit.CASES, accept=True), Unattended())
    assert receipts[0].changed.corrected == 1
    assert sums(access) == {"RIYADH": Decimal(34)}
