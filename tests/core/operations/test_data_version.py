from pathlib import Path

from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.data_version import data_version
from core.operations.import_workbook import Options, import_workbook
from core.operations.manage_batches import undo_batch
from core.operations.release_figures import Choice, release_figures
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet


def test_the_version_names_what_is_shown_and_comes_back_with_it(vault: Vault, session: Session, tmp_path: Path) -> None:
    empty = data_version(vault, session)
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "OLAYA"] = [10.5, "n/a", 3]
    path = sheet.write(tmp_path / "audit.xlsx")
    (receipt,), _ = import_workbook(vault, session, path, Options(unit=SalesUnit.SAR), Unattended())
    imported = data_version(vault, session)
    release_figures(vault, session, str(receipt.batch), Choice(cells=("Q2",), value="4"))
    assert len({empty, imported, data_version(vault, session)}) == 3
    undo_batch(vault, session, str(receipt.batch))
    assert data_version(vault, session) == empty
