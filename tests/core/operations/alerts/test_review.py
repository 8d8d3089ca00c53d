"""The views of the alerts, one with its history, and everything that was done."""

from datetime import date

import pytest

from core.model.alerts.alerts import Alert, AlertEvent, AlertSeverity, AlertState, AlertView, Mute
from core.model.alerts.deliveries import Channel, Delivery, Outcome
from core.model.alerts.rules import SHIPPED
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.access import Access
from core.operations.alerts.review import list_alerts, read_board, read_log, show_alert
from tests.builders.access import memory_access
from tests.builders.alerts import JEDDAH, NOW, alert

LATER, EARLIER = "2025-01-16T00:00:00.000Z", "2025-01-01T00:00:00.000Z"
WAITS = alert("a1", admitted_at=NOW)
GRAVE = alert("a2", admitted_at=NOW, severity=AlertSeverity.CRITICAL, scope=JEDDAH, rule="other")
BEYOND = alert("a3", scope=(("region", "جدة"),), rule="third")
ASLEEP = alert("a4", admitted_at=NOW, snoozed_until=LATER, first=date(2023, 5, 1))
MUTED = alert("b5", admitted_at=NOW, rule="muted")
ENDED = alert("b6", state=AlertState.RESOLVED, first=date(2023, 6, 1))


def access(*alerts: Alert, role: Role = Role.OWNER, scope: frozenset[str] | None = None) -> Access:
    made = memory_access(role, scope)
    for held in alerts or (WAITS, GRAVE, BEYOND, ASLEEP, MUTED, ENDED):
        made.store.alerts.put(held)
    made.store.mutes.put(Mute(rule="muted", scope=(), until=None), at=NOW, actor="tester")
    return made


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (AlertView.SHOWN, ["a2", "a1"]),
        (AlertView.DIGEST, ["a3"]),
        (AlertView.SNOOZED, ["a4"]),
        (AlertView.MUTED, ["b5"]),
        (AlertView.ENDED, ["b6"]),
    ],
)
def test_each_alert_is_in_its_view(view: AlertView, shown: list[str]) -> None:
    assert [listed.alert.id for listed in list_alerts(access(), view)] == shown


def test_all_are_all_and_the_board_has_every_view_and_the_rules() -> None:
    board = read_board(access())
    assert {listed.alert.id for listed in board.views[AlertView.ALL]} == {"a1", "a2", "a3", "a4", "b5", "b6"}
    assert [shown.id for shown in board.shown] == ["a2", "a1"]
    assert set(board.views) == set(AlertView)
    assert set(board.rules) == set(SHIPPED)


def test_one_that_slept_waits_again_when_its_time_is_over() -> None:
    slept = alert("a4", admitted_at=NOW, snoozed_until=EARLIER)
    assert [listed.alert.id for listed in list_alerts(access(slept))] == ["a4"]


def test_only_those_of_the_own_regions_are_shown() -> None:
    mine = access(role=Role.MANAGER, scope=frozenset({"JEDDAH"}))
    assert {listed.alert.id for listed in list_alerts(mine, AlertView.ALL)} == {"a2"}
    with pytest.raises(UserError, match=r"alert\.unknown"):
        show_alert(mine, "a1")


def test_an_alert_is_shown_with_its_events_by_the_beginning_of_its_id() -> None:
    made = access()
    event = AlertEvent(at=NOW, actor="noura", event="acknowledged")
    made.store.alerts.add_event("a1", event)
    assert show_alert(made, "a1") == (WAITS, [event])
    with pytest.raises(UserError, match=r"alert\.ambiguous"):
        show_alert(made, "a")


def logged() -> Access:
    made = access()
    made.store.alerts.add_event("a1", AlertEvent(at=EARLIER, actor="نورة", event="noted", note="Ask the Depot"))
    made.store.alerts.add_event("a2", AlertEvent(at=NOW, actor="ali", event="acknowledged"))
    made.store.deliveries.add(
        Delivery(
            alert="a1",
            at=LATER,
            channel=Channel.TOAST,
            priority=AlertSeverity.HIGH,
            outcome=Outcome.SHOWN,
            reason="quiet",
        )
    )
    return made


def test_the_log_has_events_and_deliveries_the_newest_first() -> None:
    lines = read_log(logged())
    assert [(line.at, line.alert, line.actor) for line in lines] == [
        (LATER, "a1", ""),
        (NOW, "a2", "ali"),
        (EARLIER, "a1", "نورة"),
    ]
    assert (lines[0].what, lines[0].note, lines[0].priority) == (
        "toast_shown",
        "quiet",
        "HIGH",
    )


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("depot نورة", ["a1"]),
        ("RIYADH", ["a1", "a1"]),
        ("other", ["a2"]),
        ("jeddah ali", ["a2"]),
        ("depot ali", []),
        ("", ["a1", "a2", "a1"]),
    ],
)
def test_a_line_is_found_by_each_of_the_words(search: str, found: list[str]) -> None:
    assert [line.alert for line in read_log(logged(), search)] == found


def test_the_log_of_one_alert_is_its_own() -> None:
    assert [line.at for line in read_log(logged(), alert="a2")] == [NOW]
    with pytest.raises(UserError, match=r"alert\.unknown"):
        read_log(logged(), alert="zz")


def test_the_log_hides_what_lies_in_other_regions() -> None:
    made = logged()
    mine = memory_access(Role.MANAGER, frozenset({"JEDDAH"}), made.store)  # type: ignore[arg-type]
    assert [line.alert for line in read_log(mine)] == ["a2"]


@pytest.mark.parametrize(
    ("role", "shown"), [(Role.OWNER, "Ahmed Al Harbi, 0501234567"), (Role.MANAGER, "(name), (phone)")]
)
def test_persons_in_notes_are_masked_for_who_may_not_see_them(role: Role, shown: str) -> None:
    seen = access(WAITS, role=role)
    seen.store.alerts.add_event("a1", AlertEvent(at=NOW, actor="t", event="noted", note="Ahmed Al Harbi, 0501234567"))
    assert [event.note for event in show_alert(seen, "a1")[1]] == [shown]
    assert [line.note for line in read_log(seen)] == [shown]
    assert len(read_log(seen, "harbi")) == (role is Role.OWNER)
