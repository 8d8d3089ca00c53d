"""Gaps as blocks of a report."""

from dataclasses import replace
from datetime import date

from core.reports import gap_blocks
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.results import GAP, GAPS
from tests.builders.shown import plain


def test_the_zero_records_name_their_months_and_their_records() -> None:
    zeros = gap_blocks.zeros_figure(GAPS, ENGLISH)
    assert (plain(zeros.title), plain(zeros.base)) == ("Zero-sales rate, Jun 2025", "of 2,000 records")
    assert zeros.value == 100 * GAPS.zero_records / GAPS.total_records
    empty = gap_blocks.zeros_figure(replace(GAPS, zero_records=0, total_records=0, window_start=None), ENGLISH)
    assert (empty.value, empty.figure) == (None, "–")
    quarter = replace(GAPS, window_start=date(2025, 4, 1))
    assert plain(gap_blocks.zeros_figure(quarter, ENGLISH).title) == "Zero-sales rate, Apr 2025 to Jun 2025"


def test_gaps_are_cut_after_the_largest_prizes() -> None:
    larger = replace(GAP, group=("JEDDAH", None, None, "CAN"), prize=replace(GAP.prize, middle=9_000.0), leads=False)
    shown = gap_blocks.gaps(replace(GAPS, gaps=(GAP, larger)), "SAR", ENGLISH, 1)
    assert [row[0] for row in shown.words] == ["JEDDAH"]


def test_gaps_are_cut_and_say_of_how_many() -> None:
    shown = gap_blocks.gaps(GAPS, "SAR", ENGLISH, 1)
    assert shown.title == "Gaps, Jun 2025: the first 1 of 8; opportunity in SAR"
    assert shown.short_title == "Gaps"
    assert [[plain(word) for word in row] for row in (shown.heads, *shown.words)] == [
        [
            "Region",
            "Province",
            "Precision area",
            "Pack type",
            "Zero-sales rate",
            "Similar areas",
            "Above similar areas",
            "Items missing",
            "Opportunity",
        ],
        ["RIYADH", "QASSIM", "BURAIDAH", "CAN", "62.0 %", "41.6 %", "sure, 98 %", "37", "2,395"],
    ]
    assert shown.values[0][-1] == GAP.middle


def test_the_line_of_gaps_says_what_they_are_worth_and_how_many_lead() -> None:
    line = plain(gap_blocks.gaps_line(GAPS, "cases_month", ENGLISH).text)
    assert "37 items missing at outlet groups, worth about 2,395 cases a month" in line
    assert "Groups above similar areas, beyond chance: 1 of 8." in line


def test_the_groups_that_are_cut_are_worth_what_is_left_of_the_sum() -> None:
    second = replace(GAP, group=("JEDDAH", None, None, "CAN"), prize=replace(GAP.prize, middle=600.0), leads=False)
    whole = replace(GAPS, gaps=(GAP, second), prize=replace(GAPS.prize, middle=GAP.middle + 600.0))
    (left,) = gap_blocks.other_gaps(whole, "cases_month", ENGLISH, 1)
    assert plain(left.text) == "7 more groups are worth 600 cases a month together."
    (one,) = gap_blocks.other_gaps(replace(whole, groups=2), "sar_month", ENGLISH, 1)
    assert plain(one.text) == "One more group is worth 600 SAR a month."
    assert "وفي مجموعتين أخريين معًا 600" in plain(
        gap_blocks.other_gaps(replace(whole, groups=3), "sar_month", ARABIC, 1)[0].text
    )
    assert gap_blocks.other_gaps(replace(whole, groups=2), "sar_month", ENGLISH, 2) == []
