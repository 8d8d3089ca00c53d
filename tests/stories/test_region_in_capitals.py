"""A workbook with a sheet for each region, then a table of the same regions in capitals: one market, counted once."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Changed
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault

SAR, ACCEPT = Options(unit=SalesUnit.SAR), Options(unit=SalesUnit.SAR, accept=True)
FIRST = {"Riyadh": (100, 110), "Jeddah": (50, 55)}
SECOND = {"RIYADH": (101, 110), "JEDDAH": (50, 66)}


def sheets_by_region(path: Path) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for region, figures in FIRST.items():
        sheet = book.create_sheet(region)
        sheet.append(["Channel", "SKU", "Jan 2024", "Feb 2024"])
        sheet.append(["BAQALA", "COLA CAN", *figures])
    book.save(path)
    return path


def one_table(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Region", "Channel", "SKU", "Jan-24", "Feb-24"])
    for region, figures in SECOND.items():
        sheet.append([region, "BAQALA", "COLA CAN", *figures])
    book.save(path)
    return path


def sums(access: Access) -> dict[str, Decimal]:
    with open_warehouse(access, Unattended()) as warehouse, warehouse.reader() as reader:
        return dict(reader.sql("SELECT region, sum(value) FROM sales GROUP BY region").fetchall())


def test_the_second_delivery_replaces_the_first_and_no_figure_counts_twice(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    access = Access(vault, session)
    import_workbook(access, sheets_by_region(tmp_path / "sheets.xlsx"), SAR, Unattended())
    assert sums(access) == {"Riyadh": Decimal(210), "Jeddah": Decimal(105)}
    table = one_table(tmp_path / "table.xlsx")
    with pytest.raises(UserError, match=r"import\.needs_acceptance"):
        import_workbook(access, table, SAR, Unattended())
    (receipt,), _ = import_workbook(access, table, ACCEPT, Unattended())
    assert receipt.changed == Changed(corrected=2)
    spellings = receipt.issues_by_rule()["label.spelling"]
    assert [(issue.cell, issue.value, issue.suggestion) for issue in spellings] == [
        ("A2", "RIYADH", "Riyadh"),
        ("A3", "JEDDAH", "Jeddah"),
    ]
    assert sums(access) == {"Riyadh": Decimal(211), "Jeddah": Decimal(116)}
    undo_batch(access, str(receipt.batch))
    assert sums(access) == {"Riyadh": Decimal(210), "Jeddah": Decimal(105)}
