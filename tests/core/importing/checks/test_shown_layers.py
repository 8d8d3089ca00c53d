"""A delivery beside figures that are shown by other periods."""

from datetime import date

import pyarrow as pa

from core.importing.checks.known_names import Dimension
from core.importing.checks.shown_layers import check_grains
from core.model.imports.layers import Block
from core.model.imports.rules import RuleBook, RuleSetting
from core.model.periods import Grain

BOOK = RuleBook()
OFF = RuleSetting(on=False)
MONTHS = [Block("R", "month", f"2024-{number:02}-01") for number in range(1, 13)]


def grains(grain: Grain, starts: list[date], shown: list[Block], book: RuleBook = BOOK) -> list[tuple[str | None, str]]:
    regions = pa.array(["R", "R", None], pa.string())
    delivered = pa.table({"region": regions, "first_row": pa.array([5, 3, 2], pa.int32())})
    places = Dimension("S", delivered, delivered.slice(0, 0), ("region",), {"region": "B"})
    return [(issue.cell, issue.value) for issue in check_grains(places, grain, starts, shown, book)]


def test_weeks_share_the_months_of_their_days() -> None:
    weeks = [date(2023, 12, 31), date(2024, 2, 25), date(2024, 5, 5), date(2024, 6, 2)]
    assert grains(Grain.WEEK, weeks, MONTHS) == [("B3", "month 2024-01/2024-03, 2024-05/2024-06")]
    assert grains(Grain.WEEK, weeks, MONTHS, RuleBook({"period.other_grain": OFF})) == []


def test_one_month_is_named_alone() -> None:
    shown = [Block("R", "quarter", "2024-04-01"), Block("R", "day", "2024-05-31")]
    assert grains(Grain.MONTH, [date(2024, 5, 1)], shown) == [("B3", "day 2024-05"), ("B3", "quarter 2024-05")]


def test_a_hijri_month_shares_the_months_in_which_it_lies() -> None:
    assert grains(Grain.HIJRI_MONTH, [date(2024, 3, 11)], MONTHS) == [("B3", "month 2024-03/2024-04")]


def test_the_same_grain_other_days_and_other_regions_are_no_matter() -> None:
    assert grains(Grain.MONTH, [date(2024, 5, 1)], MONTHS) == []
    assert grains(Grain.WEEK, [date(2025, 1, 5), date(2023, 12, 24)], MONTHS) == []
    assert grains(Grain.WEEK, [date(2024, 1, 7)], [Block("OTHER", "month", "2024-01-01")]) == []


def test_figures_without_a_region_lie_beside_those_without_one() -> None:
    assert grains(Grain.WEEK, [date(2024, 1, 7)], [Block("", "month", "2024-01-01")]) == [("B2", "month 2024-01")]
