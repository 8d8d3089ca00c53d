"""Rules as data: edited under a new version, tried on the past, refused where they make no sense."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.alerts.measure import measure
from core.model.alerts.alerts import AlertView
from core.model.alerts.rules import SHIPPED, AlertRule, rule_of
from core.model.alerts.tracks import Measured
from core.model.analyses.point_gaps import PointGapRule
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import judge_alert
from core.operations.alerts.mute import list_mutes, mute_rule, unmute_rule
from core.operations.alerts.rules import (
    dry_run,
    edited,
    find_alert_rule,
    list_alert_rules,
    propose_thresholds,
    reset_alert_rule,
    save_alert_rule,
)
from core.operations.analyses.open_warehouse import open_warehouse
from core.store.vault import Vault
from tests.builders.alarms import CALENDAR, bring, evaluate, evaluated, shown
from tests.builders.alerts import alert

RULE = PointGapRule(realisation=(0.1, 0.2, 0.3))
OWN: dict[str, Any] = {
    "id": "cans_in_olaya",
    "figure": "gap_rate",
    "by": ["precision_area", "pack_type"],
    "condition": "over",
    "threshold": 50,
    "clear": 45,
    "severity": "HIGH",
    "where": {"precision_area": ["Olaya"]},
    "names": {"en": "Cans in Olaya", "ar": "العلب في العليا"},
}


def test_the_shipped_rules_are_in_force_until_one_is_edited(vault: Vault, session: Session) -> None:
    assert list_alert_rules(Access(vault, session)) == dict(SHIPPED)
    kept, changes = save_alert_rule(Access(vault, session), edited(SHIPPED["gap_rate_high"], {"threshold": 65}))
    assert (kept.version, kept.threshold, changes.outbox) == (2, 65, True)
    assert find_alert_rule(Access(vault, session), "gap_rate_high") == kept
    audited = [row["action"] for row in vault.db.table("audit").rows]
    assert audited[-1] == "alert_rule.save"


def test_a_rule_that_is_kept_as_it_was_is_no_new_version(vault: Vault, session: Session) -> None:
    kept, changes = save_alert_rule(Access(vault, session), SHIPPED["quality"])
    assert (kept.version, changes.outbox) == (1, False)


def test_a_shipped_rule_is_reset_and_counts_on(vault: Vault, session: Session) -> None:
    save_alert_rule(Access(vault, session), edited(SHIPPED["gap_rate_high"], {"threshold": 65}))
    kept, _ = reset_alert_rule(Access(vault, session), "gap_rate_high")
    assert kept is not None
    assert (kept.threshold, kept.version) == (60, 3)


def test_a_rule_of_ones_own_is_judged_like_the_others_and_can_be_removed(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    save_alert_rule(Access(vault, session), rule_of(OWN))
    bring(vault, session, tmp_path / "nov.xlsx", "Nov'24", zeros=6)
    evaluate(vault, session)
    (own,) = [alert for alert in shown(vault, session, AlertView.ALL) if alert.breach.rule == OWN["id"]]
    assert own.breach.scope == (("precision_area", "OLAYA"), ("pack_type", "CAN"))
    assert reset_alert_rule(Access(vault, session), OWN["id"])[0] is None
    evaluated(vault, session)
    assert own.id in {alert.id for alert in shown(vault, session, AlertView.ENDED)}
    with pytest.raises(UserError, match=r"alert_rule\.unknown"):
        find_alert_rule(Access(vault, session), OWN["id"])


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"figure": "mood"}, "alert_rule.unknown_figure", None),
        ({"threshold": -1}, "alert_rule.wrong", "threshold"),
        ({"threshold": 1e9}, "alert_rule.wrong", "threshold"),
        ({"threshold": "nan"}, "alert_rule.wrong", "threshold"),
        ({"clear": 60}, "alert_rule.wrong", "clear"),
        ({"surety": 1}, "alert_rule.wrong", "surety"),
        ({"by": ["planet"]}, "alert_rule.wrong", "by"),
        ({"by": []}, "alert_rule.wrong", "by"),
        ({"by": ["brand"]}, "alert_rule.wrong", "by"),
        ({"figure": "quality"}, "alert_rule.wrong", "by"),
        ({"where": {"item": ["PEPSI"]}}, "alert_rule.wrong", "where"),
        ({"condition": "sideways"}, "alert_rule.wrong", "condition"),
        ({"id": "No Name"}, "alert_rule.wrong", "id"),
        ({"colour": "red"}, "alert_rule.wrong", "colour"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_with_the_field(
    changes: dict[str, Any], code: str, field: str | None
) -> None:
    with pytest.raises(UserError) as caught:
        rule_of({**OWN, **changes})
    assert caught.value.code == code
    assert caught.value.data.get("field") == field


def test_a_rule_goes_through_json_unchanged() -> None:
    for rule in SHIPPED.values():
        assert rule_of(json.loads(rule.model_dump_json())) == rule


@pytest.mark.parametrize(
    ("rule", "threshold", "clear"),
    [("gap_rate_high", 40, 38), ("forecast_accuracy", 60, 63), ("forecast_deviation", 5, 5), ("share_erosion", 3, 50)],
)
def test_a_threshold_takes_its_clearing_level_along(rule: str, threshold: float, clear: float) -> None:
    moved = SHIPPED[rule].moved_to(threshold)
    assert (moved.threshold, moved.clear) == (threshold, clear)


Tried = Callable[[AlertRule], tuple[int, tuple[str, ...]]]


@pytest.fixture
def tried(vault: Vault, session: Session, tmp_path: Path) -> Tried:
    for number, month in enumerate(("Sep", "Oct", "Nov", "Dec")):
        bring(vault, session, tmp_path / f"{month}.xlsx", f"{month}'24", zeros=(8, 2, 2, 9)[number])

    def work(rule: AlertRule) -> tuple[int, tuple[str, ...]]:
        with open_warehouse(Access(vault, session), Unattended()) as warehouse:
            told, gone = dry_run(DataAccess(vault, session, warehouse), rule, CALENDAR, Unattended(), RULE)
        return len(told.raised), gone

    return work


def test_a_dry_run_tells_what_would_have_been_raised_and_writes_nothing(
    vault: Vault, session: Session, tried: Tried
) -> None:
    before = [row["n"] for row in vault.db.table("audit").rows]
    assert tried(SHIPPED["gap_rate_critical"]) == (2, ())
    assert tried(SHIPPED["gap_rate_critical"].moved_to(85)) == (1, ())
    assert tried(SHIPPED["gap_rate_critical"].model_copy(update={"on": False})) == (2, ())
    assert shown(vault, session, AlertView.ALL) == []
    assert [row["n"] for row in vault.db.table("audit").rows] == before


def test_every_shipped_rule_can_be_tried_and_a_scope_that_is_gone_is_told_and_finds_nothing(tried: Tried) -> None:
    result = {rule.id: tried(rule)[0] for rule in SHIPPED.values()}
    assert {name: count for name, count in result.items() if count} == {
        "gap_rate_critical": 2,
        "gap_rate_high": 2,
    }
    asked = edited(SHIPPED["gap_rate_critical"], {"where": {"region": ["ATLANTIS", "riyadh"]}})
    assert tried(asked) == (2, ("ATLANTIS",))
    assert tried(edited(asked, {"where": {"region": ["ATLANTIS"]}})) == (0, ("ATLANTIS",))


@pytest.mark.parametrize("rule", ["gap_rate_critical", "missing_item"])
def test_a_dry_run_finds_missing_items_as_an_evaluation_does(
    tried: Tried, rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules: list[object] = []

    def spy(*args: Any, **more: Any) -> Measured:
        rules.append(more.get("gap_rule"))
        return measure(*args, **more)

    monkeypatch.setattr("core.operations.alerts.rules.measure", spy)
    tried(SHIPPED[rule])
    assert set(rules) == {RULE}


def test_verdicts_become_a_proposal_and_nothing_else(vault: Vault, session: Session) -> None:
    strengths = {"71": 71.0, "72": 72.0, "73": 73.0, "88": 88.0, "90": 90.0}
    with vault.transaction():
        for name, strength in strengths.items():
            vault.alerts.put(alert(name, rule="gap_rate_critical", strength=strength))
    assert propose_thresholds(Access(vault, session)) == []
    for name, strength in strengths.items():
        judge_alert(Access(vault, session), name, useful=strength < 80)
        judge_alert(Access(vault, session), name, useful=strength > 80)  # the last word counts
    before = list_alert_rules(Access(vault, session))
    (result,) = propose_thresholds(Access(vault, session))
    assert (result.rule, result.threshold, result.spared, result.lost) == ("gap_rate_critical", 80.5, 3, 0)
    assert list_alert_rules(Access(vault, session)) == before


def test_a_mute_is_told_and_taken_back(vault: Vault, session: Session) -> None:
    mute_rule(Access(vault, session), "quality", (("file", "old.xlsx"),))
    assert [(mute.rule, mute.scope) for mute in list_mutes(Access(vault, session))] == [
        ("quality", (("file", "old.xlsx"),))
    ]
    with pytest.raises(UserError, match=r"alert\.not_muted"):
        unmute_rule(Access(vault, session), "quality")
    unmute_rule(Access(vault, session), "quality", (("file", "old.xlsx"),))
    assert list_mutes(Access(vault, session)) == []


def test_a_mute_of_nothing_and_one_that_is_over_are_refused(vault: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"alert_rule\.unknown"):
        mute_rule(Access(vault, session), "mood")
    with pytest.raises(UserError, match=r"alert\.mute_past"):
        mute_rule(Access(vault, session), "quality", (), session.clock.now())
