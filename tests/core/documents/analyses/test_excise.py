"""Excise in every outlet."""

from decimal import Decimal

from core.documents.analyses import excise
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import EXCISE, EXCISE_ITEM, UNKNOWN_EXCISE_ITEM


def test_json_names_every_value_of_excise() -> None:
    columns = excise.columns()
    assert of_json(columns, EXCISE_ITEM) == {
        "item": "PEPSI CAN 330ML",
        "brand": "PEPSI",
        "diet": "REGULAR",
        "grams": "10.6",
        "litres": "0.33",
        "before": "0.742",
        "after": "0.3597",
        "sold_litres": 91250.5,
        "tax": 99463.4,
    }
    assert of_json(columns, UNKNOWN_EXCISE_ITEM) == {
        "item": None,
        "brand": None,
        "diet": None,
        "grams": None,
        "litres": None,
        "before": None,
        "after": None,
        "sold_litres": None,
        "tax": None,
    }


def test_a_file_holds_excise_in_this_order() -> None:
    assert in_file(excise.columns(), EXCISE_ITEM) == [
        ("item", "PEPSI CAN 330ML"),
        ("brand", "PEPSI"),
        ("diet", "REGULAR"),
        ("grams", Decimal("10.6")),
        ("litres", Decimal("0.33")),
        ("before", Decimal("0.742")),
        ("after", Decimal("0.3597")),
        ("sold_litres", 91250.5),
        ("tax", 99463.4),
    ]


def test_the_terminal_shows_excise() -> None:
    columns = excise.columns()
    assert on_terminal(columns, EXCISE_ITEM) == [
        "Item < PEPSI CAN 330ML",
        "Sugar, g/100 ml > 10.6",
        "Litres > 0.330",
        "Tax before > 0.74",
        "Tax after > 0.36",
        "Tax of the period > 99,463",
    ]
    assert on_terminal(columns, UNKNOWN_EXCISE_ITEM) == [
        "Item < –",
        "Sugar, g/100 ml > –",
        "Litres > –",
        "Tax before > –",
        "Tax after > –",
        "Tax of the period > –",
    ]


def test_the_terminal_shows_excise_in_arabic() -> None:
    assert on_terminal(excise.columns(), EXCISE_ITEM, ARABIC) == [
        "الصنف < PEPSI CAN 330ML",
        "السكر، غ/100 مل > 10.6",
        "اللترات > 0.330",
        "الضريبة قبل > 0.74",
        "الضريبة بعد > 0.36",
        "ضريبة الفترة > 99,463",
    ]


def test_the_document_of_excise_says_what_its_rows_are_of() -> None:
    document = excise.document(EXCISE, ENGLISH)
    assert document.about == {
        "period": "2025-07-01",
        "day": "2026-01-01",
        "against": "2025-12-31",
        "price": "4.50",
        "shift": 12.5,
        "tax": 99463.4,
        "saved": 12432.9,
        "unstated": 3,
    }
    assert list(document.before) == [
        "Excise of Jul 2025: 99,463 SAR",
        "If 12.5\u00a0% of the sugared litres went to diet, 12,433 SAR of it would be saved.",
    ]
    assert list(document.after) == []


def test_the_sentences_of_excise_are_in_arabic_too() -> None:
    document = excise.document(EXCISE, ARABIC)
    assert [*document.before, *document.after] == [
        "الضريبة الانتقائية في \u2068يوليو 2025\u2069: \u206699,463\u2069 ريال",
        ("لو ذهب \u206612.5%\u2069 من اللترات المحلاة إلى الدايت لوُفِّر منها \u206612,433\u2069 ريال."),
    ]
