"""Gaps at points in every outlet."""

from datetime import date

from core.documents.analyses import point_gaps
from tests.builders.outlets import ARABIC, ENGLISH, in_file, of_json, on_terminal
from tests.builders.results import POINT_GAP, POINT_GAPS, VOID


def test_json_names_every_value_of_points() -> None:
    columns = point_gaps.columns("cases")
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
            "Win PEPSI CAN 330 back at BURAIDAH, OLD TOWN: it sold, and nothing since Jun 2025 "
            "(delisted). Worth about 202 cases a period (101 to 405); 7 points of the region sell "
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
            "List – at HARBOUR: it has no row there (void), and 3 points of the region sell it, at "
            "1.00\u00a0% of sales. Worth about 20 cases a period (10 to 30)."
        ),
    }


def test_a_file_holds_points_in_this_order() -> None:
    assert in_file(point_gaps.columns("cases"), POINT_GAP) == [
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
                "Win PEPSI CAN 330 back at BURAIDAH, OLD TOWN: it sold, and nothing since Jun 2025 "
                "(delisted). Worth about 202 cases a period (101 to 405); 7 points of the region sell "
                "it."
            ),
        ),
    ]


def test_the_terminal_shows_points() -> None:
    columns = point_gaps.columns("cases")
    assert on_terminal(columns, POINT_GAP) == [
        "Precision area < BURAIDAH",
        "Market < OLD TOWN",
        "Item < PEPSI CAN 330",
        "Kind < delisted",
        "Since < 2025-06-01",
        "Chance > 87 %",
        "Prize > 202",
        "Low to high > 101 – 405",
    ]
    assert on_terminal(columns, VOID) == [
        "Precision area < –",
        "Market < HARBOUR",
        "Item < –",
        "Kind < void",
        "Since < –",
        "Chance > 50 %",
        "Prize > 20",
        "Low to high > 10 – 30",
    ]


def test_the_terminal_shows_points_in_arabic() -> None:
    assert on_terminal(point_gaps.columns("cases"), POINT_GAP, ARABIC) == [
        "الحي < BURAIDAH",
        "السوق < OLD TOWN",
        "الصنف < PEPSI CAN 330",
        "النوع < أُخرج من القائمة",
        "منذ < 2025-06-01",
        "الاحتمال > 87%",
        "المكسب > 202",
        "من الأدنى إلى الأعلى > 101 – 405",
    ]


def test_the_document_of_points_says_what_its_rows_are_of() -> None:
    document = point_gaps.document(POINT_GAPS, "cases", ENGLISH)
    assert document.about == {
        "as_of": "2025-07-01",
        "unit": "cases",
        "peers": "region, from the data held",
        "realisation": [0.25, 0.5, 1.0],
        "gaps": 2,
    }
    assert list(document.before) == [
        (
            "2 items missing at points as of 2025-07-01, worth about 222 cases a period; peers are the points "
            "of the region in the data held"
        )
    ]
    assert list(document.after) == [
        (
            "Win PEPSI CAN 330 back at BURAIDAH, OLD TOWN: it sold, and nothing since Jun 2025 "
            "(delisted). Worth about 202 cases a period (101 to 405); 7 points of the region sell "
            "it."
        )
    ]


def test_the_sentences_of_points_are_in_arabic_too() -> None:
    document = point_gaps.document(POINT_GAPS, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "\u200f\u2068صنفان ناقصان في النقاط\u2069 حتى \u20662025-07-01\u2069، مكسبها نحو \u2066222\u2069 "
            "\u2068كرتون\u2069 في الفترة؛ الأقران نقاط المنطقة في البيانات المحفوظة"
        ),
        (
            "استرجع \u2068PEPSI CAN 330\u2069 في \u2068BURAIDAH, OLD TOWN\u2069: كان يباع ولم يُبع منذ "
            "\u2068يونيو 2025\u2069 (أُخرج من القائمة). مكسبه نحو \u2066202\u2069 \u2068كرتون\u2069 في الفترة "
            "(من \u2066101\u2069 إلى \u2066405\u2069)؛ \u2068تبيعه \u20667\u2069 نقاط في المنطقة\u2069."
        ),
    ]
