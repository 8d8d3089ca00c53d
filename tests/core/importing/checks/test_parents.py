"""Areas under two regions, and places without one."""

import numpy as np

from core.importing.checks.parents import check_parents
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of

HEAD = ("Region", "City", "Market", "Item", "Jan 2024")
OFF = {"place.described_twice": RuleSetting(on=False), "place.no_parent": RuleSetting(on=False)}


def issues(*rows: tuple[object, ...], head: tuple[str, ...] = HEAD, off: bool = False) -> list[tuple[str, str, str]]:
    sheet = sheet_of(*rows, head=head, rules=OFF if off else None)  # type: ignore[arg-type]
    usable = np.ones(sheet.length, np.bool_)
    return [(issue.rule, str(issue.cell), issue.value) for issue in check_parents(sheet, usable)]


def test_an_area_under_a_second_region_is_named_once_at_its_first_row_there() -> None:
    rows = (
        ("RIYADH", "OLAYA", "GROCERY", "A", 1),
        ("JEDDAH", "OLAYA", "GROCERY", "A", 2),
        ("JEDDAH", "olaya", "BAQALA", "A", 3),
    )
    assert issues(*rows) == [("place.described_twice", "B3", "OLAYA")]
    assert issues(*rows, off=True) == []


def test_markets_of_one_name_in_every_region_are_as_they_should_be() -> None:
    head = ("Region", "Market", "Item", "Jan 2024")
    assert issues(("RIYADH", "GROCERY", "A", 1), ("JEDDAH", "GROCERY", "A", 2), head=head) == []


def test_a_place_whose_row_leaves_its_parent_blank_is_named_at_the_blank() -> None:
    rows = ("RIYADH", "OLAYA", "GROCERY", "A", 1), (None, "MALAZ", "GROCERY", "A", 2), ("X", None, "M", "A", 3)
    assert issues(*rows) == [("place.no_parent", "A3", "MALAZ"), ("place.no_parent", "B4", "M")]
    assert issues(*rows, off=True) == []


def test_a_row_that_names_a_region_alone_lacks_no_parent() -> None:
    assert issues(("RIYADH", None, None, "A", 1)) == []


def test_every_row_with_a_blank_parent_is_named_also_in_one_place() -> None:
    rows = [("RIYADH" if number % 3 else None, "OLAYA", "GROCERY", "A", 1) for number in range(7)]
    assert [cell for _, cell, _ in issues(*rows)] == ["A2", "A5", "A8"]


def test_of_many_blank_rows_the_first_of_each_stretch_of_a_place_is_named() -> None:
    rows = [("R" if number == 90 else None, "OLAYA" if number < 150 else "MALAZ", "M", "A", 1) for number in range(200)]
    assert [cell for _, cell, _ in issues(*rows)] == ["A2", "A93", "A152"]


def test_a_column_that_is_blank_by_habit_is_named_once_for_each_place() -> None:
    rows = [("R" if number % 2 else None, f"A{number % 4}", "M", "A", 1) for number in range(2_400)]
    assert [cell for _, cell, _ in issues(*rows)] == ["A2", "A4"]


def test_a_blank_parent_is_reported_with_that_of_the_same_place_elsewhere() -> None:
    rows = (
        *(("RIYADH", "OLAYA", "GROCERY", "A", 1), ("JEDDAH", "BALAD", "GROCERY", "A", 1)),
        *((None, "OLAYA", "GROCERY", "A", 2), (None, "MALAZ", "GROCERY", "A", 2)),
    )
    sheet = sheet_of(*rows, head=HEAD)
    cells = [(issue.cell, issue.suggestion) for issue in check_parents(sheet, np.ones(4, np.bool_))]
    assert cells == [("A4", "RIYADH"), ("A5", "")]


def test_a_channel_under_every_region_does_not_show_which_one_is_missing() -> None:
    head = ("Region", "Market", "Item", "Jan 2024")
    sheet = sheet_of(*((region, "GROCERY", "A", 1) for region in ("A", "B", "C", "D", None)), head=head)
    assert [issue.suggestion for issue in check_parents(sheet, np.ones(5, np.bool_))] == [""]
