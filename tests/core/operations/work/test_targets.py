from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.model.work.targets import WHOLE
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.journal import read_audit, read_outbox
from core.operations.work.targets import Expected, list_attainments, set_target
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet

FIGURES = {("PEPSI CAN 1", "OLAYA"): [10, 20, 30], ("PEPSI CAN 1", "BALAD"): [1, 2, 3]}
MARCH = date(2024, 3, 1)


def test_targets_stand_beside_what_was_sold_and_before_it_comes(vault: Vault, session: Session, tmp_path: Path) -> None:
    book = AuditSheet(figures=FIGURES).write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    before, changes = set_target(Access(vault, session), "RIYADH", MARCH, Decimal("40.5"))
    assert (before, changes.targets) == (None, True)
    set_target(Access(vault, session), WHOLE, date(2024, 4, 1), Decimal(50))
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        result = {
            (attainment.region, attainment.period): attainment
            for attainment in list_attainments(DataAccess(vault, session, warehouse))
        }
    riyadh = result["RIYADH", MARCH]
    assert (riyadh.target, riyadh.actual) == (Decimal("40.5"), 30)
    assert riyadh.percentage == pytest.approx(74.07, abs=0.01)
    assert result[WHOLE, MARCH].actual == 33
    assert (result[WHOLE, date(2024, 4, 1)].target, result[WHOLE, date(2024, 4, 1)].actual) == (50, None)
    assert max(period for _, period in result) == date(2024, 6, 1)


def test_sales_without_a_region_count_in_the_total_alone(vault: Vault, session: Session, tmp_path: Path) -> None:
    book = AuditSheet(figures=FIGURES, regions={"BALAD": ""}).write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        attained = list_attainments(DataAccess(vault, session, warehouse))
    march = {attainment.region: attainment.actual for attainment in attained if attainment.period == MARCH}
    assert march == {WHOLE: 33, "RIYADH": 30}


def test_a_target_is_replaced_put_back_and_forgotten(vault: Vault, session: Session) -> None:
    set_target(Access(vault, session), "RIYADH", MARCH, Decimal(1))
    before, _ = set_target(Access(vault, session), "RIYADH", MARCH, Decimal(2))
    assert before == 1
    before, _ = set_target(Access(vault, session), "RIYADH", MARCH, None)
    assert before == 2
    assert vault.targets.list_all() == []
    assert [row.action for row in read_audit(Access(vault, session), 3)] == ["target.set"] * 3
    assert len(read_outbox(Access(vault, session), 10)) == 3


def test_a_target_that_is_another_than_expected_is_left_as_it_is(vault: Vault, session: Session) -> None:
    access = Access(vault, session)
    set_target(access, "RIYADH", MARCH, Decimal(1))
    set_target(access, "RIYADH", MARCH, Decimal(2))
    for expected in (Expected(Decimal(1)), Expected(None)):
        with pytest.raises(UserError, match=r"target\.changed_since"):
            set_target(access, "RIYADH", MARCH, None, expected=expected)
    stored = vault.targets.find("RIYADH", MARCH)
    assert stored is not None
    assert stored.value == 2
    assert set_target(access, "RIYADH", MARCH, None, expected=Expected(Decimal("2.0")))[0] == 2
    assert set_target(access, "RIYADH", MARCH, Decimal(3), expected=Expected(None))[0] is None


def test_less_than_nothing_is_no_target(vault: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"target\.negative"):
        set_target(Access(vault, session), "RIYADH", MARCH, Decimal(-1))


def test_an_empty_vault_has_no_attainments(vault: Vault, session: Session) -> None:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        assert list_attainments(DataAccess(vault, session, warehouse)) == ()
