"""Gaps at points in every outlet."""

from datetime import date

from core.documents.analyses import point_gaps
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import POINT_GAP, POINT_GAPS, VOID


def test_json_names_every_value_of_points() -> None:
    columns = point_gaps.columns("cases_month")
    assert of_json(columns, POINT_GAP) == {
        "region": "RIYADH",
        "province": "QASSIM",
        "precision_area": "BURAIDAH",
        "market": "OLD TOWN",
        "item": "PEPSI CAN 330",
        "kind": "delisted",
        "since": "2025-06-01",
        "is_new": True,
        "confidence": 0.879,
        "potential": 410.0,
        "low": 101.2,
        "middle": 202.4,
        "high": 404.8,
        "peers": 7,
        "point_sales": 5100.0,
        "peer_share": 0.034,
        "recommendation": (
            "Relist PEPSI CAN 330 at BURAIDAH, OLD TOWN: no sales since Jun 2025 (delisted). "
            "Worth about 202 cases a month (101 to 405); 7 outlet groups of the region sell "
            "it."
        ),
    }
    assert of_json(columns, VOID) == {
        "region": "JEDDAH",
        "province": None,
        "precision_area": None,
        "market": "HARBOUR",
        "item": None,
        "kind": "void",
        "since": None,
        "is_new": False,
        "confidence": 0.5,
        "potential": 40.0,
        "low": 10.0,
        "middle": 20.0,
        "high": 30.0,
        "peers": 3,
        "point_sales": 900.0,
        "peer_share": 0.01,
        "recommendation": (
            "List – at HARBOUR: it has no row there (not listed here), and 3 outlet groups of "
            "the region sell it, at 1.00\xa0% of sales. Worth about 20 cases a month (10 to "
            "30)."
        ),
    }


def test_a_file_holds_points_in_this_order() -> None:
    assert in_file(point_gaps.columns("cases_month"), POINT_GAP) == [
        ("region", "RIYADH"),
        ("province", "QASSIM"),
        ("precision_area", "BURAIDAH"),
        ("market", "OLD TOWN"),
        ("item", "PEPSI CAN 330"),
        ("kind", "delisted"),
        ("since", date(2025, 6, 1)),
        ("is_new", True),
        ("confidence", 0.879),
        ("potential", 410.0),
        ("low", 101.2),
        ("middle", 202.4),
        ("high", 404.8),
        ("peers", 7),
        ("point_sales", 5100.0),
        ("peer_share", 0.034),
        (
            "recommendation",
            (
                "Relist PEPSI CAN 330 at BURAIDAH, OLD TOWN: no sales since Jun 2025 "
                "(delisted). Worth about 202 cases a month (101 to 405); 7 outlet groups of "
                "the region sell it."
            ),
        ),
    ]


def test_the_terminal_shows_points() -> None:
    columns = point_gaps.columns("cases_month")
    assert on_terminal(columns, POINT_GAP) == [
        "Precision area < BURAIDAH",
        "Market < OLD TOWN",
        "Item < PEPSI CAN 330",
        "Kind < delisted",
        "Since < 2025-06-01",
        "Chance > 87 %",
        "Opportunity > 202",
        "Low to high > 101 – 405",
    ]
    assert on_terminal(columns, VOID) == [
        "Precision area < –",
        "Market < HARBOUR",
        "Item < –",
        "Kind < not listed here",
        "Since < –",
        "Chance > 50 %",
        "Opportunity > 20",
        "Low to high > 10 – 30",
    ]


def test_the_terminal_shows_points_in_arabic() -> None:
    assert on_terminal(point_gaps.columns("cases_month"), POINT_GAP, ARABIC) == [
        "النطاق الجغرافي < BURAIDAH",
        "السوق < OLD TOWN",
        "الصنف < PEPSI CAN 330",
        "النوع < متوقف",
        "منذ < 2025-06-01",
        "الاحتمال > 87%",
        "قيمة الفرصة > 202",
        "من الأدنى إلى الأعلى > 101 – 405",
    ]


def test_the_document_of_points_says_what_its_rows_are_of() -> None:
    document = point_gaps.document(POINT_GAPS, "cases_month", ENGLISH)
    assert document.about == {
        "as_of": "2025-07-01",
        "unit": "cases",
        "peers": "region, from the data held",
        "realisation": [0.25, 0.5, 1.0],
        "gaps": 2,
    }
    assert list(document.before) == [
        (
            "2 items missing at outlet groups as of 2025-07-01, worth about 222 cases a "
            "month; each is compared with the outlet groups of its region"
        )
    ]
    assert list(document.after) == [
        (
            "Relist PEPSI CAN 330 at BURAIDAH, OLD TOWN: no sales since Jun 2025 (delisted). "
            "Worth about 202 cases a month (101 to 405); 7 outlet groups of the region sell "
            "it."
        )
    ]


def test_the_sentences_of_points_are_in_arabic_too() -> None:
    document = point_gaps.document(POINT_GAPS, "cases_month", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "\u200f\u2068صنفان ناقصان في نقاط البيع\u2069 حتى \u20662025-07-01\u2069، وقيمة "
            "الفرصة نحو \u2066222\u2069 \u2068كرتون شهريًا\u2069؛ وتُقارن كل نقطة بنقاط البيع "
            "في إقليمها"
        ),
        (
            "أعد إدراج \u2068PEPSI CAN 330\u2069 في \u2068BURAIDAH, OLD TOWN\u2069: بلا "
            "مبيعات منذ \u2068يونيو 2025\u2069 (متوقف). قيمة الفرصة نحو \u2066202\u2069 "
            "\u2068كرتون شهريًا\u2069 (من \u2066101\u2069 إلى \u2066405\u2069)؛ \u2068تبيعه "
            "\u20667\u2069 نقاط بيع في الإقليم\u2069."
        ),
    ]
