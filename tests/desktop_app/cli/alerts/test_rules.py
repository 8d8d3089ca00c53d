"""raff alert-rule."""

import json
from pathlib import Path

from tests.conftest import Raff


def test_a_rule_is_tried_edited_and_reset(alarmed: Path, number: str, raff: Raff) -> None:
    changed = raff("alert-rule", "set", "gap_rate_critical", "--threshold", 95, "--vault", alarmed, "--json").document
    assert (changed["threshold"], changed["clear"], changed["version"]) == (95, 93, 2)
    again = raff("alerts", "list", "--vault", alarmed, "--json").document
    assert [alert["rule"] for alert in again["alerts"]] == ["gap_rate_high", "stale_data"]
    reset = raff("alert-rule", "reset", "gap_rate_critical", "--vault", alarmed, "--json").document
    assert reset["rule"]["version"] == 3
    back = raff("alerts", "list", "--vault", alarmed, "--json").document
    assert (back["raised"], back["alerts"][0]["id"]) == ([], number)


def test_a_rule_of_ones_own_is_added_listed_and_removed(alarmed: Path, raff: Raff, tmp_path: Path) -> None:
    own = raff("alert-rule", "show", "gap_rate_high", "--vault", alarmed, "--json").document
    own |= {
        "id": "olaya",
        "by": ["precision_area"],
        "threshold": 20,
        "clear": 20,
        "names": {"en": "Olaya", "ar": "العليا"},
    }
    (tmp_path / "own.json").write_text(json.dumps(own), encoding="utf-8")
    assert raff("alert-rule", "add", tmp_path / "own.json", "--vault", alarmed).code == 0
    assert "Olaya" in raff("alert-rule", "list", "--vault", alarmed).out
    assert "العليا" in raff("alert-rule", "list", "--vault", alarmed, "--lang", "ar").out
    result = raff("alerts", "list", "--vault", alarmed, "--all", "--json").document["alerts"]
    assert [alert["scope"] for alert in result if alert["rule"] == "olaya"] == [{"precision_area": "OLAYA"}]
    assert raff("alert-rule", "reset", "olaya", "--vault", alarmed, "--json").document == {"rule": None}
    gone = raff("alert-rule", "show", "olaya", "--vault", alarmed, "--json").document
    assert gone["error"]["code"] == "alert_rule.unknown"


def test_a_file_that_holds_no_rule_is_refused(alarmed: Path, raff: Raff, tmp_path: Path) -> None:
    for text in ("no json", "[]"):
        (tmp_path / "own.json").write_text(text, encoding="utf-8")
        refused = raff("alert-rule", "add", tmp_path / "own.json", "--vault", alarmed, "--json")
        assert (refused.code, refused.document["error"]["code"]) == (3, "alert_rule.unreadable")
    wrong = raff("alert-rule", "set", "quality", "--threshold", -1, "--vault", alarmed, "--json")
    error = wrong.document["error"]
    assert (error["code"], error["data"]) == ("alert_rule.wrong", {"rule": "quality", "field": "threshold"})
    assert "not understood at threshold" in error["message"]


def test_a_rule_is_muted_in_one_place_and_heard_again(alarmed: Path, raff: Raff) -> None:
    def rules() -> list[str]:
        return [alert["rule"] for alert in raff("alerts", "list", "--vault", alarmed, "--json").document["alerts"]]

    where = ("--where", "region=RIYADH", "--vault", alarmed, "--json")
    assert raff("alert-rule", "mute", "gap_rate_critical", "--until", "2031-01-01", *where).document["until"]
    assert rules() == ["stale_data"]
    assert raff("alert-rule", "mutes", "--vault", alarmed, "--json").document["mutes"][0]["scope"] == {
        "region": "RIYADH"
    }
    assert "gap_rate_critical" in raff("alert-rule", "mutes", "--vault", alarmed).out
    raff("alert-rule", "unmute", "gap_rate_critical", *where)
    assert rules() == ["gap_rate_critical", "stale_data"]
    assert "Nothing is muted" in raff("alert-rule", "mutes", "--vault", alarmed).out


def test_few_ratings_propose_no_threshold(alarmed: Path, number: str, raff: Raff) -> None:
    raff("alerts", "rate", number, "--useful", "--vault", alarmed)
    assert raff("alert-rule", "proposals", "--vault", alarmed, "--json").document == {"proposals": []}
    assert "no other threshold" in raff("alert-rule", "proposals", "--vault", alarmed).out


def test_an_unknown_rule_is_refused_in_both_languages(alarmed: Path, raff: Raff) -> None:
    english = raff("alert-rule", "mute", "nothing", "--vault", alarmed)
    assert (english.code, "There is no rule nothing." in english.err) == (3, True)
    arabic = raff("alert-rule", "show", "nothing", "--vault", alarmed, "--lang", "ar")
    assert (arabic.code, "لا توجد قاعدة" in arabic.err) == (3, True)
    assert raff("alert-rule", "set", "quality", "--severity", "GRAVE", "--vault", alarmed).code == 2
