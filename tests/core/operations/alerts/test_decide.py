"""What people say of an alert: every way that is allowed, no other, and all of it remembered."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.model.alerts.alerts import MOVES, AlertEvent, AlertSeverity, AlertState, AlertView
from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, note_alert, snooze_alert, take_back
from core.operations.alerts.review import show_alert
from core.store.vault import Vault
from tests.builders.alarms import bring, evaluate, shown
from tests.builders.alerts import NOW, alert
from tests.fakes.clock import StandingClock


@pytest.fixture
def alarmed(vault: Vault) -> Vault:
    """A vault with one alert, whatever raised it."""
    with vault.transaction():
        made = alert("0f3a", rule="gap_rate_critical", severity=AlertSeverity.CRITICAL, admitted_at=NOW)
        vault.alerts.put(made)
        vault.alerts.add_event(made.id, AlertEvent(at=NOW, actor="data", event="raised"))
    return vault


@pytest.fixture
def delivered(vault: Vault, session: Session, tmp_path: Path) -> Vault:
    """The same, raised by a delivery whose figures are there."""
    bring(vault, session, tmp_path / "jan.xlsx", "Nov'24", zeros=9)
    assert len(evaluate(vault, session)) == 1
    return vault


def test_an_acknowledgement_is_remembered_with_who_and_when_and_waits_in_the_outbox(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    (result,) = shown(alarmed, session)
    clock.move(timedelta(hours=2))
    moved, changes = move_alert(Access(alarmed, session), result.id[:8], AlertState.ACKNOWLEDGED)
    assert (changes.alerts, changes.outbox) == (True, True)
    assert (moved.state, moved.changed_by, moved.changed_at) == (
        AlertState.ACKNOWLEDGED,
        "tester",
        "2025-01-15T08:30:00.000Z",
    )
    last = next(iter(alarmed.db.table("outbox").rows_where(order_by="seq desc")))
    assert (last["kind"], last["entity"]) == ("alert.update", result.id)


def test_what_is_sent_holds_every_field_that_changed_and_the_audit_holds_no_name(
    alarmed: Vault, session: Session
) -> None:
    (result,) = shown(alarmed, session)
    assign_alert(Access(alarmed, session), result.id, "noura", date(2025, 2, 1), "ask the depot")
    last = next(iter(alarmed.db.table("outbox").rows_where(order_by="seq desc")))
    assert json.loads(last["payload"]) == {
        "kind": "alert.update",
        "id": result.id,
        "base": None,
        "was": {"assignee": None, "due": None},
        "set": {"event": "assigned", "assignee": "noura", "due": "2025-02-01", "note": "ask the depot"},
    }
    audited = next(iter(alarmed.db.table("audit").rows_where(order_by="n desc")))
    assert json.loads(audited["detail"]) == {"event": "assigned"}


def test_an_alert_never_moves_back(alarmed: Vault, session: Session) -> None:
    (result,) = shown(alarmed, session)
    move_alert(Access(alarmed, session), result.id, AlertState.ACKNOWLEDGED)
    with pytest.raises(UserError, match=r"alert\.not_further"):
        move_alert(Access(alarmed, session), result.id, AlertState.ACKNOWLEDGED)


def test_an_unknown_alert_is_said_to_be_unknown(alarmed: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"alert\.unknown"):
        show_alert(Access(alarmed, session), "none")


@pytest.mark.parametrize(
    "path",
    [
        (AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS, AlertState.RESOLVED, AlertState.OPEN),
        (AlertState.IN_PROGRESS, AlertState.DISMISSED, AlertState.OPEN, AlertState.ACKNOWLEDGED),
        (AlertState.DISMISSED, AlertState.OPEN, AlertState.RESOLVED),
    ],
)
def test_an_alert_goes_every_way_that_is_allowed_and_each_step_is_remembered(
    alarmed: Vault, session: Session, path: tuple[AlertState, ...]
) -> None:
    (result,) = shown(alarmed, session)
    for state in path:
        moved, _ = move_alert(Access(alarmed, session), result.id, state, f"said at {state}")
        assert moved.state is state
    _, events = show_alert(Access(alarmed, session), result.id)
    told = ["reopened" if state is AlertState.OPEN else state.value for state in path]
    assert [event.event for event in events] == ["raised", *told]
    assert [event.note for event in events[1:]] == [f"said at {state}" for state in path]
    audited = [row["action"] for row in alarmed.db.table("audit").rows if row["action"] == "alert.decide"]
    assert len(audited) == len(path)


@pytest.mark.parametrize(
    ("now", "then"), [(now, then) for now in AlertState for then in AlertState if then not in MOVES[now]]
)
def test_an_alert_goes_no_way_that_is_not_allowed(
    alarmed: Vault, session: Session, now: AlertState, then: AlertState
) -> None:
    (result,) = shown(alarmed, session)
    if now is not AlertState.OPEN:
        move_alert(Access(alarmed, session), result.id, now)
    with pytest.raises(UserError, match=r"alert\.not_further"):
        move_alert(Access(alarmed, session), result.id, then)
    assert show_alert(Access(alarmed, session), result.id)[0].state is now


def test_a_snoozed_alert_waits_and_comes_back_by_itself(
    delivered: Vault, session: Session, clock: StandingClock
) -> None:
    (result,) = shown(delivered, session)
    snooze_alert(Access(delivered, session), result.id, clock.now() + timedelta(days=2), "after the delivery")
    assert shown(delivered, session) == []
    assert evaluate(delivered, session) == []
    assert [each.id for each in shown(delivered, session, AlertView.ALL)] == [result.id]
    clock.move(timedelta(days=2))
    (back,) = shown(delivered, session)
    assert back.state is AlertState.OPEN
    assert show_alert(Access(delivered, session), result.id)[1][-1].note == "after the delivery"


def test_an_alert_is_somebodys_by_a_day_and_can_be_given_back(alarmed: Vault, session: Session) -> None:
    (result,) = shown(alarmed, session)
    assign_alert(Access(alarmed, session), result.id, "noura", date(2025, 2, 1))
    (result,) = shown(alarmed, session)
    assert (result.assignee, result.due) == ("noura", date(2025, 2, 1))
    assign_alert(Access(alarmed, session), result.id, None)
    (result,) = shown(alarmed, session)
    assert (result.assignee, result.due) == (None, None)


def test_what_has_ended_is_neither_snoozed_nor_assigned_but_can_be_noted(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    (result,) = shown(alarmed, session)
    move_alert(Access(alarmed, session), result.id, AlertState.DISMISSED)
    with pytest.raises(UserError, match=r"alert\.ended"):
        snooze_alert(Access(alarmed, session), result.id, clock.now() + timedelta(days=1))
    with pytest.raises(UserError, match=r"alert\.ended"):
        assign_alert(Access(alarmed, session), result.id, "noura")
    note_alert(Access(alarmed, session), result.id, "the shop was being rebuilt")
    assert show_alert(Access(alarmed, session), result.id)[1][-1].note == "the shop was being rebuilt"


def test_a_time_that_is_over_and_an_empty_note_are_refused(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    (result,) = shown(alarmed, session)
    with pytest.raises(UserError, match=r"alert\.snooze_past"):
        snooze_alert(Access(alarmed, session), result.id, clock.now())
    with pytest.raises(UserError, match=r"alert\.no_note"):
        note_alert(Access(alarmed, session), result.id, "  ")


def test_a_dismissed_alert_is_neither_raised_again_nor_cleared(
    delivered: Vault, session: Session, tmp_path: Path
) -> None:
    (result,) = shown(delivered, session)
    move_alert(Access(delivered, session), result.id, AlertState.DISMISSED)
    assert evaluate(delivered, session) == []
    bring(delivered, session, tmp_path / "feb.xlsx", "Dec'24", zeros=2)
    evaluate(delivered, session)
    assert show_alert(Access(delivered, session), result.id)[0].state is AlertState.DISMISSED


def test_a_verdict_is_an_event_and_changes_nothing_else(alarmed: Vault, session: Session) -> None:
    (result,) = shown(alarmed, session)
    judged, _ = judge_alert(Access(alarmed, session), result.id, useful=False, note="the depot was shut")
    assert judged.state is AlertState.OPEN
    last = show_alert(Access(alarmed, session), result.id)[1][-1]
    assert (last.event, last.note) == ("not_useful", "the depot was shut")


def test_a_decision_that_is_taken_back_leaves_the_alert_as_it_stood_and_both_in_its_history(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    before, _ = show_alert(Access(alarmed, session), "0f3a")
    for decide in (
        lambda: move_alert(Access(alarmed, session), "0f3a", AlertState.ACKNOWLEDGED),
        lambda: snooze_alert(Access(alarmed, session), "0f3a", clock.now() + timedelta(days=1)),
        lambda: assign_alert(Access(alarmed, session), "0f3a", "Huda", date(2025, 2, 1)),
        lambda: move_alert(Access(alarmed, session), "0f3a", AlertState.RESOLVED),
    ):
        decided, _ = decide()
        back, changes = take_back(Access(alarmed, session), decided)
        assert changes.alerts
        assert (back.state, back.snoozed_until, back.assignee, back.due) == (
            before.state,
            before.snoozed_until,
            before.assignee,
            before.due,
        )
    _, events = show_alert(Access(alarmed, session), "0f3a")
    assert [event.event for event in events][-2:] == ["resolved", "taken_back"]


def test_what_was_decided_otherwise_in_the_meantime_is_not_taken_back(alarmed: Vault, session: Session) -> None:
    decided, _ = move_alert(Access(alarmed, session), "0f3a", AlertState.ACKNOWLEDGED)
    move_alert(Access(alarmed, session), "0f3a", AlertState.IN_PROGRESS)
    with pytest.raises(UserError, match=r"alert\.changed_since"):
        take_back(Access(alarmed, session), decided)
    assert show_alert(Access(alarmed, session), "0f3a")[0].state is AlertState.IN_PROGRESS


def test_taking_back_leaves_what_the_decision_did_not_change(alarmed: Vault, session: Session) -> None:
    access = Access(alarmed, session)
    decided, _ = move_alert(access, "0f3a", AlertState.ACKNOWLEDGED)
    assign_alert(access, "0f3a", "noura")
    back, _ = take_back(access, decided)
    assert (back.state, back.assignee) == (AlertState.OPEN, "noura")


def test_only_a_decision_that_was_made_is_taken_back(alarmed: Vault, session: Session) -> None:
    access = Access(alarmed, session)
    dismissed, _ = move_alert(access, "0f3a", AlertState.DISMISSED)
    with pytest.raises(UserError, match=r"alert\.changed_since"):
        take_back(access, replace(dismissed, state=AlertState.IN_PROGRESS))
    with pytest.raises(UserError, match=r"alert\.changed_since"):
        take_back(access, replace(dismissed, changed_by="salem"))
    assert alarmed.alerts.find(dismissed.id) == dismissed
