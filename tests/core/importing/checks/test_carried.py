"""Labels that were carried down, on the receipt."""

from core.importing.checks.carried import check_carried
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of

ROW = ("RIYADH", "OLAYA", "A", 1.0)


def test_each_column_is_reported_once_with_its_count() -> None:
    issues = list(check_carried(sheet_of(ROW), {0: 3, 1: 2}))
    assert [(issue.cell, issue.value) for issue in issues] == [("A1", "Region: 3"), ("B1", "City: 2")]


def test_the_rule_may_be_off() -> None:
    off = {"label.carried": RuleSetting(on=False)}
    assert list(check_carried(sheet_of(ROW, rules=off), {0: 3})) == []
