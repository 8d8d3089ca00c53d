"""The rows behind a figure in every outlet."""

from core.documents.analyses import source_rows
from tests.builders.outlets import ARABIC, in_window, of_json, on_terminal
from tests.builders.work_results import PLAIN_ROW, ROW


def test_json_names_every_value_of_rows() -> None:
    columns = source_rows.columns()
    assert of_json(columns, ROW) == {
        "address": "Sheet6!1207:1207",
        "file": "audit.xlsx",
        "period": "2025-06-01",
        "precision_area": "BURAIDAH",
        "market": "OLD TOWN",
        "item": "PEPSI CAN 330",
        "value": "1234.50",
        "expected": 2345.67,
    }
    assert of_json(columns, PLAIN_ROW) == {
        "address": "Sheet6!8:8",
        "file": "audit.xlsx",
        "period": "2025-07-01",
        "precision_area": None,
        "market": None,
        "item": None,
        "value": "0",
        "expected": None,
    }


def test_the_terminal_shows_rows() -> None:
    columns = source_rows.columns()
    assert on_terminal(columns, ROW) == [
        "Row < Sheet6!1207:1207",
        "File < audit.xlsx",
        "Precision area < BURAIDAH",
        "Market < OLD TOWN",
        "Item < PEPSI CAN 330",
        "Value > 1,234.50 / 2,345.7",
    ]
    assert on_terminal(columns, PLAIN_ROW) == [
        "Row < Sheet6!8:8",
        "File < audit.xlsx",
        "Precision area < –",
        "Market < –",
        "Item < –",
        "Value > 0",
    ]


def test_the_terminal_shows_rows_in_arabic() -> None:
    assert on_terminal(source_rows.columns(), ROW, ARABIC) == [
        "الصف < Sheet6!1207:1207",
        "الملف < audit.xlsx",
        "النطاق الجغرافي < BURAIDAH",
        "السوق < OLD TOWN",
        "الصنف < PEPSI CAN 330",
        "القيمة > 1,234.50 / 2,345.7",
    ]


def test_the_window_shows_rows() -> None:
    columns = source_rows.columns()
    assert in_window(columns, ROW) == [
        "Row < Sheet6!1207:1207 [Sheet6!1207:1207]",
        "File < audit.xlsx [audit.xlsx]",
        "Precision area < BURAIDAH [BURAIDAH]",
        "Market < OLD TOWN [OLD TOWN]",
        "Item < PEPSI CAN 330 [PEPSI CAN 330]",
        "Value < 1,234.50 / 2,345.7 [1234.5]",
    ]
    assert in_window(columns, PLAIN_ROW) == [
        "Row < Sheet6!8:8 [Sheet6!8:8]",
        "File < audit.xlsx [audit.xlsx]",
        "Precision area < – [–]",
        "Market < – [–]",
        "Item < – [–]",
        "Value < 0 [0.0]",
    ]


def test_the_window_shows_rows_in_arabic() -> None:
    assert in_window(source_rows.columns(), ROW, ARABIC) == [
        "الصف < Sheet6!1207:1207 [Sheet6!1207:1207]",
        "الملف < audit.xlsx [audit.xlsx]",
        "النطاق الجغرافي < BURAIDAH [BURAIDAH]",
        "السوق < OLD TOWN [OLD TOWN]",
        "الصنف < PEPSI CAN 330 [PEPSI CAN 330]",
        "القيمة < \u20661,234.50 / 2,345.7\u2069 [1234.5]",
    ]
