"""Places beside the known ones of their name."""

import pyarrow as pa

from core.importing.checks.known_names import Dimension
from core.importing.checks.known_parents import check_known_parents
from core.model.dimensions import PLACE_LEVELS
from core.model.imports.rules import RuleBook, RuleSetting

Place = tuple[str | None, str | None, str | None]  # region, area, market
KNOWN: list[Place] = [("RIYADH", "OLAYA", "GROCERY"), ("JEDDAH", "BALAD", "GROCERY")]


def table(places: list[Place]) -> pa.Table:
    regions, areas, markets = zip(*places, strict=True)
    names = {"region": regions, "province": [None] * len(places), "precision_area": areas, "market": markets}
    columns = {level: pa.array(names[level], pa.string()) for level in PLACE_LEVELS}
    return pa.table({**columns, "first_row": pa.array(range(2, 2 + len(places)), pa.int32())})


def issues(delivered: list[Place], known: list[Place], **off: RuleSetting) -> list[tuple[str, str | None, str, str]]:
    columns = {"region": "A", "precision_area": "B", "market": "C"}
    dimension = Dimension("S", table(delivered), table(known), PLACE_LEVELS, columns)
    book = RuleBook({rule.replace("_", ".", 1): setting for rule, setting in off.items()})
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in check_known_parents(dimension, book)]


def test_known_places_and_new_names_are_no_matter() -> None:
    assert issues(KNOWN, KNOWN) == []
    assert issues([("riyadh ", "Olaya", "GROCERY"), ("ABHA", "NEW", "GROCERY")], KNOWN) == []


def test_a_place_known_under_one_other_region_is_named_with_the_known_one() -> None:
    moved = [("JEDDAH", "OLAYA", "GROCERY")]
    assert issues(moved, KNOWN) == [("place.moved", "A2", "JEDDAH", "RIYADH")]
    assert issues(moved, KNOWN, place_moved=RuleSetting(on=False)) == []


def test_a_market_without_an_area_and_an_area_under_several_regions_may_stand_under_one_more() -> None:
    assert issues([("ABHA", None, "GROCERY")], [("RIYADH", None, "GROCERY")]) == []
    known: list[Place] = [("RIYADH", "NORTH", None), ("JEDDAH", "NORTH", None)]
    assert issues([("ABHA", "NORTH", None)], known) == []


def test_a_file_without_regions_is_named_once_with_the_known_ones() -> None:
    lacking: list[Place] = [(None, "OLAYA", "GROCERY"), (None, "BALAD", "GROCERY")]
    assert issues(lacking, KNOWN) == [("place.no_parent", "C2", "GROCERY", "RIYADH")]
    assert issues(lacking, KNOWN, place_no_parent=RuleSetting(on=False)) == []


def test_a_parent_that_is_not_known_yet_is_no_contradiction() -> None:
    assert issues([("RIYADH", "OLAYA", "GROCERY")], [(None, "OLAYA", "GROCERY")]) == []


def test_regions_alone_are_compared_with_nothing() -> None:
    assert issues([("ABHA", None, None)], [("RIYADH", None, None)]) == []
