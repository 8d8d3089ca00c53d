from typing import Any

import pyarrow as pa
import pytest

from core.importing.checks.known_names import Dimension, beyond_misspellings, check_known, check_redescribed
from core.model.imports.receipts import Issue, Severity
from core.model.imports.rules import RuleBook, RuleSetting
from core.model.names import identity_key

LEVELS = ("region", "market")
Row = tuple[str | None, str | None]


def table(rows: list[Row], *, first_row: int | None = None) -> pa.Table:
    columns: dict[str, Any] = {
        "key": pa.array([identity_key((region, market)) for region, market in rows], pa.binary()),
        "region": pa.array([region for region, _ in rows], pa.string()),
        "market": pa.array([market for _, market in rows], pa.string()),
    }
    if first_row is not None:
        columns["first_row"] = pa.array(range(first_row, first_row + len(rows)), pa.int32())
    return pa.table(columns)


def issues(delivered: list[Row], known: list[Row], **settings: RuleSetting) -> list[tuple[str, str | None, str, str]]:
    columns = {"region": "A", "market": "D"}
    dimension = Dimension("Sheet6", table(delivered, first_row=2), table(known), LEVELS, columns)
    book = RuleBook({rule.replace("_", ".", 1): setting for rule, setting in settings.items()})
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in check_known(dimension, book)]


KNOWN: list[Row] = [("RIYADH", "AL OTHAIM 12"), ("JEDDAH", "بقالة أحمد"), ("JEDDAH", "PANDA HYPER")]


def test_names_that_are_known_are_no_matter() -> None:
    assert issues(KNOWN, KNOWN) == []
    assert issues([("riyadh ", "Al  Othaim 12")], KNOWN) == []


def test_the_first_delivery_of_all_has_nothing_to_be_held_against() -> None:
    assert issues(KNOWN, []) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [("AL OTHIAM 12", "AL OTHAIM 12"), ("بقاله احمد", "بقالة أحمد"), ("PANDA HYPR", "PANDA HYPER")],
)
def test_a_slip_in_a_name_is_told_with_the_name_that_was_meant(name: str, meant: str) -> None:
    assert issues([("JEDDAH", name)], KNOWN) == [("label.resembles", "D2", name, meant)]


@pytest.mark.parametrize(("region", "meant"), [("RIYDAH", "RIYADH"), ("JEDAH", "JEDDAH")])
def test_one_slip_in_a_short_name_is_no_new_name(region: str, meant: str) -> None:
    assert issues([(region, "PANDA HYPER")], KNOWN) == [("label.resembles", "A2", region, meant)]


@pytest.mark.parametrize("region", ["NIYADH", "RIYDAAH"])
def test_a_first_letter_and_two_slips_in_a_short_name_make_another(region: str) -> None:
    assert issues([(region, "PANDA HYPER")], KNOWN) == []


def issue(rule: str, row: int, cell: str, suggestion: str = "") -> Issue:
    return Issue(
        sheet="Sheet6", row=row, cell=cell, rule=rule, severity=Severity.WARN, value="X", suggestion=suggestion
    )


def test_what_follows_from_a_misspelling_is_not_reported_at_its_cell() -> None:
    resembles, moved = issue("label.resembles", 3, "A3"), issue("place.moved", 3, "A3")
    other = issue("place.moved", 4, "A4")
    earlier = [{"rule": "label.resembles", "row": 3, "cell": "A3", "suggestion": "RIYADH"}]
    assert beyond_misspellings([resembles, moved, other], []) == [resembles, other]
    assert beyond_misspellings([resembles, moved, other], earlier) == [other]


def test_a_parent_that_the_sheet_itself_shows_is_reported_once() -> None:
    orphan = issue("place.no_parent", 3, "D3", "RIYADH")
    shown: dict[str, object] = {"rule": "place.no_parent", "row": 3, "cell": "A3", "suggestion": "RIYADH"}
    assert beyond_misspellings([orphan], [shown]) == []
    assert beyond_misspellings([orphan], [{**shown, "suggestion": ""}]) == [orphan]


@pytest.mark.parametrize("name", ["AL OTHAIM 13", "DANUBE", "PANDA"])
def test_another_number_and_another_name_are_other_things(name: str) -> None:
    assert issues([("JEDDAH", name)], KNOWN) == []


def test_a_product_described_otherwise_than_before_is_named_with_what_it_was() -> None:
    def products(brand: str) -> pa.Table:
        key = pa.array([identity_key(("PEPSI CAN",))], pa.binary())
        return pa.table({"key": key, "brand": [brand], "item": ["PEPSI CAN"], "first_row": pa.array([7], pa.int32())})

    dimension = Dimension("Sheet6", products("7UP"), products("PEPSI"), ("brand", "item"), {"brand": "B", "item": "C"})
    (issue,) = check_redescribed(dimension, RuleBook({}))
    assert (issue.rule, issue.cell, issue.value, issue.suggestion) == ("product.moved", "B7", "7UP", "PEPSI")
    assert list(check_redescribed(dimension, RuleBook({"product.moved": RuleSetting(on=False)}))) == []


def test_a_slip_is_no_matter_where_the_rule_is_off() -> None:
    off = {"label_resembles": RuleSetting(on=False)}
    assert issues([("JEDDAH", "PANDA HYPR")], KNOWN, **off) == []
