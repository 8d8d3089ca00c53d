"""raff alerts and raff alert-rule."""

import json
from pathlib import Path
from typing import Any

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_alerts_are_listed_explained_and_acknowledged(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    raff("import", AuditSheet(figures=figures).write(tmp_path / "a.xlsx"), "--vault", vault_folder)
    document = raff("alerts", "--vault", vault_folder, "--json").document
    alert, old = document["alerts"]
    assert old["rule"] == "stale_data"
    assert (alert["rule"], alert["severity"], alert["state"]) == ("gap_rate_critical", "CRITICAL", "open")
    assert set(document["raised"]) == {alert["id"], old["id"]}
    assert "90.0\u00a0%" in alert["message"]
    assert raff("alerts", "--vault", vault_folder, "--json").document["raised"] == []
    assert raff("alerts", "--vault", vault_folder, "--ack", alert["id"][:8]).code == 0
    why = raff("alerts", "--vault", vault_folder, "--why", alert["id"], "--json").document
    assert [event["event"] for event in why["history"]] == ["raised", "acknowledged"]
    assert (why["terms"][0]["above"], why["terms"][0]["below"]) == (9, 10)
    assert [row["address"] for row in why["rows"][:2]] == ["Sheet6!3:3", "Sheet6!4:4"]
    printed = raff("alerts", "--vault", vault_folder, "--why", alert["id"]).out
    assert "9 / 10 = 90.00\u00a0%" in printed
    assert "68.0\u00a0% or less" in printed
    assert "حرج" in raff("alerts", "--vault", vault_folder, "--lang", "ar").out
    mistaken = raff("alerts", "--vault", vault_folder, "--ack", "none", "--json")
    assert (mistaken.code, mistaken.document["error"]["code"]) == (3, "alert.unknown")


def test_an_alert_is_worked_on_from_the_command_line(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0 if number < 9 else 5] for number in range(10)}
    AuditSheet(months=("Jan'24",), figures=figures).write(tmp_path / "jan.xlsx")
    raff("import", tmp_path / "jan.xlsx", "--vault", vault_folder, "--unit", "sar")

    def alerts(*arguments: object) -> Any:
        return raff("alerts", "--vault", vault_folder, *arguments, "--json").document

    alert = alerts()["alerts"][0]
    number = alert["id"]
    assert alerts("--start", number, "--say", "called the shop")["state"] == "in_progress"
    given = alerts("--assign", number, "--to", "noura", "--due", "2031-02-01")
    assert (given["assignee"], given["due"]) == ("noura", "2031-02-01")
    assert alerts("--snooze", number, "--until", "2031-01-01")["snoozed_until"] == "2030-12-31T21:00:00.000Z"
    assert [each["rule"] for each in alerts()["alerts"]] == ["stale_data"]
    assert len(alerts("--all")["alerts"]) == 2
    assert [each["id"] for each in alerts("--view", "snoozed")["alerts"]] == [number]
    assert alerts("--note", number, "--say", "nobody there")["snoozed_until"] is not None
    assert alerts("--dismiss", number, "--say", "closed for good")["state"] == "dismissed"
    assert alerts("--snooze", number, "--until", "2031-01-01")["error"]["code"] == "alert.ended"
    assert alerts("--reopen", number)["state"] == "open"
    assert alerts("--snooze", number)["error"]["code"] == "alert.no_until"
    said = [(event["event"], event["note"]) for event in alerts("--history", number)["history"]]
    assert said == [
        ("raised", ""),
        ("in_progress", "called the shop"),
        ("assigned", ""),
        ("snoozed", ""),
        ("noted", "nobody there"),
        ("dismissed", "closed for good"),
        ("reopened", ""),
    ]
    assert "closed for good" in raff("alerts", "--vault", vault_folder, "--history", number).out


def alarm(vault_folder: Path, raff: Raff, tmp_path: Path) -> str:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    raff("import", AuditSheet(figures=figures).write(tmp_path / "a.xlsx"), "--vault", vault_folder)
    return str(raff("alerts", "--vault", vault_folder, "--json").document["alerts"][0]["id"])


def test_the_log_tells_who_did_what_and_where_it_was_sent(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    number = alarm(vault_folder, raff, tmp_path)
    raff("alerts", "--vault", vault_folder, "--not-useful", number, "--say", "depot shut")
    log = raff("alerts", "--vault", vault_folder, "--log", "--json").document["log"]
    assert {line["what"] for line in log if line["alert"] == number} == {
        "raised",
        "centre_shown",
        "email_queued",
        "sms_queued",
        "not_useful",
    }
    assert "depot shut" in raff("alerts", "--vault", vault_folder, "--search", "depot riyadh").out
    assert "depot shut" not in raff("alerts", "--vault", vault_folder, "--search", "jeddah").out
    assert "SMS asked for" in raff("alerts", "--vault", vault_folder, "--history", number).out


def test_a_rule_is_tried_edited_and_reset(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    number = alarm(vault_folder, raff, tmp_path)
    tried = raff(
        "alerts", "--vault", vault_folder, "--dry-run", "gap_rate_critical", "--threshold", 80, "--json"
    ).document
    assert [breach["scope"] for breach in tried["raised"]] == [{"region": "RIYADH"}]
    assert (tried["rule"]["threshold"], tried["rule"]["clear"], tried["gone"]) == (80, 78, [])
    printed = raff("alerts", "--vault", vault_folder, "--dry-run", "gap_rate_critical", "--threshold", 95).out
    assert "would have raised nothing" in printed
    kept = raff("alert-rule", "set", "gap_rate_critical", "--threshold", 95, "--vault", vault_folder, "--json").document
    assert (kept["threshold"], kept["clear"], kept["version"]) == (95, 93, 2)
    again = raff("alerts", "--vault", vault_folder, "--json").document
    assert [alert["rule"] for alert in again["alerts"]] == ["gap_rate_high", "stale_data"]
    assert (
        raff("alert-rule", "reset", "gap_rate_critical", "--vault", vault_folder, "--json").document["rule"]["version"]
        == 3
    )
    back = raff("alerts", "--vault", vault_folder, "--json").document
    assert (back["raised"], back["alerts"][0]["id"]) == ([], number)


def test_a_rule_of_ones_own_is_added_listed_and_removed(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    alarm(vault_folder, raff, tmp_path)
    own = raff("alert-rule", "show", "gap_rate_high", "--vault", vault_folder, "--json").document
    own |= {
        "id": "olaya",
        "by": ["precision_area"],
        "threshold": 20,
        "clear": 20,
        "names": {"en": "Olaya", "ar": "العليا"},
    }
    (tmp_path / "own.json").write_text(json.dumps(own), encoding="utf-8")
    assert raff("alert-rule", "add", tmp_path / "own.json", "--vault", vault_folder).code == 0
    assert "Olaya" in raff("alert-rule", "list", "--vault", vault_folder).out
    assert "العليا" in raff("alert-rule", "list", "--vault", vault_folder, "--lang", "ar").out
    found = raff("alerts", "--vault", vault_folder, "--all", "--json").document["alerts"]
    assert [alert["scope"] for alert in found if alert["rule"] == "olaya"] == [{"precision_area": "OLAYA"}]
    assert raff("alert-rule", "reset", "olaya", "--vault", vault_folder, "--json").document == {"rule": None}
    gone = raff("alert-rule", "show", "olaya", "--vault", vault_folder, "--json").document
    assert gone["error"]["code"] == "alert_rule.unknown"


def test_a_file_that_holds_no_rule_is_refused(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    for text in ("no json", "[]"):
        (tmp_path / "own.json").write_text(text, encoding="utf-8")
        refused = raff("alert-rule", "add", tmp_path / "own.json", "--vault", vault_folder, "--json")
        assert (refused.code, refused.document["error"]["code"]) == (3, "alert_rule.unreadable")
    wrong = raff("alert-rule", "set", "quality", "--threshold", -1, "--vault", vault_folder, "--json")
    error = wrong.document["error"]
    assert (error["code"], error["data"]) == ("alert_rule.wrong", {"rule": "quality", "field": "threshold"})
    assert "not understood at threshold" in error["message"]


def test_a_rule_is_muted_in_one_place_and_heard_again(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    alarm(vault_folder, raff, tmp_path)

    def rules() -> list[str]:
        return [alert["rule"] for alert in raff("alerts", "--vault", vault_folder, "--json").document["alerts"]]

    where = ("--where", "region=RIYADH", "--vault", vault_folder, "--json")
    assert raff("alert-rule", "mute", "gap_rate_critical", "--until", "2031-01-01", *where).document["until"]
    assert rules() == ["stale_data"]
    assert raff("alert-rule", "mutes", "--vault", vault_folder, "--json").document["mutes"][0]["scope"] == {
        "region": "RIYADH"
    }
    assert "gap_rate_critical" in raff("alert-rule", "mutes", "--vault", vault_folder).out
    raff("alert-rule", "unmute", "gap_rate_critical", *where)
    assert rules() == ["gap_rate_critical", "stale_data"]
    assert "Nothing is muted" in raff("alert-rule", "mutes", "--vault", vault_folder).out


def test_verdicts_propose_nothing_while_they_are_few(vault_folder: Path, raff: Raff, tmp_path: Path) -> None:
    number = alarm(vault_folder, raff, tmp_path)
    raff("alerts", "--vault", vault_folder, "--useful", number)
    assert raff("alert-rule", "proposals", "--vault", vault_folder, "--json").document == {"proposals": []}
    assert "no other threshold" in raff("alert-rule", "proposals", "--vault", vault_folder).out


def test_unchanged_data_are_not_loaded_again(vault_folder: Path, raff: Raff, tmp_path: Path, monkeypatch: Any) -> None:
    from desktop_app.cli import opening

    alarm(vault_folder, raff, tmp_path)
    monkeypatch.setattr(opening, "open_warehouse", None)
    assert raff("alerts", "--vault", vault_folder, "--json").document["raised"] == []
