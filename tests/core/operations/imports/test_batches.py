from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.batches import list_imports, show_receipt, undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet
from tests.fakes.overtaken_store import overtaken


def test_every_import_stands_with_the_counts_of_its_receipt(vault: Vault, session: Session, tmp_path: Path) -> None:
    sheet = AuditSheet(figures={("PEPSI CAN", "OLAYA"): [1, "n/a", -3]}).write(tmp_path / "audit.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), sheet, Options(unit=SalesUnit.SAR), Unattended())
    assert receipt.batch is not None
    ((batch, tally),) = list_imports(Access(vault, session))
    assert batch.id == receipt.batch
    assert tally == receipt.tally == show_receipt(Access(vault, session), batch.id).tally
    assert (tally.figures_read, tally.figures_quarantined) == (3, 2)
    undo_batch(Access(vault, session), batch.id)
    ((withdrawn, _),) = list_imports(Access(vault, session))
    assert withdrawn.withdrawn_at is not None


def test_an_import_that_another_writer_took_back_meanwhile_is_not_taken_back_twice(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    sheet = AuditSheet(figures={("PEPSI CAN", "OLAYA"): [1, 2, 3]}).write(tmp_path / "audit.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), sheet, Options(unit=SalesUnit.SAR), Unattended())
    batch = str(receipt.batch)
    late = overtaken(vault, lambda: undo_batch(Access(vault, session), batch))
    with pytest.raises(UserError, match=r"batch\.withdrawn"):
        undo_batch(Access(late, session), batch)
    assert [row["kind"] for row in vault.db.table("outbox").rows].count("batch.withdraw") == 1
