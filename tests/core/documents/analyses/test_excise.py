"""Excise in every outlet."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.documents.analyses import excise
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseQuestion, SugarContent
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import EXCISE, EXCISE_ITEM, UNKNOWN_EXCISE_ITEM
from tests.builders.shown import plain


def test_json_names_every_value_of_excise() -> None:
    columns = excise.columns()
    assert of_json(columns, EXCISE_ITEM) == {
        "item": "PEPSI CAN 330ML",
        "brand": "PEPSI",
        "diet": "REGULAR",
        "grams": "10.6",
        "sugar_assumed": True,
        "sugar_source": "label of 2024",
        "litres": "0.33",
        "pack": "0.742",
        "what_if_pack": "0.3597",
        "sold_litres": 91250.5,
        "tax": 205313.6,
        "assumed": "price",
        "what_if_tax": 99463.4,
        "what_if_assumed": "sugar, price",
    }
    unknown = of_json(columns, UNKNOWN_EXCISE_ITEM)
    assert {name: value for name, value in unknown.items() if value is not None} == {
        "assumed": "",
        "what_if_assumed": "",
    }


def test_a_file_holds_excise_in_this_order() -> None:
    assert in_file(excise.columns(), EXCISE_ITEM) == [
        ("item", "PEPSI CAN 330ML"),
        ("brand", "PEPSI"),
        ("diet", "REGULAR"),
        ("grams", Decimal("10.6")),
        ("sugar_assumed", True),
        ("sugar_source", "label of 2024"),
        ("litres", Decimal("0.33")),
        ("pack", Decimal("0.742")),
        ("what_if_pack", Decimal("0.3597")),
        ("sold_litres", 91250.5),
        ("tax", 205313.6),
        ("assumed", "price"),
        ("what_if_tax", 99463.4),
        ("what_if_assumed", "sugar, price"),
    ]


def test_the_terminal_shows_excise() -> None:
    columns = excise.columns()
    assert on_terminal(columns, EXCISE_ITEM) == [
        "Item < PEPSI CAN 330ML",
        "Sugar, g/100 ml > 10.6",
        "Sugar from < assumed, label of 2024",
        "Litres > 0.330",
        "Tax on a pack > 0.74",
        "Tax of the period > 205,314",
        "Assumed < price",
        "Tax, what if > 99,463",
        "Assumed, what if < sugar, price",
    ]
    assert on_terminal(columns, UNKNOWN_EXCISE_ITEM) == [
        "Item < –",
        "Sugar, g/100 ml > –",
        "Sugar from < –",
        "Litres > –",
        "Tax on a pack > –",
        "Tax of the period > –",
        "Assumed < –",
        "Tax, what if > –",
        "Assumed, what if < –",
    ]


def test_the_terminal_shows_excise_in_arabic() -> None:
    assert [plain(line) for line in on_terminal(excise.columns(), EXCISE_ITEM, ARABIC)] == [
        "الصنف < PEPSI CAN 330ML",
        "السكر، غ/100 مل > 10.6",
        "مصدر السكر < مفترض، label of 2024",
        "اللترات > 0.330",
        "ضريبة العبوة > 0.74",
        "ضريبة الفترة > 205,314",
        "مفترض < السعر",
        "الضريبة، ماذا لو > 99,463",
        "مفترض، ماذا لو < السكر، السعر",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (SHIPPED_CONTENTS[0], "assumed, as shipped"),
        (SugarContent(level="item", name="COLA", grams=Decimal(9)), "stated for Item COLA"),
        (SugarContent(level="item", name="COLA", grams=Decimal(9), assumed=True), "assumed, stated for Item COLA"),
        (SugarContent(level="item", name="COLA", grams=Decimal(9), source="label"), "label"),
    ],
)
def test_sugar_says_where_it_comes_from_and_whether_it_is_assumed(content: SugarContent, words: str) -> None:
    assert on_terminal(excise.columns(), replace(EXCISE_ITEM, content=content))[2] == f"Sugar from < {words}"


def test_the_document_of_excise_has_each_period_by_its_own_rule_and_the_what_if_apart() -> None:
    about = excise.document(EXCISE, ENGLISH).about
    by_price = {"since": "2017-06-11", "source": "shipped"}
    july = {
        "period": "2025-07-01",
        "rule": by_price,
        "rule_changes": None,
        "tax": 205313.6,
        "assumed": 5313.6,
        "saved": 654.3,
    }
    assert about == {
        **july,
        "price": "4.50",
        "shift": 12.5,
        "unstated": 3,
        "what_if": {
            **july,
            "rule": {"since": "2026-01-01", "source": "shipped"},
            "tax": 99463.4,
            "assumed": 98765.4,
            "saved": 12432.9,
        },
        "periods": [{**july, "period": "2025-06-01", "tax": 187654.3, "assumed": 7654.3, "saved": 321.5}, july],
    }


def test_the_sentences_of_excise_name_the_rule_what_is_assumed_and_what_is_no_fact() -> None:
    document = excise.document(EXCISE, ENGLISH)
    assert [plain(line) for line in document.before] == [
        (
            "Excise of Jul 2025 by its own rule of 2017-06-11 (published rule, as shipped): "
            "205,314 SAR, 5,314 SAR of it on assumptions"
        ),
        "If 12.5 % of the sugared litres went to diet, 654 SAR of it would be saved.",
        (
            "What if, no fact: by the rule of 2026-01-01 (published rule, as shipped) the sales of Jul 2025 "
            "would have been taxed with 99,463 SAR, 98,765 SAR of it on assumptions"
        ),
        "By that rule, 12.5 % of the sugared litres going to diet would save 12,433 SAR.",
        "Assumed: sugar that nobody stated. State it under [[excise.sugar]] in the settings.",
        "Assumed: the price of a litre, the same for every item.",
    ]
    assert list(document.after) == []


def test_riyals_are_taken_as_what_shoppers_pay_and_that_is_said() -> None:
    riyals = excise.document(replace(EXCISE, unit="sar"), ENGLISH).before[-1]
    assert riyals.startswith("Sales in riyals are taken as what shoppers pay, excise and VAT included.")
    assert riyals not in excise.document(replace(EXCISE, unit="litres"), ENGLISH).before


def test_the_sentences_of_excise_are_in_arabic_too() -> None:
    lines = [plain(line) for line in excise.document(EXCISE, ARABIC).before]
    assert len(lines) == 6
    assert lines[0] == (
        "الضريبة الانتقائية في يوليو 2025 بقاعدتها من 2017-06-11 (قاعدة منشورة، كما وردت مع البرنامج): "
        "205,314 ريال، منها 5,314 ريال على افتراضات"
    )
    assert lines[2].startswith("ماذا لو، وليس واقعًا: بقاعدة 2026-01-01")
    assert [line.startswith("مفترض:") for line in lines[4:]] == [True, True]


def test_a_rule_says_its_source_or_that_it_was_set_without_one() -> None:
    def first(source: str) -> str:
        rule = replace(SHIPPED_RULES[0], source=source)
        last = replace(EXCISE.periods[-1], rule=rule)
        return excise.document(replace(EXCISE, periods=(last,)), ENGLISH).before[0]

    assert "(circular 17)" in first("circular 17")
    assert "(set without a source)" in first("")


@pytest.mark.parametrize(
    ("unit", "rule", "price", "why"),
    [
        ("litres", 0, None, "its rule taxes the price. With --price"),
        ("sar", 1, None, "its rule taxes litres, and the figures count riyals. With --price"),
        ("cases", 1, Decimal(4), "the figures count neither litres nor riyals."),
        ("litres", 1, Decimal(4), "no sugar is stated."),
    ],
)
def test_why_a_tax_is_not_known_is_said_with_what_it_takes(
    unit: str, rule: int, price: Decimal | None, why: str
) -> None:
    last = replace(EXCISE.periods[-1], tax=None, saved=None, rule=SHIPPED_RULES[rule])
    question = ExciseQuestion(price=price)
    unknown = replace(EXCISE, question=question, periods=(last,), what_if=None, items=(), unit=unit)
    for language in (ENGLISH, ARABIC):
        (line,) = excise.document(unknown, language).before
        assert ("--price" in line) is (price is None)
        assert "Jul 2025" in line or "يوليو" in line
    assert f"How much was due in Jul 2025 is not known: {why}" in plain(excise.document(unknown, ENGLISH).before[0])


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2025, 3, 1), "The rule of 2025-03-01 is the one by which the period is taxed: there is no other to try."),
        (date(2016, 1, 1), "No excise rule was in force on 2016-01-01: nothing would have been due."),
    ],
)
def test_a_rule_that_cannot_be_tried_says_why(day: date, answer: str) -> None:
    asked = replace(EXCISE, question=ExciseQuestion(what_if=day), what_if=None)
    assert answer in [plain(line) for line in excise.document(asked, ENGLISH).before]
    assert any(day.isoformat() in line for line in excise.document(asked, ARABIC).before)


def test_a_tried_rule_whose_tax_is_not_known_says_so() -> None:
    assert EXCISE.what_if is not None
    asked = replace(EXCISE, what_if=replace(EXCISE.what_if, tax=None, saved=None))
    lines = [plain(line) for line in excise.document(asked, ENGLISH).before]
    assert "By the rule of 2026-01-01 the tax is not known: it asks for what nobody stated." in lines


def test_the_tax_on_a_pack_by_an_assumed_price_is_called_an_assumption_even_where_that_of_the_period_is_none() -> None:
    items = (replace(EXCISE_ITEM, assumed=(), if_tax=None, if_assumed=()),)
    lines = excise.document(replace(EXCISE, items=items, what_if=None), ENGLISH).before
    assert lines[-1] == "Assumed: the price of a litre, the same for every item."
    unpriced = (replace(items[0], pack=None),)
    assert "Assumed" not in excise.document(replace(EXCISE, items=unpriced, what_if=None), ENGLISH).before[-1]


def test_what_is_not_known_and_what_was_not_taxed_is_said() -> None:
    last = EXCISE.periods[-1]
    unknown = replace(EXCISE, periods=(replace(last, tax=None, saved=None),), what_if=None, items=())
    untaxed = replace(unknown, periods=(replace(last, rule=None, tax=0.0, saved=None),))
    assert list(excise.document(untaxed, ENGLISH).before) == ["No excise rule was in force in Jul 2025."]
    over = replace(EXCISE, periods=(replace(last, changes=date(2025, 7, 9)),), what_if=None)
    assert excise.document(over, ENGLISH).before[2] == (
        "Another rule came into force within Jul 2025, on 2025-07-09; "
        "the whole period is taxed by that of its first day."
    )
    nothing = replace(EXCISE, periods=(), what_if=None, items=())
    assert list(excise.document(nothing, ENGLISH).before) == ["There are no figures to tax."]
    assert excise.document(nothing, ENGLISH).about["period"] is None
