"""Excise by item, with tax by the litre and by the price, counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from core.analysis.excise import price
from core.model.analyses.excise import (
    SHIPPED_CONTENTS,
    SHIPPED_RULES,
    ExciseQuestion,
    ExciseReport,
    SugarContent,
)
from core.model.dimensions import SalesUnit
from tests.builders.described import Described, described
from tests.builders.market import market

JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)
QUESTION = ExciseQuestion(day=date(2026, 2, 1), against=date(2025, 2, 1), price=Decimal(4), shift=25.0)


def sold(item: str, value: float, start: date = FEBRUARY, **names: str) -> Described:
    return (start, {"region": "RIYADH", "item": item, "diet": "REG", "brand": "B", **names}, value)


def priced(
    records: list[Described],
    question: ExciseQuestion = QUESTION,
    *contents: SugarContent,
    unit: str = SalesUnit.LITRES,
) -> ExciseReport:
    with described(records) as reader:
        return price(reader, question, SHIPPED_RULES, (*SHIPPED_CONTENTS, *contents), unit, {})


def test_an_item_has_its_litres_its_sugar_and_its_tax_on_both_days() -> None:
    report = priced([sold("COLA 500ML X6", 100)])
    (item,) = report.items
    assert (item.item, item.brand, item.diet, item.grams, item.litres) == (
        "COLA 500ML X6",
        "B",
        "REG",
        Decimal(10),
        Decimal("3.000"),
    )
    # Half of 4 riyals a litre in 2025; 1.09 a litre in the highest tier from 2026 on.
    assert (item.before, item.after) == (Decimal("6.000"), Decimal("3.27"))
    assert (item.sold_litres, item.tax) == (100.0, pytest.approx(109.0))
    assert (report.tax, report.period, report.unstated) == (pytest.approx(109.0), FEBRUARY, 0)


def test_a_quarter_of_the_sugared_litres_saves_a_quarter_of_their_tax() -> None:
    report = priced([sold("COLA", 100), sold("LIGHT", 40, diet="DIET")])
    assert report.saved == pytest.approx(27.25)
    assert {item.item: item.tax for item in report.items} == {"COLA": pytest.approx(109.0), "LIGHT": 0.0}


def test_where_sugar_is_not_what_is_taxed_a_shift_saves_nothing() -> None:
    report = priced(
        [sold("COLA", 100)], ExciseQuestion(day=date(2025, 2, 1), against=date(2026, 2, 1), price=Decimal(4), shift=50)
    )
    assert (report.tax, report.saved) == (pytest.approx(200.0), pytest.approx(0.0))


def test_only_the_last_period_counts_and_all_its_rows() -> None:
    rows = [sold("COLA", 900, JANUARY), sold("COLA", 10), sold("COLA", 5, region="JEDDAH")]
    report = priced(rows)
    assert [item.sold_litres for item in report.items] == [15.0]


def test_the_most_taxed_comes_first_and_a_tie_goes_by_name() -> None:
    rows = [sold("B", 10), sold("A", 10), sold("C", 30), sold("UNSTATED", 99, diet="?")]
    report = priced(rows)
    assert [item.item for item in report.items] == ["C", "A", "B", "UNSTATED"]
    assert (report.unstated, report.items[-1].grams, report.items[-1].tax) == (1, None, None)
    assert (report.items[-1].before, report.items[-1].after) == (None, None)


def test_the_content_of_the_narrowest_level_counts_and_of_two_the_last_one_stated() -> None:
    contents = (
        SugarContent(level="item", name=" cola ", grams=Decimal(6)),
        SugarContent(level="brand", name="B", grams=Decimal(9)),
        SugarContent(level="item", name="COLA", grams=Decimal(4)),
    )
    assert priced([sold("COLA", 1)], QUESTION, *contents).items[0].grams == Decimal(4)
    assert priced([sold("OTHER", 1)], QUESTION, contents[1]).items[0].grams == Decimal(10)


def test_riyals_are_litres_at_the_price_of_the_shelf_in_their_period() -> None:
    # In February 2024: (4 + half of 4) x 1.15 riyals for a litre.
    (item,) = priced([sold("COLA", 690)], unit=SalesUnit.SAR).items
    assert (item.sold_litres, item.tax) == (pytest.approx(100.0), pytest.approx(109.0))


@pytest.mark.parametrize(
    ("unit", "at"), [(SalesUnit.CASES, Decimal(4)), (SalesUnit.UNSTATED, Decimal(4)), (SalesUnit.SAR, None)]
)
def test_what_is_no_amount_of_drink_has_no_litres_and_no_tax(unit: str, at: Decimal | None) -> None:
    question = ExciseQuestion(day=date(2026, 2, 1), against=date(2025, 2, 1), price=at)
    report = priced([sold("COLA 1L", 690)], question, unit=unit)
    assert (report.items[0].sold_litres, report.items[0].tax, report.tax, report.saved) == (None,) * 4
    assert report.items[0].after == Decimal("1.09")
    assert report.items[0].before == (None if at is None else Decimal(2))


def test_a_pack_of_unknown_size_has_litres_sold_but_no_tax_on_a_pack() -> None:
    (item,) = priced([sold("COLA", 10)]).items
    assert (item.litres, item.before, item.after, item.sold_litres) == (None, None, None, 10.0)


def test_filters_choose_what_is_priced_and_its_last_period() -> None:
    with described([sold("COLA", 7, JANUARY), sold("OTHER", 10)]) as reader:
        report = price(reader, QUESTION, SHIPPED_RULES, SHIPPED_CONTENTS, SalesUnit.LITRES, {"item": ["cola"]})
    assert ([item.item for item in report.items], report.period) == (["COLA"], JANUARY)


def test_an_empty_market_has_no_tax() -> None:
    with market([]) as reader:
        report = price(reader, QUESTION, SHIPPED_RULES, SHIPPED_CONTENTS, SalesUnit.LITRES, {})
    assert (report.period, report.items, report.tax, report.saved, report.unstated) == (None, (), None, None, 0)
