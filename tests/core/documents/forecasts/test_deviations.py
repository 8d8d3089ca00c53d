"""Deviations in every outlet."""

from dataclasses import replace

from core.documents.forecasts import deviations
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import DEVIATION, DEVIATIONS


def test_json_names_every_value_of_deviations() -> None:
    columns = deviations.columns()
    assert of_json(columns, DEVIATION) == {
        "region": "RIYADH",
        "province": "QASSIM",
        "precision_area": "BURAIDAH",
        "market": "OLD TOWN",
        "item": "7UP CAN 330",
        "product": [],
        "kind": "below",
        "actual": 812.0,
        "expected": 1433.6,
        "low": 1102.4,
        "high": 1791.2,
        "model": "theta",
    }


def test_a_file_holds_deviations_in_this_order() -> None:
    assert in_file(deviations.columns(), DEVIATION) == [
        ("region", "RIYADH"),
        ("province", "QASSIM"),
        ("precision_area", "BURAIDAH"),
        ("market", "OLD TOWN"),
        ("item", "7UP CAN 330"),
        ("kind", "below"),
        ("actual", 812.0),
        ("expected", 1433.6),
        ("low", 1102.4),
        ("high", 1791.2),
        ("model", "theta"),
    ]


def test_the_terminal_shows_deviations() -> None:
    columns = deviations.columns()
    assert on_terminal(columns, DEVIATION) == [
        "Precision area < BURAIDAH",
        "Market < OLD TOWN",
        "Item < 7UP CAN 330",
        "Kind < less",
        "Sold > 812",
        "Expected > 1,434",
        "Usual > 1,102 – 1,791",
    ]


def test_the_terminal_shows_deviations_in_arabic() -> None:
    assert on_terminal(deviations.columns(), DEVIATION, ARABIC) == [
        "النطاق الجغرافي < BURAIDAH",
        "السوق < OLD TOWN",
        "الصنف < 7UP CAN 330",
        "النوع < أقل",
        "المَبيع > 812",
        "المتوقع > 1,434",
        "المعتاد > 1,102 – 1,791",
    ]


def test_the_document_of_deviations_says_what_its_rows_are_of() -> None:
    document = deviations.document(DEVIATIONS, "cases", ENGLISH)
    assert document.about == {"period": "2025-07-01", "unit": "cases", "series": 5400, "deviation_count": 1}
    assert list(document.before) == ["1 of 5,400 items at outlet groups sold outside their 95 % interval"]
    assert list(document.after) == []


def test_the_sentences_of_deviations_are_in_arabic_too() -> None:
    document = deviations.document(DEVIATIONS, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        ("\u200f\u20661\u2069 من \u20665,400\u2069 صنفًا في نقاط البيع بيعت خارج مجالها 95 %")
    ]


def test_what_has_no_item_is_named_by_what_the_data_say_of_it() -> None:
    brand = replace(DEVIATION, item=None, product=("PEPSICO", "7UP"))
    assert on_terminal(deviations.columns(), brand)[2] == "Item < PEPSICO / 7UP"
    assert of_json(deviations.columns(), brand)["product"] == ["PEPSICO", "7UP"]
