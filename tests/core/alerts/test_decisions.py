"""The life of an alert without a store: every way that is allowed and no other, and each says what it changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts import decisions
from core.alerts.decisions import Decided
from core.model.alerts.alerts import ENDED, MOVES, Alert, AlertState
from core.model.edits.alerts import AlertUpdate
from core.model.edits.author import Author
from core.model.edits.parsing import parse
from core.model.errors import UserError
from tests.builders.alerts import alert

START = datetime(2025, 1, 15, 6, 30, tzinfo=UTC)
BY = Author("noura", START)
PERSONS = st.none() | st.sampled_from(["noura", "salem", ""])
STEPS = st.one_of(
    st.tuples(st.just("move"), st.sampled_from(AlertState)),
    st.tuples(st.just("snooze"), st.integers(-2, 5)),
    st.tuples(st.just("assign"), PERSONS, st.none() | st.dates(date(2025, 1, 1), date(2026, 1, 1))),
    st.tuples(st.just("note"), st.sampled_from(["", "  ", "asked", "two\nlines"])),
    st.tuples(st.just("judge"), st.booleans()),
    st.tuples(st.just("take_back")),
)


def updated(made: Decided) -> AlertUpdate:
    assert isinstance(made.edit, AlertUpdate)
    return made.edit


def decide(now: Alert, step: tuple[object, ...], by: Author, past: list[AlertUpdate]) -> Decided:
    match step:
        case ("move", AlertState() as state):
            return decisions.move(now, state, " why ", by)
        case ("snooze", int() as days):
            return decisions.snooze(now, by.moment + timedelta(days=days), "", by)
        case ("assign", who, due):
            return decisions.assign(now, who, due, "", by)  # type: ignore[arg-type]
        case ("note", str() as text):
            return decisions.note(now, text, by)
        case ("judge", bool() as useful):
            return decisions.judge(now, "", by, useful=useful)
        case _:
            last = past[-1] if past else decisions.move(alert("a"), AlertState.ACKNOWLEDGED, "", by).edit
            assert isinstance(last, AlertUpdate)
            return decisions.take_back(now, last, by)


@given(st.lists(STEPS, max_size=12))
def test_whatever_is_decided_in_turn_the_edits_alone_make_the_same_alert(steps: list[tuple[object, ...]]) -> None:
    here = there = alert("a")
    past: list[AlertUpdate] = []
    for number, step in enumerate(steps):
        by = Author("noura" if number % 2 else "salem", START + timedelta(minutes=number))
        try:
            made = decide(here, step, by, past)
        except UserError as refused:
            assert refused.code in {  # noqa: PT017 - most steps are allowed
                "alert.not_further",
                "alert.snooze_past",
                "alert.ended",
                "alert.no_note",
                "alert.changed_since",
            }
            continue
        assert made.alert.state in {here.state, *MOVES[here.state]} or step[0] == "take_back"
        assert (made.alert.changed_at, made.alert.changed_by, made.event.at, made.event.actor) == (
            by.at,
            by.actor,
            by.at,
            by.actor,
        )
        edit = parse(made.edit.canonical())
        assert edit == made.edit
        assert all(getattr(here, name) == value for name, value in edit.was.values().items() if hasattr(here, name))
        replayed = decisions.applied(there, made.edit, by)
        assert (replayed.alert, replayed.event) == (made.alert, made.event)
        if isinstance(made.edit, AlertUpdate):
            past.append(made.edit)
        here, there = made.alert, replayed.alert
    assert here == there


@pytest.mark.parametrize("now", AlertState)
@pytest.mark.parametrize("then", AlertState)
def test_an_alert_moves_where_the_table_says_and_nowhere_else(now: AlertState, then: AlertState) -> None:
    standing = alert("a", state=now, snoozed_until="2031-01-01T00:00:00.000Z")
    if then not in MOVES[now]:
        with pytest.raises(UserError, match=r"alert\.not_further"):
            decisions.move(standing, then, "", BY)
        return
    made = decisions.move(standing, then, "", BY)
    assert (made.alert.state, made.alert.snoozed_until) == (then, None)
    assert made.event.event == ("reopened" if then is AlertState.OPEN else then.value)
    assert made.edit.set.given() == {"state": then, "snoozed_until": None, "event": made.event.event, "note": ""}
    assert made.edit.was.given() == {"state": now, "snoozed_until": "2031-01-01T00:00:00.000Z"}


def test_what_did_not_change_is_not_in_the_edit() -> None:
    made = decisions.assign(alert("a", assignee="noura"), "noura", date(2025, 2, 1), " by Sunday ", BY)
    assert made.edit.set.given() == {"due": "2025-02-01", "event": "assigned", "note": "by Sunday"}
    assert made.edit.was.given() == {"due": None}
    again = decisions.move(alert("a"), AlertState.ACKNOWLEDGED, "", BY)
    assert "snoozed_until" not in again.edit.set.given()


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_ended_is_neither_snoozed_nor_assigned_but_noted_and_judged(state: AlertState) -> None:
    ended = alert("a", state=state)
    with pytest.raises(UserError, match=r"alert\.ended"):
        decisions.snooze(ended, START + timedelta(days=1), "", BY)
    with pytest.raises(UserError, match=r"alert\.ended"):
        decisions.assign(ended, "noura", None, "", BY)
    assert decisions.note(ended, " rebuilt ", BY).event.note == "rebuilt"
    assert decisions.judge(ended, "", BY, useful=False).event.event == "not_useful"


def test_a_snooze_that_is_over_at_once_is_refused() -> None:
    with pytest.raises(UserError, match=r"alert\.snooze_past"):
        decisions.snooze(alert("a"), START, "", BY)
    made = decisions.snooze(alert("a"), START + timedelta(milliseconds=1), "", BY)
    assert made.alert.snoozed_until == "2025-01-15T06:30:00.001Z"


def test_a_decision_is_taken_back_only_while_nothing_else_was_decided() -> None:
    before = alert("a", assignee="salem")
    assigned = decisions.assign(before, "noura", date(2025, 2, 1), "", BY)
    decided, edit = assigned.alert, updated(assigned)
    back = decisions.take_back(decided, edit, BY)
    assert (back.alert.assignee, back.alert.due, back.event.event) == ("salem", None, "taken_back")
    moved = decisions.take_back(replace(decided, state=AlertState.IN_PROGRESS), edit, BY).alert
    assert (moved.state, moved.assignee) == (AlertState.IN_PROGRESS, "salem")
    with pytest.raises(UserError, match=r"alert\.changed_since"):
        decisions.take_back(replace(decided, due=None), edit, BY)


def test_a_note_and_a_verdict_change_nothing_that_people_decide() -> None:
    standing = alert("a", assignee="salem", state=AlertState.IN_PROGRESS)
    for made in (decisions.note(standing, "x", BY), decisions.judge(standing, "", BY, useful=True)):
        assert replace(made.alert, changed_at=standing.changed_at, changed_by=standing.changed_by) == standing
    with pytest.raises(UserError, match=r"alert\.no_note"):
        decisions.note(standing, " \n", BY)


def test_a_refusal_names_the_alert_and_where_it_stands() -> None:
    ended = alert(state=AlertState.RESOLVED)
    with pytest.raises(UserError) as further:
        decisions.move(ended, AlertState.ACKNOWLEDGED, "", BY)
    assert (further.value.code, further.value.data) == ("alert.not_further", {"alert": "a", "state": "resolved"})
    with pytest.raises(UserError) as over:
        decisions.assign(ended, "noura", None, "", BY)
    assert (over.value.code, over.value.data) == ("alert.ended", {"alert": "a", "state": "resolved"})
    with pytest.raises(UserError) as past:
        decisions.snooze(alert(), BY.moment, "", BY)
    assert (past.value.code, past.value.data) == ("alert.snooze_past", {"alert": "a"})
    with pytest.raises(UserError) as changed:
        decisions.take_back(alert(), updated(decisions.assign(alert(), "noura", None, "", BY)), BY)
    assert (changed.value.code, changed.value.data) == ("alert.changed_since", {"alert": "a"})


def test_each_decision_writes_its_event_with_its_note() -> None:
    due = date(2025, 3, 1)
    assigned = decisions.assign(alert(), "noura", due, " look ", BY)
    assert (assigned.alert.assignee, assigned.alert.due) == ("noura", due)
    assert (assigned.event.event, assigned.event.note) == ("assigned", "look")
    assert decisions.snooze(alert(), BY.moment + timedelta(days=1), "", BY).event.event == "snoozed"
    taken = decisions.take_back(assigned.alert, updated(assigned), BY)
    assert (taken.event.event, taken.event.note, taken.alert.assignee) == ("taken_back", "", None)
    verdict = decisions.judge(alert(), " right ", BY, useful=True)
    assert (verdict.edit.set.note, verdict.event.note) == ("right", "right")


def test_an_edit_that_is_applied_is_the_one_that_travels_on() -> None:
    for edit in (
        decisions.assign(alert(), "noura", None, "", BY).edit,
        decisions.judge(alert(), "", BY, useful=False).edit,
    ):
        assert decisions.applied(alert(), edit, BY).edit is edit
