"""What is known of a batch beyond its figures: that they are made up, whose row a fault is in, what it does not say."""

from datetime import date
from pathlib import Path

import openpyxl

from core.model.imports.sample_mark import TITLE
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet


def test_a_sample_is_one_under_another_name_and_faulty_cells_know_their_row(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "OLAYA"] = [10.5, -2, 12.25]
    path = sheet.write(tmp_path / "our own.xlsx")
    book = openpyxl.load_workbook(path)
    book.properties.title = f"{TITLE} 2024"
    book.save(path)
    (receipt,), _ = import_workbook(Access(vault, session), path, Options(), Unattended())
    assert [batch.sample for batch in vault.batches.list_all()] == [True]
    (issue,) = vault.receipts.find(str(receipt.batch)).issues
    assert (issue.item, issue.place, issue.period) == ("PEPSI CAN", "OLAYA / GROCERY", date(2024, 2, 1))
    assert issue.around == "2024-01-01=10.5 2024-03-01=12.25"


def test_levels_that_a_file_lacks_are_kept_by_older_figures_and_reported(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    access = Access(vault, session)
    import_workbook(access, AuditSheet().write(tmp_path / "audit.xlsx"), Options(), Unattended())
    (tmp_path / "april.csv").write_text(
        "Region,Province,Area,Market,Item,Apr 2024\n"
        "RIYADH,RIYADH PROVINCE,OLAYA,GROCERY,PEPSI CAN,5\nRIYADH,RIYADH PROVINCE,OLAYA,GROCERY,NEW PET,6\n",
        encoding="utf-8",
    )
    (receipt,), _ = import_workbook(access, tmp_path / "april.csv", Options(), Unattended())
    (issue,) = receipt.issues_by_rule()["level.not_stated"]
    assert "pack_type" in issue.value.split(", ")
    with open_warehouse(access, Unattended()) as warehouse, warehouse.reader() as reader:
        packs = reader.execute("SELECT DISTINCT item, pack_type FROM sales ORDER BY ALL").fetchall()
    assert packs == [("KINZA NRB", "NRB"), ("NEW PET", None), ("PEPSI CAN", "CAN")]
