"""What lies in the vault is held against what was read, also where the whole sum is right."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.imports.contents import Dataset, Page
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports import import_workbook as operation
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet

Rows = list[dict[str, Any]]


def spoil(dataset: Dataset, change: Callable[[Rows], None], pages: list[Page]) -> list[Page]:
    """Return ``pages`` with the rows of the first page of ``dataset`` changed."""
    number = next(number for number, page in enumerate(pages) if page.dataset == dataset)
    rows = pages[number].table.to_pylist()
    change(rows)
    table = pa.Table.from_pylist(rows, schema=pages[number].table.schema)
    return [*pages[:number], replace(pages[number], table=table), *pages[number + 1 :]]


def swap_months(rows: Rows) -> None:
    rows[0]["value"], rows[2]["value"] = rows[2]["value"], rows[0]["value"]


def twice(rows: Rows) -> None:
    rows[1] |= {"row": rows[0]["row"], "period": rows[0]["period"]}


def lose(rows: Rows) -> None:
    del rows[-1]


def add(rows: Rows) -> None:
    rows[0]["value"] += 1


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (swap_months, {"region_month"}),
        (twice, {"region_month", "twice"}),
        (lose, {"count", "sum", "region_month"}),
        (add, {"sum", "region_month"}),
    ],
)
def test_a_batch_that_reads_back_otherwise_is_withdrawn_and_says_in_what(
    vault: Vault,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Rows], None],
    faults: set[str],
) -> None:
    whole = operation.ImportDelivery.pages
    monkeypatch.setattr(
        operation.ImportDelivery, "pages", lambda delivery: spoil(Dataset.FACTS, change, list(whole(delivery)))
    )
    figures: dict[tuple[str, str], list[Any]] = {("PEPSI CAN", "OLAYA"): [10, 0, 12], ("KINZA NRB", "OLAYA"): [1, 2, 3]}
    book = AuditSheet(figures=figures).write(tmp_path / "a.xlsx")
    with pytest.raises(EnvironmentFault) as caught:
        import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    assert caught.value.code == "import.check_failed"
    assert set(str(caught.value.data["faults"]).split(", ")) == faults
    (withdrawn, receipt) = vault.db.execute("SELECT withdrawn_at, receipt FROM batch").fetchone()
    assert withdrawn
    assert "figures_loaded" in receipt


def test_a_row_that_names_another_place_is_found(
    vault: Vault, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_place(rows: Rows) -> None:
        rows[0] |= {"place": rows[1]["place"], "product": rows[1]["product"]}

    whole = operation.ImportDelivery.pages
    monkeypatch.setattr(
        operation.ImportDelivery, "pages", lambda delivery: spoil(Dataset.ROWS, other_place, list(whole(delivery)))
    )
    figures: dict[tuple[str, str], list[Any]] = {("PEPSI CAN", "OLAYA"): [10, 0, 12], ("KINZA NRB", "MALAZ"): [1, 2, 3]}
    book = AuditSheet(figures=figures).write(tmp_path / "a.xlsx")
    with pytest.raises(EnvironmentFault, match=r"import\.check_failed") as caught:
        import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    assert "twice" in str(caught.value.data["faults"])
