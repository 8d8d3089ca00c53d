"""Periods that a delivery leaves out, and what was settled by a rule of thumb."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.importing.checks.periods import check_periods
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import HEAD, sheet_of

PLACE = ("RIYADH", "OLAYA", "A")
LONG = ("Date", *HEAD, "Sales")
OFF = RuleSetting(on=False)


def issues(sheet: Sheet) -> list[tuple[str, str | None, int, str]]:
    return [(issue.rule, issue.cell, issue.row, issue.value) for issue in check_periods(sheet)]


def wide(*headings: str, **rules: RuleSetting) -> Sheet:
    named = {name.replace("_", ".", 1): rule for name, rule in rules.items()}
    return sheet_of((*PLACE, *range(1, len(headings) + 1)), head=(*HEAD, *headings), rules=named)


def days(*starts: date) -> Sheet:
    return sheet_of(*((day, *PLACE, 1) for day in starts), head=LONG)


def test_periods_that_follow_each_other_have_no_gap() -> None:
    assert issues(wide("Nov 2023", "Dec 2023", "Jan 2024")) == []
    assert issues(wide("Jan 2024")) == []


def test_each_stretch_that_is_missing_is_named_at_the_heading_after_it() -> None:
    assert issues(wide("Jan 2024", "Mar 2024", "Jul 2024")) == [
        ("period.gap", "E1", 1, "2024-02-01/2024-02-29"),
        ("period.gap", "F1", 1, "2024-04-01/2024-06-30"),
    ]
    assert issues(wide("Jan 2024", "Mar 2024", period_gap=OFF)) == []


@pytest.mark.parametrize(("apart", "gaps"), [(8, 0), (9, 1)])
def test_among_days_a_week_without_any_is_no_gap_and_more_is_one(apart: int, gaps: int) -> None:
    first = date(2024, 1, 3)
    found = issues(days(first, first + timedelta(days=1), first + timedelta(days=1 + apart)))
    assert len(found) == gaps
    if gaps:
        assert found == [("period.gap", "A1", 1, "2024-01-05/2024-01-12")]


def test_a_doubt_is_named_at_the_first_of_the_headings() -> None:
    assert issues(wide("رمضان 1445", "شوال 1445")) == [("period.hijri", "D1", 1, "رمضان 1445 … شوال 1445")]
    assert issues(wide("رمضان 1445", "شوال 1445", period_hijri=OFF)) == []


def test_firsts_of_months_are_reported_whichever_part_comes_first() -> None:
    for form in ("01/{:02}/2024", "{:02}/01/2024"):
        first, last = form.format(1), form.format(3)
        assert issues(wide(first, form.format(2), last)) == [("period.firsts", "D1", 1, f"{first} … {last}")]


def test_days_that_look_like_typed_months_are_named_with_their_days() -> None:
    sheet = sheet_of((*PLACE, 1, 2), head=(*HEAD, datetime(2025, 1, 25), datetime(2025, 2, 25)))  # noqa: DTZ001
    typed = next(issue for issue in check_periods(sheet) if issue.rule == "period.typed_month")
    assert (typed.cell, typed.value, typed.suggestion) == ("D1", "2025-01-25 … 2025-02-25", "2025-01-25/2025-02-25")


def test_other_tables_and_a_recipe_that_drifted_are_named() -> None:
    sheet = wide("Jan 2024")
    drifted = replace(sheet, layout=replace(sheet.layout, drifted="weekly", others=("Sheet7!A1", "Sheet8!B2")))
    assert issues(drifted) == [
        ("sheet.recipe_drifted", None, 1, "weekly"),
        ("sheet.other_table", None, 1, "Sheet7!A1"),
        ("sheet.other_table", None, 1, "Sheet8!B2"),
    ]
    quiet = wide("Jan 2024", sheet_recipe_drifted=OFF, sheet_other_table=OFF)
    assert issues(replace(quiet, layout=drifted.layout)) == []
