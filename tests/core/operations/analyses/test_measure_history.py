"""What the history of a vault can show is asked of its warehouse."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.analysis import history_length
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.measure_history import measure_covered, measure_history
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.store.vault import Vault
from tests.builders.access import data_access, memory_access
from tests.builders.layers import batch, layer
from tests.builders.workbooks import AuditSheet
from tests.fakes.store.memory_store import MemoryStore


def test_the_months_of_the_filter_are_measured() -> None:
    filters = {"region": ["RIYADH"]}
    with data_access() as access, access.warehouse.reader() as reader:
        expected = history_length.read(reader, filters)
        assert expected.months > 0
        assert measure_history(access, filters) == expected


def test_a_role_without_figures_is_refused() -> None:
    with data_access(role=Role.ADMIN) as access, pytest.raises(UserError, match=r"permission\.refused"):
        measure_history(access, {})


def test_the_months_that_imports_cover_are_those_of_the_figures(vault: Vault, session: Session, tmp_path: Path) -> None:
    access = Access(vault, session)
    assert measure_covered(access).months == 0
    sheet = AuditSheet().write(tmp_path / "audit.xlsx")
    import_workbook(access, sheet, Options(unit=SalesUnit.SAR), Unattended())
    with open_warehouse(access, Unattended()) as warehouse:
        assert measure_covered(access) == measure_history(DataAccess(vault, session, warehouse), {})
    assert measure_covered(access).months == 3


def test_a_month_counts_once_its_last_day_is_covered() -> None:
    store = MemoryStore()
    weeks = [date(2024, 1, 7) + timedelta(days=7 * at) for at in range(6)]
    figures = {("OLAYA", "PEPSI", week): Decimal(1) for week in weeks}
    store.batches.lay(layer(batch("weeks", 1, grain="week"), figures))
    assert measure_covered(memory_access(store=store)).months == 1
