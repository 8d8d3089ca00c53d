from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts import rule_decisions
from core.model.alerts.alerts import Mute
from core.model.alerts.rules import SHIPPED, AlertRule
from core.model.edits.author import Author
from core.model.edits.parsing import parse
from core.model.errors import UserError
from tests.builders.alerts import RIYADH, rule

BY = Author("noura", datetime(2025, 1, 15, 6, 30, tzinfo=UTC))
THRESHOLDS = st.floats(68, 900, allow_nan=False)
WHERE = st.dictionaries(st.just("region"), st.lists(st.sampled_from(["RIYADH", "JEDDAH"]), max_size=2).map(tuple))


@given(st.lists(st.tuples(THRESHOLDS, st.booleans(), WHERE), max_size=6))
def test_whatever_is_edited_in_turn_the_edits_alone_make_the_same_rule(
    wanted: list[tuple[float, bool, dict[str, tuple[str, ...]]]],
) -> None:
    here: AlertRule | None = None
    there: AlertRule | None = None
    for threshold, on, where in wanted:
        here, edit = rule_decisions.save_rule(here, rule(threshold=threshold, on=on, where=where))
        if edit is None:
            continue
        assert parse(edit.canonical()) == edit
        there = rule_decisions.rule_after(there, edit)
    assert there == here


def test_a_rule_that_is_as_it_was_has_no_edit_and_an_edited_one_says_what_changed() -> None:
    shipped = SHIPPED["gap_rate_high"]
    assert rule_decisions.save_rule(shipped, shipped) == (shipped, None)
    kept, edit = rule_decisions.save_rule(shipped, shipped.moved_to(65))
    assert edit is not None
    assert (kept.version, edit.set.given(), edit.was.given()) == (
        2,
        {"version": 2, "threshold": 65.0, "clear": 63.0},
        {"version": 1, "threshold": 60.0, "clear": 58.0},
    )
    assert edit.audit_detail == {"version": 2}


def test_an_edit_that_makes_no_rule_is_refused() -> None:
    _, edit = rule_decisions.save_rule(None, rule())
    assert edit is not None
    broken = edit.model_copy(update={"set": edit.set.model_copy(update={"threshold": -1.0})})
    with pytest.raises(UserError, match=r"alert_rule\.wrong"):
        rule_decisions.rule_after(None, broken)


def test_a_removed_rule_is_told_whole() -> None:
    edit = rule_decisions.remove_rule(rule(threshold=75.0))
    assert edit.was.given()["threshold"] == 75.0
    assert edit.set.given() == {}


def test_a_mute_says_what_was_muted_before_and_until_when() -> None:
    until = BY.moment + timedelta(days=30)
    kept, edit = rule_decisions.mute(None, "tested", RIYADH, until, BY)
    assert kept == Mute(rule="tested", scope=RIYADH, until="2025-02-14T06:30:00.000Z")
    assert edit.was.given() == {}
    _, again = rule_decisions.mute(kept, "tested", RIYADH, None, BY)
    assert (again.entity, again.was.given()) == (edit.entity, {"until": kept.until})
    assert again.set.until is None
    lifted = rule_decisions.unmute(kept, "tested", RIYADH)
    assert (lifted.rule, lifted.scope, lifted.entity) == ("tested", RIYADH, edit.entity)


def test_a_mute_that_is_over_at_once_and_one_that_is_not_there_are_refused() -> None:
    with pytest.raises(UserError, match=r"alert\.mute_past"):
        rule_decisions.mute(None, "tested", (), BY.moment, BY)
    with pytest.raises(UserError, match=r"alert\.not_muted"):
        rule_decisions.unmute(None, "tested", ())
