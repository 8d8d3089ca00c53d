"""The rules of the import, and what a vault of an earlier release may hold of them."""

import pytest

from core.model.errors import UserError
from core.model.imports.rules import RULES, RuleBook, RuleSetting

OFF = RuleSetting(on=False)


def test_a_setting_of_a_rule_that_is_a_refusal_now_is_read_and_means_nothing() -> None:
    assert "sheet.other_unit" not in RULES
    assert RuleBook({"sheet.other_unit": OFF}).digest == ""


def test_a_setting_of_no_rule_at_all_is_refused() -> None:
    with pytest.raises(UserError, match=r"rules\.unknown"):
        RuleBook({"sheet.unheard_of": OFF})
