from datetime import timedelta
from pathlib import Path

import pytest

from core.model.alerts import AlertState
from core.model.changes import NOTHING
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.import_workbook import Options, import_workbook
from core.operations.manage_batches import undo_batch
from core.operations.open_warehouse import open_warehouse
from core.operations.watch_alerts import evaluate_alerts, list_alerts, move_alert, show_alert
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet
from tests.fakes.clock import StandingClock


def bring(vault: Vault, session: Session, path: Path, month: str, *, zeros: int) -> str:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0 if number < zeros else 5] for number in range(10)}
    book = AuditSheet(months=(month,), figures=figures).write(path)
    (receipt,), _ = import_workbook(vault, session, book, Options(accept=True), Unattended())
    return str(receipt.batch)


def evaluate(vault: Vault, session: Session) -> list[str]:
    with open_warehouse(vault, session, Unattended()) as warehouse:
        raised, _ = evaluate_alerts(vault, warehouse, session)
    return [alert.id for alert in raised]


@pytest.fixture
def alarmed(vault: Vault, session: Session, tmp_path: Path) -> Vault:
    bring(vault, session, tmp_path / "jan.xlsx", "Jan'24", zeros=9)
    assert len(evaluate(vault, session)) == 1
    return vault


def test_a_second_evaluation_raises_nothing_and_writes_nothing(alarmed: Vault, session: Session) -> None:
    with open_warehouse(alarmed, session, Unattended()) as warehouse:
        assert evaluate_alerts(alarmed, warehouse, session) == ([], NOTHING)


def test_a_new_month_of_the_same_breach_is_the_same_alert(alarmed: Vault, session: Session, tmp_path: Path) -> None:
    (before,) = list_alerts(alarmed, session)
    bring(alarmed, session, tmp_path / "feb.xlsx", "Feb'24", zeros=8)
    assert evaluate(alarmed, session) == []
    (after,) = list_alerts(alarmed, session)
    assert (after.id, after.raised_at) == (before.id, before.raised_at)
    assert after.breach.value == 80.0


def test_an_alert_whose_breach_is_over_is_resolved_by_the_data(
    alarmed: Vault, session: Session, tmp_path: Path
) -> None:
    (alert,) = list_alerts(alarmed, session)
    bring(alarmed, session, tmp_path / "feb.xlsx", "Feb'24", zeros=2)
    evaluate(alarmed, session)
    assert list_alerts(alarmed, session) == []
    found, events = show_alert(alarmed, session, alert.id)
    assert (found.state, found.changed_by) == (AlertState.RESOLVED, "data")
    assert [event.event for event in events] == ["raised", "cleared"]


def test_a_resolved_alert_is_not_raised_again_while_its_breach_lasts(alarmed: Vault, session: Session) -> None:
    (alert,) = list_alerts(alarmed, session)
    move_alert(alarmed, session, alert.id, AlertState.RESOLVED)
    assert evaluate(alarmed, session) == []
    assert list_alerts(alarmed, session) == []
    assert len(list_alerts(alarmed, session, resolved=True)) == 1


def test_an_acknowledgement_is_remembered_with_who_and_when_and_waits_in_the_outbox(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    (alert,) = list_alerts(alarmed, session)
    clock.move(timedelta(hours=2))
    moved, changes = move_alert(alarmed, session, alert.id[:8], AlertState.ACKNOWLEDGED)
    assert (changes.alerts, changes.outbox) == (True, True)
    assert (moved.state, moved.changed_by, moved.changed_at) == (
        AlertState.ACKNOWLEDGED, "tester", "2025-01-15T08:30:00.000Z",
    )  # fmt: skip
    last = next(iter(alarmed.db.table("outbox").rows_where(order_by="seq desc")))
    assert (last["kind"], last["entity"]) == ("alert.update", alert.id)


def test_an_alert_never_moves_back(alarmed: Vault, session: Session) -> None:
    (alert,) = list_alerts(alarmed, session)
    move_alert(alarmed, session, alert.id, AlertState.ACKNOWLEDGED)
    with pytest.raises(UserError, match=r"alert\.not_further"):
        move_alert(alarmed, session, alert.id, AlertState.ACKNOWLEDGED)


def test_undoing_the_delivery_clears_what_it_raised(alarmed: Vault, session: Session) -> None:
    batch = alarmed.db.execute("SELECT id FROM batch").fetchone()[0]
    undo_batch(alarmed, session, batch)
    evaluate(alarmed, session)
    assert list_alerts(alarmed, session) == []


def test_an_unknown_alert_is_said_to_be_unknown(alarmed: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"alert\.unknown"):
        show_alert(alarmed, session, "none")
