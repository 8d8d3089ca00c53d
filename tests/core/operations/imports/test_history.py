"""Months that are closed, and layers whose room is given back."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Receipt
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches, show_receipt, undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.release_figures import ReleaseChoice, release_figures
from core.operations.vault.access import VaultAccess
from core.operations.vault.compact import compact_vault
from core.operations.vault.keep import verify_vault
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet
from tests.fakes.clock import StandingClock

ITEM = ("PEPSI CAN", "OLAYA")
TAKE = Options(unit=SalesUnit.SAR, accept=True)


def bring(vault: Vault, session: Session, folder: Path, figures: list[Any], **sheet: Any) -> Receipt:
    path = AuditSheet(figures={ITEM: figures}, **sheet).write(folder / f"{len(list(folder.iterdir()))}.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), path, TAKE, Unattended())
    return receipt


def shown(vault: Vault, session: Session) -> list[Any]:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        return [value for (value,) in reader.execute("SELECT value FROM sales ORDER BY period").fetchall()]


@pytest.fixture
def analyst(clock: StandingClock) -> Session:
    return Session(actor="analyst", role=Role.ANALYST, scope=None, clock=clock)


def test_a_closed_month_takes_no_correction_from_who_may_not_close(
    vault: Vault, session: Session, analyst: Session, tmp_path: Path
) -> None:
    first = bring(vault, analyst, tmp_path, [1, 2, "n/a"])
    close_months(Access(vault, session), date(2024, 2, 29))
    with pytest.raises(UserError) as refused:
        bring(vault, analyst, tmp_path, [1, 5, 3])
    assert (refused.value.code, refused.value.data["period"]) == ("import.closed", "2024-01-01")
    for act in (
        lambda: undo_batch(Access(vault, analyst), str(first.batch)),
        lambda: release_figures(Access(vault, analyst), str(first.batch), ReleaseChoice(cells=("R2",), value="3")),
        lambda: close_months(Access(vault, analyst), None),
    ):
        with pytest.raises(UserError, match=r"import\.closed|permission\.refused"):
            act()
    assert shown(vault, session) == [1, 2]


def test_an_open_month_and_the_same_figures_again_are_welcome(
    vault: Vault, session: Session, analyst: Session, tmp_path: Path
) -> None:
    bring(vault, analyst, tmp_path, [1, 2, 3])
    close_months(Access(vault, session), date(2024, 2, 29))
    assert bring(vault, analyst, tmp_path, [1, 2, 9]).changed.corrected == 1
    assert shown(vault, session) == [1, 2, 9]


def test_who_may_close_may_correct_and_open_again(
    vault: Vault, session: Session, analyst: Session, tmp_path: Path
) -> None:
    bring(vault, analyst, tmp_path, [1, 2, 3])
    close_months(Access(vault, session), date(2024, 3, 31))
    bring(vault, session, tmp_path, [1, 2, 4])
    close_months(Access(vault, session), None)
    bring(vault, analyst, tmp_path, [1, 2, 5])
    assert shown(vault, session) == [1, 2, 5]


def later(session: Session) -> Session:
    clock = StandingClock()
    clock.move(timedelta(days=900))
    return replace(session, clock=clock)


def test_covered_and_withdrawn_batches_give_their_room_back_and_nothing_shown_changes(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    covered = bring(vault, session, tmp_path, [1, 2, 3])
    release = bring(vault, session, tmp_path, [1, "n/a", 4])
    release_figures(Access(vault, session), str(release.batch), ReleaseChoice(cells=("Q2",), value="7"))
    taken_back = bring(vault, session, tmp_path, [5, 5, 5])
    undo_batch(Access(vault, session), str(taken_back.batch))
    before = shown(vault, session)
    assert compact_vault(VaultAccess(vault, session))[0].batches == ()  # the history is not old yet
    told, _ = compact_vault(VaultAccess(vault, later(session)), dry_run=True)
    assert {batch.id for batch in told.batches} == {covered.batch, taken_back.batch}
    assert shown(vault, session) == before
    done, _ = compact_vault(VaultAccess(vault, later(session)))
    assert done == told
    assert done.bytes > 0
    assert shown(vault, session) == before == [1, 7, 4]
    assert show_receipt(Access(vault, session), str(covered.batch)).tally.figures_loaded == 3
    assert [bool(batch.compacted_at) for batch in list_batches(Access(vault, session))] == [True, False, False, True]
    assert verify_vault(VaultAccess(vault, session), Unattended()).faults == ()
    assert compact_vault(VaultAccess(vault, later(session)))[0].batches == ()


def test_what_was_compacted_does_not_show_again_and_can_be_imported_anew(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    first = bring(vault, session, tmp_path, [1, 2, 3])
    newer = bring(vault, session, tmp_path, [4, 5, 6])
    compact_vault(VaultAccess(vault, later(session)))
    undo_batch(Access(vault, session), str(newer.batch))
    assert shown(vault, session) == []
    (again,), _ = import_workbook(Access(vault, session), tmp_path / first.file, TAKE, Unattended())
    assert not again.already_imported
    assert shown(vault, session) == [1, 2, 3]
