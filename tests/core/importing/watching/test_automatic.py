"""Why a workbook waits: each reason by itself, and none for a sound one."""

from dataclasses import replace
from typing import Any

import pytest

from core.importing.layout.recipe import Recipe, audit_recipe
from core.importing.watching.automatic import JudgedSheet, reason_to_wait
from core.model.dimensions import SalesUnit
from core.model.imports.receipts import Changed, Issue, Receipt, Severity
from core.model.imports.rules import RULES
from core.model.policy import WatchPolicy
from tests.builders.layers import receipt

RECIPE = audit_recipe(SalesUnit.SAR).model_copy(update={"headings": ("Region", "Item", "Note")})
SOUND = receipt("a", figures_read=100, figures_loaded=98, figures_quarantined=2)
POLICY = WatchPolicy(least_quality=98)


def issue(rule: str, *, cell: str | None = "P2", value: str = "") -> Issue:
    return Issue(sheet="S", row=2, cell=cell, rule=rule, severity=Severity.WARN, value=value)


def sheet(given: Receipt = SOUND, recipe: Recipe = RECIPE, **fields: Any) -> JudgedSheet:
    return JudgedSheet(**{"receipt": given, "recipe": recipe, "known": True, **fields})


def reason(*sheets: JudgedSheet, policy: WatchPolicy = POLICY) -> tuple[str, dict[str, object]] | None:
    why = reason_to_wait(sheets, policy)
    return None if why is None else (why.code, dict(why.data))


def test_a_known_recipe_that_fits_whole_and_is_good_enough_waits_for_nothing() -> None:
    assert reason(sheet()) is None
    assert reason(sheet(replace(SOUND, changed=Changed(added=5))), sheet()) is None


def test_an_unknown_layout_waits() -> None:
    assert reason(sheet(), sheet(known=False)) == ("staged.unknown_layout", {})


def test_a_column_that_the_recipe_does_not_name_waits() -> None:
    assert reason(sheet(replace(SOUND, ignored_columns=("note ",)))) is None
    assert reason(sheet(replace(SOUND, ignored_columns=("Extra",)))) == ("staged.unknown_layout", {})
    total = issue("column.total", cell=None, value="TOTAL 2024")
    assert reason(sheet(replace(SOUND, ignored_columns=("Total 2024",), issues=(total,)))) is None


def test_a_recipe_without_a_unit_waits() -> None:
    assert reason(sheet(recipe=RECIPE.model_copy(update={"unit": SalesUnit.UNSTATED}))) == ("staged.no_unit", {})


def test_a_closed_month_waits_with_the_first_of_them() -> None:
    sheets = [sheet(closed=period) for period in ("2024-02-01", "", "2024-01-01")]
    assert reason(*sheets) == ("import.closed", {"period": "2024-01-01"})


def test_corrections_and_removals_wait_with_their_counts() -> None:
    one, other = (
        replace(SOUND, changed=changed) for changed in (Changed(corrected=2), Changed(removed=3, corrected=1))
    )
    assert reason(sheet(one), sheet(other)) == ("staged.changes", {"corrected": 3, "removed": 3})


def test_a_sheet_without_figures_waits_for_that_and_not_for_what_it_would_remove() -> None:
    nothing = receipt("n", figures_read=100, figures_quarantined=100)
    removing = replace(nothing, changed=Changed(removed=3), issues=(issue("row.no_date"),))
    assert reason(sheet(), sheet(removing)) == ("staged.no_figures", {})


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if rule.may_be_off])
def test_a_warning_waits_unless_it_leaves_no_doubt(rule: str) -> None:
    harmless = rule in {"label.spelling", "label.unseen", "row.note", "column.personal", "column.total"}
    wait = None if harmless else ("staged.doubt", {"rule": rule, "cell": "P2"})
    assert reason(sheet(replace(SOUND, issues=(issue(rule),)))) == wait


def test_a_rule_of_a_later_release_is_a_doubt_at_its_row() -> None:
    doubted = replace(SOUND, issues=(issue("sheet.unheard_of", cell=None),))
    assert reason(sheet(doubted)) == ("staged.doubt", {"rule": "sheet.unheard_of", "cell": "2"})


@pytest.mark.parametrize(("least", "waits"), [(97.9, False), (98.0, False), (98.1, True), (100.0, True)])
def test_quality_is_measured_against_the_limit(least: float, waits: bool) -> None:
    expected = ("staged.quality", {"quality": 98.0, "least": least}) if waits else None
    assert reason(sheet(), policy=WatchPolicy(least_quality=least)) == expected


def test_the_worst_sheet_counts_and_one_without_figures_waits() -> None:
    worse = replace(SOUND, tally=replace(SOUND.tally, figures_loaded=50))
    assert reason(sheet(), sheet(worse)) == ("staged.quality", {"quality": 50.0, "least": 98.0})
    assert reason(sheet(receipt("e"))) == ("staged.no_figures", {})
    nothing = receipt("n", figures_read=100, figures_quarantined=100)
    assert reason(sheet(), sheet(nothing), policy=WatchPolicy(least_quality=0)) == ("staged.no_figures", {})
    assert reason(sheet(receipt("e")), policy=WatchPolicy(least_quality=0)) == ("staged.no_figures", {})


def test_nothing_is_imported_without_a_question_where_the_policy_says_so() -> None:
    assert reason(sheet(), policy=WatchPolicy(automatic=False, least_quality=0)) == ("staged.not_automatic", {})
    assert reason(sheet(known=False), policy=WatchPolicy(automatic=False)) == ("staged.unknown_layout", {})
