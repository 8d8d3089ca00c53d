"""raff alerts list | why | log | dry-run."""

from pathlib import Path

import pytest

from desktop_app.cli import opening
from tests.conftest import Raff


def test_alerts_are_listed_once_raised_and_in_both_languages(alarmed: Path, raff: Raff) -> None:
    document = raff("alerts", "list", "--vault", alarmed, "--json").document
    alert, old = document["alerts"]
    assert old["rule"] == "stale_data"
    assert (alert["rule"], alert["severity"], alert["state"]) == ("gap_rate_critical", "CRITICAL", "open")
    assert set(document["raised"]) == {alert["id"], old["id"]}
    assert (document["failed"], document["counts"]["shown"]) == ([], 2)
    assert "90.0\u00a0%" in alert["message"]
    assert raff("alerts", "list", "--vault", alarmed, "--json").document["raised"] == []
    assert "2 shown" in raff("alerts", "list", "--vault", alarmed).out
    assert "حرج" in raff("alerts", "list", "--vault", alarmed, "--lang", "ar").out
    assert "Nothing here." in raff("alerts", "list", "--view", "snoozed", "--vault", alarmed).out


def test_an_alert_is_explained_with_its_arithmetic_and_its_rows(alarmed: Path, number: str, raff: Raff) -> None:
    assert raff("alerts", "ack", number[:8], "--vault", alarmed).code == 0
    why = raff("alerts", "why", number, "--vault", alarmed, "--json").document
    assert [event["event"] for event in why["history"]] == ["raised", "acknowledged"]
    assert (why["terms"][0]["above"], why["terms"][0]["below"]) == (9, 10)
    assert [row["address"] for row in why["rows"][:2]] == ["Sheet6!3:3", "Sheet6!4:4"]
    printed = raff("alerts", "why", number[:8], "--vault", alarmed).out
    assert "9 / 10 = 90.00\u00a0%" in printed
    assert "68.0\u00a0% or less" in printed


def test_the_log_shows_who_did_what_and_where_it_was_sent(alarmed: Path, number: str, raff: Raff) -> None:
    raff("alerts", "rate", number, "--not-useful", "--note", "depot shut", "--vault", alarmed)
    log = raff("alerts", "log", "--vault", alarmed, "--json").document["log"]
    assert set(log[0]) == {"at", "alert", "actor", "what", "note", "priority"}
    assert len(raff("alerts", "log", "--vault", alarmed).out.splitlines()) == 1 + len(log)
    happened = {line["what"] for line in log if line["alert"] == number}
    assert happened == {"raised", "centre_shown", "email_queued", "sms_queued", "not_useful"}
    assert "depot shut" in raff("alerts", "log", "--search", "depot riyadh", "--vault", alarmed).out
    assert "depot shut" not in raff("alerts", "log", "--search", "jeddah", "--vault", alarmed).out
    one = raff("alerts", "log", number[:8], "--vault", alarmed)
    assert "SMS asked for" in one.out
    history = raff("alerts", "log", number, "--vault", alarmed, "--json").document["history"]
    assert [(event["event"], event["note"]) for event in history] == [("raised", ""), ("not_useful", "depot shut")]


def test_a_rule_is_tried_on_the_past_and_stays_as_it_is(alarmed: Path, raff: Raff) -> None:
    dry_run = ("alerts", "dry-run", "gap_rate_critical", "--vault", alarmed)
    tried = raff(*dry_run, "--threshold", 80, "--json").document
    assert [breach["scope"] for breach in tried["raised"]] == [{"region": "RIYADH"}]
    assert (tried["rule"]["threshold"], tried["rule"]["clear"], tried["gone"]) == (80, 78, [])
    assert "would have raised nothing" in raff(*dry_run, "--threshold", 95).out
    assert raff("alert-rule", "show", "gap_rate_critical", "--vault", alarmed, "--json").document["version"] == 1
    unknown = raff("alerts", "dry-run", "nothing", "--vault", alarmed)
    assert (unknown.code, "[alert_rule.unknown]" in unknown.err) == (3, True)


def test_unchanged_data_are_not_loaded_again(
    alarmed: Path, number: str, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "open_warehouse", None)
    document = raff("alerts", "list", "--vault", alarmed, "--json").document
    assert (document["raised"], document["alerts"][0]["id"]) == ([], number)


@pytest.mark.parametrize("command", ["why", "log", "ack"])
def test_an_unknown_alert_is_refused_in_both_languages(alarmed: Path, raff: Raff, command: str) -> None:
    english = raff("alerts", command, "none", "--vault", alarmed)
    assert (english.code, english.out) == (3, "")
    assert english.err == "There is no alert none. [alert.unknown]\n"
    arabic = raff("alerts", command, "none", "--vault", alarmed, "--lang", "ar")
    assert (arabic.code, "لا يوجد تنبيه" in arabic.err) == (3, True)


def test_an_id_that_begins_two_alerts_is_refused_in_both_languages(
    vault_folder: Path, shared_prefix: str, raff: Raff
) -> None:
    for command in ("why", "log", "ack"):
        english = raff("alerts", command, shared_prefix, "--vault", vault_folder)
        assert (english.code, english.out) == (3, "")
        assert english.err.startswith(f"More than one alert begins with {shared_prefix}.")
        arabic = raff("alerts", command, shared_prefix, "--vault", vault_folder, "--lang", "ar")
        assert (arabic.code, "أكثر من تنبيه" in arabic.err) == (3, True)
