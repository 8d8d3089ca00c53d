"""raff audit: the newest events, matching by words, with their origin."""

import socket
from pathlib import Path

from tests.conftest import Raff


def test_events_have_their_person_their_machine_and_one_sitting(filled: Path, raff: Raff) -> None:
    for day in ("2024-01", "2024-02"):
        assert raff("close", day, "--vault", filled).code == 0
    events = raff("audit", "--limit", 4, "--vault", filled, "--json").document["events"]
    assert [event["action"] for event in events][::2] == ["facts.close", "facts.close"]
    assert {event["address"] for event in events} == {socket.gethostname()}
    closed, opened, closed_before, _ = (event["correlation"] for event in events)
    assert closed == opened != closed_before


def test_events_are_found_by_words_in_any_column_and_limited(filled: Path, raff: Raff) -> None:
    matching = raff("audit", "--find", "VAULT create", "--vault", filled, "--json").document["events"]
    assert [event["action"] for event in matching] == ["vault.create"]
    assert len(raff("audit", "--limit", 1, "--vault", filled, "--json").document["events"]) == 1
    assert raff("audit", "--find", "no such word", "--vault", filled, "--json").document["events"] == []
    assert socket.gethostname() in raff("audit", "--vault", filled).out
