"""Counted zeros in every outlet."""

from core.documents.analyses import zeros
from core.model.analyses.zeros import ZeroKind
from tests.builders.outlets import ARABIC, ENGLISH, of_json, on_terminal


def test_json_names_every_value_of_zeros() -> None:
    columns = zeros.columns()
    assert of_json(columns, zeros.ZeroCount(ZeroKind.DELISTED, 1_234)) == {"kind": "delisted", "count": 1234}


def test_the_terminal_shows_zeros() -> None:
    columns = zeros.columns()
    assert on_terminal(columns, zeros.ZeroCount(ZeroKind.DELISTED, 1_234)) == [
        "Kind < delisted: no sales for three periods or more",
        "Count > 1,234",
    ]


def test_the_terminal_shows_zeros_in_arabic() -> None:
    assert on_terminal(zeros.columns(), zeros.ZeroCount(ZeroKind.DELISTED, 1_234), ARABIC) == [
        "النوع < متوقف: بلا مبيعات منذ ثلاث فترات أو أكثر",
        "العدد > 1,234",
    ]


def test_the_document_of_zeros_says_what_its_rows_are_of() -> None:
    document = zeros.document(400, {"delisted": 30, "interrupted": 10}, ENGLISH)
    assert document.about == {
        "records": 400,
        "zeros": 40,
        "kinds": {
            "not_reported": 0,
            "never_listed": 0,
            "pre_launch": 0,
            "delisted": 30,
            "interrupted": 10,
            "out_of_stock_closed": 0,
            "out_of_stock_open": 0,
            "intermittent": 0,
        },
    }
    assert list(document.before) == ["40 of 400 records have no sales (10.0 %)"]
    assert list(document.after) == []


def test_the_sentences_of_zeros_are_in_arabic_too() -> None:
    document = zeros.document(400, {"delisted": 30, "interrupted": 10}, ARABIC)
    assert [*document.before, *document.after] == [
        "\u200f\u206640\u2069 من \u2066400\u2069 سجلًا بلا مبيعات (\u206610.0%\u2069)"
    ]
