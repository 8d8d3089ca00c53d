"""raff alerts ack | start | resolve | dismiss | reopen | snooze | assign | note | rate."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Raff


def test_an_alert_is_worked_on_from_the_command_line(alarmed: Path, number: str, raff: Raff) -> None:
    def alerts(command: str, *arguments: object) -> Any:
        return raff("alerts", command, *arguments, "--vault", alarmed, "--json").document

    assert alerts("start", number, "--note", "called the shop")["state"] == "in_progress"
    assigned = alerts("assign", number, "--to", "noura", "--due", "2031-02-01")
    assert (assigned["assignee"], assigned["due"]) == ("noura", "2031-02-01")
    assert alerts("snooze", number, "--until", "2031-01-01")["snoozed_until"] == "2030-12-31T21:00:00.000Z"
    assert [alert["rule"] for alert in alerts("list")["alerts"]] == ["stale_data"]
    assert len(alerts("list", "--all")["alerts"]) == 2
    assert [alert["id"] for alert in alerts("list", "--view", "snoozed")["alerts"]] == [number]
    assert alerts("note", number, "nobody there")["snoozed_until"] is not None
    assert alerts("dismiss", number, "--note", "closed for good")["state"] == "dismissed"
    assert alerts("snooze", number, "--until", "2031-01-01")["error"]["code"] == "alert.ended"
    assert alerts("reopen", number)["state"] == "open"
    history = [(event["event"], event["note"]) for event in alerts("log", number)["history"]]
    assert history == [
        ("raised", ""),
        ("in_progress", "called the shop"),
        ("assigned", ""),
        ("snoozed", ""),
        ("noted", "nobody there"),
        ("dismissed", "closed for good"),
        ("reopened", ""),
    ]


@pytest.mark.parametrize(
    ("command", "state"), [("ack", "acknowledged"), ("resolve", "resolved"), ("dismiss", "dismissed")]
)
def test_a_decision_shows_how_the_alert_stands_then(
    alarmed: Path, number: str, raff: Raff, command: str, state: str
) -> None:
    printed = raff("alerts", command, number[:8], "--vault", alarmed)
    assert (printed.code, state in printed.out) == (0, True)
    shown = raff("alerts", "log", number, "--vault", alarmed, "--json").document
    assert (shown["state"], shown["history"][-1]["event"]) == (state, state)


def test_an_alert_is_rated_and_given_back_to_nobody(alarmed: Path, number: str, raff: Raff) -> None:
    assert raff("alerts", "rate", number, "--useful", "--vault", alarmed).code == 0
    assert raff("alerts", "rate", number, "--vault", alarmed).code == 2
    raff("alerts", "assign", number, "--to", "noura", "--vault", alarmed)
    assert raff("alerts", "assign", number, "--vault", alarmed, "--json").document["assignee"] is None
    history = raff("alerts", "log", number, "--vault", alarmed, "--json").document["history"]
    assert [event["event"] for event in history] == ["raised", "useful", "assigned", "assigned"]


@pytest.mark.parametrize(
    ("arguments", "code", "english", "arabic"),
    [
        (("ack", "none"), 3, "There is no alert none.", "لا يوجد تنبيه"),
        (("snooze", ""), 3, "Say until when", "حدد إلى متى"),
        (("note", "none"), 2, "Missing argument", "Missing argument"),
        (("ack",), 2, "Missing argument", "Missing argument"),
        (("start", "none", "--until", "2031-01-01"), 2, "No such option", "No such option"),
        (("snooze", "none", "--until", "tomorrow"), 2, "Invalid value", "Invalid value"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_exit_code(
    alarmed: Path, number: str, raff: Raff, arguments: tuple[str, ...], code: int, english: str, arabic: str
) -> None:
    assert number
    for language, sentence in (("en", english), ("ar", arabic)):
        answer = raff("alerts", *arguments, "--vault", alarmed, "--lang", language)
        assert (answer.code, answer.out) == (code, "")
        assert sentence in answer.err
    refused = raff("alerts", *arguments, "--vault", alarmed, "--json").document
    assert (refused["ok"], bool(refused["error"]["message"])) == (False, True)


def test_an_alert_cannot_wait_for_a_day_that_is_over_or_go_where_it_is(alarmed: Path, number: str, raff: Raff) -> None:
    past = raff("alerts", "snooze", number, "--until", "2020-01-01", "--vault", alarmed, "--json")
    assert (past.code, past.document["error"]["code"]) == (3, "alert.snooze_past")
    again = raff("alerts", "reopen", number, "--vault", alarmed, "--json")
    assert (again.code, again.document["error"]["code"]) == (3, "alert.not_further")
    empty = raff("alerts", "note", number, " ", "--vault", alarmed, "--json")
    assert (empty.code, empty.document["error"]["code"]) == (3, "alert.no_note")
