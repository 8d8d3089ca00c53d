"""Regions by the name of the sheet or the file, on the receipt."""

from dataclasses import replace

from core.importing.checks.named_places import check_named_places
from core.importing.layout.columns import DOUBTFUL, SURE, Guess
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleBook, RuleSetting
from tests.builders.sheets import sheet_of


def named(reason: str, confidence: float = DOUBTFUL) -> Sheet:
    sheet = sheet_of(("RIYADH", "OLAYA", "A", 1.0))
    guess = Guess("Data", "region", confidence, reason)
    return replace(sheet, layout=replace(sheet.layout, constant={"region": "JEDDAH"}, guesses=(guess,)))


def test_a_region_by_name_is_reported_with_where_the_name_stands_unless_the_rule_is_off() -> None:
    for reason, where in (("sheet_name", "sheet"), ("file_name", "file")):
        (issue,) = check_named_places(named(reason))
        assert (issue.rule, issue.value, issue.suggestion) == ("place.from_name", "JEDDAH", where)
    off = RuleBook({"place.from_name": RuleSetting(on=False)})
    assert list(check_named_places(replace(named("file_name"), rules=off))) == []


def test_a_region_that_a_person_or_a_recipe_gives_is_not_reported() -> None:
    for reason in ("region_given", "sheet_level", "recipe"):
        assert list(check_named_places(named(reason, SURE))) == []
