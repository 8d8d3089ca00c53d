import csv
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.reports.export_facts import export_facts
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet


@pytest.fixture
def filled(vault: Vault, session: Session, tmp_path: Path) -> Vault:
    figures = {("=PEPSI CAN", "OLAYA"): [10.5, 0, 12.25], ("KINZA NRB", "BALAD"): [1, None, 3]}
    sheet = AuditSheet(figures=figures).write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), sheet, Options(unit=SalesUnit.SAR), Unattended())
    return vault


def export(vault: Vault, session: Session, target: Path) -> int:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        return export_facts(DataAccess(vault, session, warehouse), target)


def test_every_figure_leaves_with_its_digits_and_its_place_on_the_sheet(
    filled: Vault, session: Session, tmp_path: Path
) -> None:
    assert export(filled, session, tmp_path / "facts.parquet") == 5
    rows = pq.read_table(tmp_path / "facts.parquet").to_pylist()
    assert [row["value"] for row in rows] == [Decimal(text) for text in ("10.50", "0.00", "12.25", "1.00", "3.00")]
    assert {(row["sheet"], row["row_number"]) for row in rows} == {("Sheet6", 2), ("Sheet6", 3)}
    assert rows[0]["item"] == "=PEPSI CAN"


def test_a_csv_holds_the_same_and_no_formula(filled: Vault, session: Session, tmp_path: Path) -> None:
    assert export(filled, session, tmp_path / "facts.csv") == 5
    with (tmp_path / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Decimal(row["value"]) for row in rows] == [Decimal(text) for text in ("10.5", "0", "12.25", "1", "3")]
    assert rows[0]["item"] == "'=PEPSI CAN"


@pytest.mark.parametrize(("name", "code"), [("facts.doc", "export.format"), ("there.csv", "export.exists")])
def test_another_format_and_a_file_that_is_there_are_refused(
    filled: Vault, session: Session, tmp_path: Path, name: str, code: str
) -> None:
    (tmp_path / "there.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        export(filled, session, tmp_path / name)
    assert refused.value.code == code
    assert (tmp_path / "there.csv").read_text(encoding="utf-8") == "mine"


def test_an_export_is_written_down_and_needs_the_right(filled: Vault, session: Session, tmp_path: Path) -> None:
    export(filled, session, tmp_path / "facts.parquet")
    written = [row["action"] for row in filled.db.table("audit").rows]
    assert written.count("facts.export") == 1
    admin = Session(actor="admin", role=Role.ADMIN, scope=None, clock=session.clock)
    with (
        open_warehouse(Access(filled, session), Unattended()) as warehouse,
        pytest.raises(UserError, match=r"permission\.refused"),
    ):
        export_facts(DataAccess(filled, admin, warehouse), tmp_path / "more.parquet")
    assert not (tmp_path / "more.parquet").exists()
