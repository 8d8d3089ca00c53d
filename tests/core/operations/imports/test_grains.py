"""A market that is imported by the month and then by the day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Changed, Receipt
from core.model.job_context import Unattended
from core.model.periods import Grain
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.find_differences import batch_difference
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.access import VaultAccess
from core.operations.vault.compact import compact_vault
from core.store.vault import Vault
from tests.builders.workbooks import write_sheet
from tests.fakes.clock import StandingClock

HEADINGS = ["Date", "Region", "Market", "Item", "Sales"]
STORE = ["RIYADH", "OLAYA", "PEPSI"]
MONTHS = [[date(2024, 1, 1), *STORE, 3100], [date(2024, 2, 1), *STORE, 2900]]
DAYS = "".join(f"2024-01-{day:02},{','.join(STORE)},100\n" for day in range(1, 32))

Total = tuple[Grain, date]


def bring(vault: Vault, session: Session, path: Path, *, accept: bool = False) -> Receipt:
    options = Options(unit=SalesUnit.SAR, accept=accept)
    return import_workbook(Access(vault, session), path, options, Unattended())[0][0]


def daily(folder: Path, text: str = DAYS, name: str = "daily.csv") -> Path:
    path = folder / name
    path.write_text(f"{','.join(HEADINGS)}\n{text}", encoding="utf-8")
    return path


def monthly(folder: Path) -> Path:
    return write_sheet(folder / "monthly.xlsx", [HEADINGS, *MONTHS])


def totals(vault: Vault, session: Session) -> dict[Total, Decimal]:
    """Return the total of each month, by grain."""
    sql = """
        SELECT grain, CAST(date_trunc('month', period) AS DATE), sum(value)
        FROM fact JOIN period USING (period_id) GROUP BY ALL
    """
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        return {(Grain(grain), month): total for grain, month, total in reader.execute(sql).fetchall()}


JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)
BY_MONTH = {(Grain.MONTH, JANUARY): Decimal(3100), (Grain.MONTH, FEBRUARY): Decimal(2900)}
BY_DAY = {(Grain.DAY, JANUARY): Decimal(3100)}


def test_daily_figures_of_a_january_leave_its_monthly_total(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, monthly(tmp_path))
    days = bring(vault, session, daily(tmp_path))
    assert days.changed == Changed(added=31)
    assert totals(vault, session) == BY_MONTH | BY_DAY
    assert batch_difference(Access(vault, session), str(days.batch), Unattended()).changed == Changed(added=31)
    undo_batch(Access(vault, session), str(days.batch))
    assert totals(vault, session) == BY_MONTH


def test_a_correction_by_the_day_replaces_days_alone(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, monthly(tmp_path))
    bring(vault, session, daily(tmp_path))
    corrected = daily(tmp_path, DAYS.replace(",100\n", ",150\n", 1), "corrected.csv")
    assert bring(vault, session, corrected, accept=True).changed == Changed(corrected=1)
    assert totals(vault, session) == BY_MONTH | {(Grain.DAY, JANUARY): Decimal(3150)}


def test_a_month_with_daily_figures_is_not_taken_for_covered(vault: Vault, session: Session, tmp_path: Path) -> None:
    bring(vault, session, monthly(tmp_path))
    firsts = "".join(f"2024-0{month}-0{day},{','.join(STORE)},100\n" for month in (1, 2) for day in (1, 2))
    bring(vault, session, daily(tmp_path, firsts))
    clock = StandingClock()
    clock.move(timedelta(days=900))
    assert compact_vault(VaultAccess(vault, replace(session, clock=clock)))[0].batches == ()


def test_days_of_a_closed_month_are_refused_and_later_days_are_not(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    analyst = Session(actor="analyst", role=Role.ANALYST, scope=None, clock=session.clock)
    bring(vault, session, monthly(tmp_path))
    close_months(Access(vault, session), date(2024, 2, 15))
    with pytest.raises(UserError) as refused:
        bring(vault, analyst, daily(tmp_path))
    assert (refused.value.code, refused.value.data["period"]) == ("import.closed", "2024-01-01")
    late = "".join(f"2024-02-{day},{','.join(STORE)},100\n" for day in (16, 17))
    bring(vault, analyst, daily(tmp_path, late, "late.csv"))
    assert totals(vault, session) == BY_MONTH | {(Grain.DAY, FEBRUARY): Decimal(200)}
