from datetime import date
from decimal import Decimal

import pytest

from core.model.analyses.excise import (
    SHIPPED_CONTENTS,
    SHIPPED_RULES,
    ExciseRule,
    SugarTier,
    breaks_between,
    checked,
    litres_of,
    next_rule,
    rule_on,
    tax_per_litre,
)
from core.model.errors import UserError

LAST_OF_2025, FIRST_OF_2026 = date(2025, 12, 31), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("size", "item", "litres"),
    [
        ("330ML", "PEPSI CAN", "0.33"),
        ("1.5L", "PEPSI PET 1.5L X6", "9"),
        (None, "MIRINDA CAN 245 ml x24", "5.88"),
        ("2.25 LTR", None, "2.25"),
        ("٣٣٠ML", None, "0.33"),
        ("33CL", None, "0.33"),
        ("LARGE", "PEPSI X6", None),
        (None, None, None),
    ],
)
def test_litres_are_read_from_the_size_and_the_bundle(size: str | None, item: str | None, litres: str | None) -> None:
    assert litres_of(size, item) == (None if litres is None else Decimal(litres))


@pytest.mark.parametrize(
    ("grams", "tax"),
    [("0", "0"), ("4.99", "0"), ("5", "0.79"), ("7.99", "0.79"), ("8", "1.09"), ("11", "1.09")],
)
def test_from_2026_on_a_litre_is_taxed_by_its_sugar(grams: str, tax: str) -> None:
    assert tax_per_litre(rule_on(FIRST_OF_2026, SHIPPED_RULES), Decimal(grams), None) == Decimal(tax)


def test_until_2025_half_of_the_price_is_taxed_and_without_a_price_nothing_is_known() -> None:
    rule = rule_on(LAST_OF_2025, SHIPPED_RULES)
    assert tax_per_litre(rule, Decimal(0), Decimal(3)) == Decimal("1.5")
    assert tax_per_litre(rule, Decimal(0), None) is None


def test_before_the_first_rule_nothing_is_taxed() -> None:
    assert tax_per_litre(rule_on(date(2010, 1, 1), SHIPPED_RULES), Decimal(10), None) == 0


def test_the_break_lies_on_the_first_of_2026() -> None:
    assert breaks_between(date(2024, 1, 1), date(2026, 12, 1), SHIPPED_RULES) == [FIRST_OF_2026]
    assert breaks_between(FIRST_OF_2026, date(2026, 12, 1), SHIPPED_RULES) == []
    assert next_rule(LAST_OF_2025, SHIPPED_RULES) == rule_on(FIRST_OF_2026, SHIPPED_RULES)
    assert next_rule(FIRST_OF_2026, SHIPPED_RULES) is None


def test_what_is_shipped_of_sugar_is_an_assumption_and_says_so() -> None:
    assert all(content.assumed and content.source == "shipped" for content in SHIPPED_CONTENTS)


def test_without_the_sugar_a_tax_by_sugar_is_not_known_and_one_by_the_price_is() -> None:
    assert tax_per_litre(rule_on(FIRST_OF_2026, SHIPPED_RULES), None, Decimal(3)) is None
    assert tax_per_litre(rule_on(LAST_OF_2025, SHIPPED_RULES), None, Decimal(3)) == Decimal("1.5")


@pytest.mark.parametrize(
    "rule",
    [
        ExciseRule(since=FIRST_OF_2026),
        ExciseRule(since=FIRST_OF_2026, tiers=(SugarTier(grams=Decimal(5), per_litre=Decimal(1)),)),
        ExciseRule(
            since=FIRST_OF_2026,
            part_of_price=Decimal(1),
            tiers=(SugarTier(grams=Decimal(0), per_litre=Decimal(1)),),
        ),
    ],
)
def test_a_rule_with_two_bases_none_or_a_hole_is_refused(rule: ExciseRule) -> None:
    with pytest.raises(UserError) as refused:
        checked([rule])
    assert refused.value.code == "excise.rule"
