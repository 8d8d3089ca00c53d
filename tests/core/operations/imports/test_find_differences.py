from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.differences import CellChange, Difference, Shift
from core.model.imports.receipts import Changed
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.batches import list_batches, undo_batch
from core.operations.imports.find_differences import batch_difference, prepared_difference
from core.operations.imports.import_workbook import Options, import_workbook, prepare_import
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet

ACCEPT = Options(unit=SalesUnit.SAR, accept=True)
JANUARY, FEBRUARY, MARCH = (date(2024, month, 1) for month in (1, 2, 3))


def bring(vault: Vault, session: Session, path: Path) -> str:
    return str(import_workbook(Access(vault, session), path, ACCEPT, Unattended())[0][0].batch)


def differences(vault: Vault, session: Session, batch: str) -> Difference:
    return batch_difference(Access(vault, session), batch, Unattended())


@pytest.fixture
def first(vault: Vault, session: Session, tmp_path: Path) -> str:
    return bring(vault, session, AuditSheet().write(tmp_path / "first.xlsx"))


@pytest.fixture
def correction(tmp_path: Path) -> Path:
    """Speaks of Riyadh alone: one figure becomes 99, one is gone, one is new."""
    sheet = AuditSheet()
    del sheet.figures["KINZA NRB", "BALAD"]
    sheet.figures["PEPSI CAN", "OLAYA"] = [10.5, 99, 12.25]
    sheet.figures["KINZA NRB", "OLAYA"] = [3, None, 0]
    sheet.figures["PEPSI CAN", "HAMRA"] = [1000, None, None]
    return sheet.write(tmp_path / "correction.xlsx")


CORRECTED = Difference(
    Changed(added=1, corrected=1, removed=1),
    (
        Shift("RIYADH", JANUARY, Decimal("13.5"), Decimal("1013.5")),
        Shift("RIYADH", FEBRUARY, Decimal(4), Decimal(99)),
        Shift("RIYADH", MARCH, Decimal("19.25"), Decimal("19.25")),
    ),
    (
        CellChange("RIYADH", "OLAYA", "GROCERY", "PEPSI CAN", FEBRUARY, Decimal(0), Decimal(99)),
        CellChange("RIYADH", "OLAYA", "GROCERY", "KINZA NRB", FEBRUARY, Decimal(4), None),
    ),
)


@pytest.mark.usefixtures("first")
def test_what_a_workbook_would_change_is_what_its_batch_then_changed(
    vault: Vault, session: Session, correction: Path
) -> None:
    (prepared,) = prepare_import(Access(vault, session), correction, ACCEPT, Unattended())
    assert prepared_difference(Access(vault, session), prepared, Unattended()) == CORRECTED
    assert len(list_batches(Access(vault, session))) == 1
    batch = bring(vault, session, correction)
    assert differences(vault, session, batch) == CORRECTED
    (again,) = prepare_import(Access(vault, session), correction, ACCEPT, Unattended())
    assert prepared_difference(Access(vault, session), again, Unattended()) == CORRECTED


def test_a_first_batch_only_adds_and_has_nothing_before_it(vault: Vault, session: Session, first: str) -> None:
    result = differences(vault, session, first)
    assert result.changed == Changed(added=12)
    assert result.largest == ()
    assert result.shifts[0] == Shift("JEDDAH", JANUARY, None, Decimal(1))
    assert len(result.shifts) == 6


def test_the_layers_above_do_not_matter_and_a_withdrawn_one_below_is_seen_through(
    vault: Vault, session: Session, first: str, correction: Path, tmp_path: Path
) -> None:
    second = bring(vault, session, correction)
    sheet = AuditSheet(months=("Feb'24",), figures={("PEPSI CAN", "OLAYA"): [7]})
    bring(vault, session, sheet.write(tmp_path / "third.xlsx"))
    assert differences(vault, session, second) == CORRECTED
    undo_batch(Access(vault, session), second)
    assert differences(vault, session, second) == CORRECTED
    undo_batch(Access(vault, session), first)
    result = differences(vault, session, second)
    assert result.changed == Changed(added=9)
    assert {shift.before for shift in result.shifts} == {None}


@pytest.mark.usefixtures("first")
def test_no_more_changes_are_named_than_asked_for(vault: Vault, session: Session, correction: Path) -> None:
    result = batch_difference(Access(vault, session), bring(vault, session, correction), Unattended(), 1)
    assert result == replace(CORRECTED, largest=CORRECTED.largest[:1])


def test_a_region_outside_the_scope_is_left_out(vault: Vault, session: Session, first: str) -> None:
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"JEDDAH"}))
    assert {shift.region for shift in differences(vault, manager, first).shifts} == {"JEDDAH"}


def test_an_unknown_batch_is_told(vault: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"batch\.unknown"):
        differences(vault, session, "abc")


def test_a_release_changes_what_it_released_and_its_batch_what_it_brought(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "OLAYA"] = [10.5, "n/a", -3]
    batch = bring(vault, session, sheet.write(tmp_path / "first.xlsx"))
    before = differences(vault, session, batch)
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("Q2",), value="4"))
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    _, fixed, released = list_batches(Access(vault, session))
    assert differences(vault, session, batch) == before
    assert differences(vault, session, fixed.id).changed == Changed(added=1)
    undo_batch(Access(vault, session), released.id)
    assert differences(vault, session, released.id).changed == Changed(added=1)
    assert [shift.after - shift.before for shift in differences(vault, session, released.id).shifts][-1] == -3
