"""Excise of each period by the rule of its own day, with tax by the litre and by the price, counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.analysis.excise import price
from core.model.analyses.excise import (
    SHIPPED_CONTENTS,
    SHIPPED_RULES,
    Assumption,
    ExciseQuestion,
    ExciseReport,
    SugarContent,
)
from core.model.dimensions import SalesUnit
from core.model.periods import Grain
from tests.builders.described import Described, described
from tests.builders.market import market

DECEMBER, JANUARY = date(2025, 12, 1), date(2026, 1, 1)  # the last month by price, the first by sugar
BY_PRICE, BY_SUGAR = SHIPPED_RULES
PLAIN, PRICED = ExciseQuestion(), ExciseQuestion(price=Decimal(4), shift=25.0)
SUGAR, PRICE = Assumption.SUGAR, Assumption.PRICE
STATED = SugarContent(level="item", name="COLA", grams=Decimal(10), source="label")


def sold(item: str, value: float, start: date = JANUARY, **names: str) -> Described:
    return (start, {"region": "RIYADH", "item": item, "diet": "REG", "brand": "B", **names}, value)


def priced(
    records: list[Described],
    question: ExciseQuestion = PRICED,
    *contents: SugarContent,
    unit: str = SalesUnit.LITRES,
    grain: Grain = Grain.MONTH,
) -> ExciseReport:
    with described(records, grain) as reader:
        return price(reader, question, SHIPPED_RULES, (*SHIPPED_CONTENTS, *contents), unit, {})


def test_each_period_is_taxed_by_the_rule_of_its_own_day() -> None:
    report = priced([sold("COLA", 100, DECEMBER), sold("COLA", 50, JANUARY)])
    # Half of 4 riyals a litre in December; 1.09 a litre in the highest tier in January.
    assert [(one.period, one.rule, one.tax) for one in report.periods] == [
        (DECEMBER, BY_PRICE, pytest.approx(200.0)),
        (JANUARY, BY_SUGAR, pytest.approx(54.5)),
    ]
    assert report.last == report.periods[-1]
    assert report.what_if is None  # no rule is known after that of 2026


def test_the_next_rule_on_the_last_period_is_apart_and_no_fact() -> None:
    report = priced([sold("COLA 500ML X6", 100, DECEMBER)])
    assert report.last is not None
    assert report.what_if is not None
    assert (report.last.rule, report.last.tax) == (BY_PRICE, pytest.approx(200.0))
    assert (report.what_if.period, report.what_if.rule, report.what_if.tax) == (
        DECEMBER,
        BY_SUGAR,
        pytest.approx(109.0),
    )
    (item,) = report.items
    assert (item.litres, item.pack, item.if_pack) == (Decimal("3.000"), Decimal("6.000"), Decimal("3.27"))
    assert (item.tax, item.if_tax) == (pytest.approx(200.0), pytest.approx(109.0))


def test_any_rule_can_be_tried_and_the_own_one_is_nothing_to_try() -> None:
    back = priced([sold("COLA", 100)], ExciseQuestion(what_if=date(2025, 6, 1), price=Decimal(4)))
    assert back.what_if is not None
    assert (back.what_if.rule, back.what_if.tax) == (BY_PRICE, pytest.approx(200.0))
    same = priced([sold("COLA", 100)], ExciseQuestion(what_if=date(2027, 1, 1), price=Decimal(4)))
    assert (same.what_if, same.items[0].if_tax, same.items[0].if_pack) == (None, None, None)


def test_before_the_first_rule_nothing_was_taxed() -> None:
    report = priced([sold("COLA", 100, date(2016, 1, 1))], PLAIN)
    assert report.last is not None
    assert (report.last.rule, report.last.tax, report.last.assumed) == (None, 0, 0)


def test_a_period_over_a_change_of_the_rule_is_taxed_by_its_first_day_and_names_the_change() -> None:
    week = priced([sold("COLA", 100, date(2025, 12, 28))], grain=Grain.WEEK)
    assert week.last is not None
    assert (week.last.rule, week.last.changes) == (BY_PRICE, date(2026, 1, 1))
    assert priced([sold("COLA", 100, DECEMBER)]).periods[-1].changes is None


def test_what_nobody_stated_is_assumed_and_sums_say_how_much_rests_on_it() -> None:
    report = priced([sold("COLA", 100), sold("OTHER", 50)], PLAIN, STATED)
    assert {item.item: (item.assumed, item.grams) for item in report.items} == {
        "COLA": ((), Decimal(10)),
        "OTHER": ((SUGAR,), Decimal(10)),
    }
    assert report.last is not None
    assert (report.last.tax, report.last.assumed) == (pytest.approx(163.5), pytest.approx(54.5))
    sources = {item.item: item.content.source for item in report.items if item.content is not None}
    assert sources == {"COLA": "label", "OTHER": "shipped"}


def test_a_content_that_is_stated_as_an_assumption_is_one() -> None:
    own = SugarContent(level="item", name="COLA", grams=Decimal(9), assumed=True)
    assert priced([sold("COLA", 100)], PLAIN, own).items[0].assumed == (SUGAR,)


@pytest.mark.parametrize(
    ("unit", "start", "assumed", "if_assumed"),
    [
        (SalesUnit.LITRES, DECEMBER, (PRICE,), (SUGAR,)),
        (SalesUnit.SAR, DECEMBER, (), (SUGAR, PRICE)),
        (SalesUnit.LITRES, JANUARY, (SUGAR,), ()),
        (SalesUnit.SAR, JANUARY, (SUGAR, PRICE), ()),
    ],
)
def test_a_tax_rests_on_the_price_and_on_the_sugar_only_where_it_needs_them(
    unit: str, start: date, assumed: tuple[Assumption, ...], if_assumed: tuple[Assumption, ...]
) -> None:
    (item,) = priced([sold("COLA", 100, start)], unit=unit).items
    assert (item.assumed, item.if_assumed) == (assumed, if_assumed)


def test_half_of_the_price_is_a_part_of_the_riyals_and_needs_no_assumption() -> None:
    # A shelf price of 6.90 is 6 without VAT, of which 2 are half of the other 4.
    report = priced([sold("COLA", 690, DECEMBER), sold("?", 69, DECEMBER, diet="?")], PLAIN, unit=SalesUnit.SAR)
    assert report.last is not None
    assert (report.last.tax, report.last.assumed) == (pytest.approx(220.0), 0)
    assert report.what_if is not None
    assert report.what_if.tax is None  # by sugar it takes litres, and they the price of one


def test_riyals_are_litres_at_the_price_of_the_shelf_in_their_period() -> None:
    report = priced([sold("COLA", 690, DECEMBER)], unit=SalesUnit.SAR)
    (item,) = report.items
    assert (item.sold_litres, item.tax) == (pytest.approx(100.0), pytest.approx(200.0))
    assert report.what_if is not None
    assert (report.what_if.tax, report.what_if.assumed) == (pytest.approx(109.0), pytest.approx(109.0))


def test_a_quarter_of_the_sugared_litres_saves_a_quarter_of_their_tax() -> None:
    report = priced([sold("COLA", 100), sold("LIGHT", 40, diet="DIET")])
    assert report.last is not None
    assert report.last.saved == pytest.approx(27.25)
    assert {item.item: item.tax for item in report.items} == {"COLA": pytest.approx(109.0), "LIGHT": 0.0}


def test_where_sugar_is_not_what_is_taxed_a_shift_saves_nothing() -> None:
    report = priced([sold("COLA", 100, DECEMBER)])
    assert report.last is not None
    assert report.what_if is not None
    assert (report.last.saved, report.what_if.saved) == (pytest.approx(0.0), pytest.approx(27.25))


def test_items_are_those_of_the_last_period_with_all_their_rows() -> None:
    rows = [sold("COLA", 900, DECEMBER), sold("GONE", 1, DECEMBER), sold("COLA", 10), sold("COLA", 5, region="JEDDAH")]
    assert [(item.item, item.sold_litres) for item in priced(rows).items] == [("COLA", 15.0)]


def test_the_most_taxed_comes_first_and_a_tie_goes_by_name() -> None:
    rows = [sold("B", 10), sold("A", 10), sold("C", 30), sold("UNSTATED", 99, diet="?")]
    report = priced(rows)
    assert [item.item for item in report.items] == ["C", "A", "B", "UNSTATED"]
    last = report.items[-1]
    assert (report.unstated, last.content, last.grams, last.tax, last.pack) == (1, None, None, None, None)


def test_the_content_of_the_narrowest_level_counts_and_of_two_the_last_one_stated() -> None:
    contents = (
        SugarContent(level="item", name=" cola ", grams=Decimal(6)),
        SugarContent(level="brand", name="B", grams=Decimal(9)),
        SugarContent(level="item", name="COLA", grams=Decimal(4)),
    )
    assert priced([sold("COLA", 1)], PRICED, *contents).items[0].grams == Decimal(4)
    assert priced([sold("OTHER", 1)], PRICED, contents[1]).items[0].grams == Decimal(10)


@pytest.mark.parametrize(
    ("unit", "at"), [(SalesUnit.CASES, Decimal(4)), (SalesUnit.UNSTATED, Decimal(4)), (SalesUnit.SAR, None)]
)
def test_what_is_no_amount_of_drink_has_no_litres_and_no_tax(unit: str, at: Decimal | None) -> None:
    report = priced([sold("COLA 1L", 690)], ExciseQuestion(price=at), unit=unit)
    assert report.last is not None
    assert (report.items[0].sold_litres, report.items[0].tax, report.last.tax, report.last.saved) == (None,) * 4
    assert report.items[0].pack == Decimal("1.09")


def test_a_pack_of_unknown_size_has_litres_sold_but_no_tax_on_a_pack() -> None:
    (item,) = priced([sold("COLA", 10)]).items
    assert (item.litres, item.pack, item.sold_litres) == (None, None, 10.0)


def test_filters_choose_what_is_priced_and_its_periods() -> None:
    with described([sold("COLA", 7, DECEMBER), sold("OTHER", 10)]) as reader:
        report = price(reader, PRICED, SHIPPED_RULES, SHIPPED_CONTENTS, SalesUnit.LITRES, {"item": ["cola"]})
    assert ([item.item for item in report.items], [one.period for one in report.periods]) == (["COLA"], [DECEMBER])


def test_an_empty_market_has_no_tax() -> None:
    with market([]) as reader:
        report = price(reader, PRICED, SHIPPED_RULES, SHIPPED_CONTENTS, SalesUnit.LITRES, {})
    assert (report.last, report.periods, report.what_if, report.items, report.unstated) == (None, (), None, (), 0)
