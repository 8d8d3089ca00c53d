"""Copies of the sheet that was read, on the receipt."""

from dataclasses import replace

from core.importing.checks.copies import check_copies
from core.model.imports.rules import RuleBook, RuleSetting
from tests.builders.sheets import sheet_of


def test_a_copy_is_reported_with_its_place_unless_the_rule_is_off() -> None:
    sheet = sheet_of(("RIYADH", "OLAYA", "A", 1.0))
    sheet = replace(sheet, layout=replace(sheet.layout, copies=("Data (2)!A1",)))
    assert [(issue.rule, issue.row, issue.value) for issue in check_copies(sheet)] == [("sheet.copy", 1, "Data (2)!A1")]
    off = replace(sheet, rules=RuleBook({"sheet.copy": RuleSetting(on=False)}))
    assert list(check_copies(off)) == []
