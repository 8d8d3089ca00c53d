"""Regions in another spelling than the vault's."""

import pyarrow as pa

from core.importing.checks.known_names import Dimension
from core.importing.checks.known_regions import check_known_regions, known_spellings
from core.model.imports.rules import RuleBook, RuleSetting

SPELLINGS = {"RIYADH": "Riyadh"}


def issues(
    places: list[tuple[str | None, int]], columns: dict[str, str], book: RuleBook
) -> list[tuple[str, int, str | None, str, str]]:
    regions, rows = zip(*places, strict=True)
    delivered = pa.table({"region": pa.array(regions, pa.string()), "first_row": pa.array(rows, pa.int32())})
    dimension = Dimension("S", delivered, delivered.slice(0, 0), ("region",), columns)
    listed = check_known_regions(dimension, SPELLINGS, book)
    return [(issue.rule, issue.row, issue.cell, issue.value, issue.suggestion) for issue in listed]


def test_a_region_known_but_for_case_and_blanks_goes_by_the_known_spelling() -> None:
    assert known_spellings(["RIYADH", " al  qassim", "ABHA", ""], ["Riyadh", "Al Qassim", ""]) == {
        "RIYADH": "Riyadh",
        " al  qassim": "Al Qassim",
    }


def test_a_spelling_that_is_known_stays_and_of_several_the_first_counts_for_others() -> None:
    assert known_spellings(["Riyadh", "RIYADH", "riyadh"], ["RIYADH", "Riyadh"]) == {"riyadh": "RIYADH"}


def test_a_region_in_another_spelling_is_named_once_at_its_first_row() -> None:
    places: list[tuple[str | None, int]] = [("RIYADH", 7), ("RIYADH", 4), ("ABHA", 2), (None, 3)]
    assert issues(places, {"region": "B"}, RuleBook()) == [("label.spelling", 4, "B4", "RIYADH", "Riyadh")]
    assert issues(places, {}, RuleBook()) == [("label.spelling", 4, None, "RIYADH", "Riyadh")]
    assert issues(places, {"region": "B"}, RuleBook({"label.spelling": RuleSetting(on=False)})) == []
