"""Gaps in every outlet."""

from core.documents.analyses import gaps
from tests.builders.outlets import ARABIC, ENGLISH, in_file, in_window, of_json, on_paper, on_terminal
from tests.builders.results import GAP, GAPS, LONELY_GAP


def test_json_names_every_value_of_gaps() -> None:
    columns = gaps.columns(unit="cases")
    assert of_json(columns, GAP) == {
        "region": "RIYADH",
        "province": "QASSIM",
        "precision_area": "BURAIDAH",
        "pack_type": "CAN",
        "total_records": 1200,
        "zero_records": 744,
        "gap_percentage": 62.04,
        "shrunk_percentage": 60.53,
        "urgency": "HIGH",
        "peer_percentage": 41.56,
        "excess_records": 245.7,
        "chance": 0.987,
        "leads": True,
        "missing": 37,
        "prize": 2394.8,
        "prize_low": 1197.4,
        "prize_high": 4789.6,
        "before_percentage": 55.5,
        "standing": "persistent",
        "recommendation": "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at points, "
        "worth about 2,395 cases a period (1,197 to 4,790). 744 of 1,200 records are "
        "zero, 62.0\xa0% against 41.6\xa0% at peers elsewhere: more than chance "
        "explains.",
    }
    assert of_json(columns, LONELY_GAP) == {
        "region": None,
        "province": "HAIL",
        "precision_area": None,
        "pack_type": "NRB",
        "total_records": 30,
        "zero_records": 15,
        "gap_percentage": 50.0,
        "shrunk_percentage": 47.5,
        "urgency": "MEDIUM",
        "peer_percentage": None,
        "excess_records": 0.0,
        "chance": None,
        "leads": False,
        "missing": 0,
        "prize": 0.0,
        "prize_low": 0.0,
        "prize_high": 0.0,
        "before_percentage": None,
        "standing": "new",
        "recommendation": "Watch HAIL / NRB: no item is known to be missing at its points. 15 of 30 "
        "records are zero (50.0\xa0%); there are no peers elsewhere.",
    }


def test_a_file_holds_gaps_in_this_order() -> None:
    assert in_file(gaps.columns(unit="cases"), GAP) == [
        ("region", "RIYADH"),
        ("province", "QASSIM"),
        ("precision_area", "BURAIDAH"),
        ("pack_type", "CAN"),
        ("total_records", 1200),
        ("zero_records", 744),
        ("gap_percentage", 62.04),
        ("shrunk_percentage", 60.53),
        ("urgency", "HIGH"),
        ("peer_percentage", 41.56),
        ("excess_records", 245.7),
        ("chance", 0.987),
        ("leads", True),
        ("missing", 37),
        ("prize", 2394.8),
        ("prize_low", 1197.4),
        ("prize_high", 4789.6),
        ("before_percentage", 55.5),
        ("standing", "persistent"),
        (
            "recommendation",
            (
                "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at points, worth about 2,395 "
                "cases a period (1,197 to 4,790). 744 of 1,200 records are zero, 62.0\xa0% against 41.6\xa0% at "
                "peers elsewhere: more than chance explains."
            ),
        ),
    ]


def test_the_terminal_shows_gaps() -> None:
    columns = gaps.columns(unit="cases")
    assert on_terminal(columns, GAP) == [
        "Region < RIYADH",
        "Province < QASSIM",
        "Precision area < BURAIDAH",
        "Pack type < CAN",
        "Records > 1,200",
        "Zero > 744",
        "Gap rate > 62.0 %",
        "Peers > 41.6 %",
        "Above peers < sure, 98 %",
        "Urgency < high",
        "Since before < persistent",
        "Items missing > 37",
        "Prize > 2,395",
        "Low to high > 1,197 – 4,790",
    ]
    assert on_terminal(columns, LONELY_GAP) == [
        "Region < –",
        "Province < HAIL",
        "Precision area < –",
        "Pack type < NRB",
        "Records > 30",
        "Zero > 15",
        "Gap rate > 50.0 %",
        "Peers > –",
        "Above peers < –",
        "Urgency < medium",
        "Since before < new",
        "Items missing > 0",
        "Prize > 0",
        "Low to high > 0 – 0",
    ]


def test_the_terminal_shows_gaps_in_arabic() -> None:
    assert on_terminal(gaps.columns(unit="cases"), GAP, ARABIC) == [
        "المنطقة < RIYADH",
        "المحافظة < QASSIM",
        "الحي < BURAIDAH",
        "نوع العبوة < CAN",
        "السجلات > 1,200",
        "الصفر > 744",
        "نسبة الفجوة > 62.0%",
        "الأقران > 41.6%",
        "فوق الأقران < مؤكد، \u206698%\u2069",
        "الإلحاح < مرتفع",
        "عن السابق < مستمرة",
        "أصناف ناقصة > 37",
        "المكسب > 2,395",
        "من الأدنى إلى الأعلى > 1,197 – 4,790",
    ]


def test_paper_shows_gaps() -> None:
    columns = gaps.columns(unit="cases")
    assert on_paper(columns, GAP) == [
        "Region < RIYADH [RIYADH]",
        "Province < QASSIM [QASSIM]",
        "Precision area < BURAIDAH [BURAIDAH]",
        "Pack type < CAN [CAN]",
        "Gap rate > 62.0 % [62.04]",
        "Peers > 41.6 % [41.56]",
        "Above peers < sure, 98 % [sure, 98 %]",
        "Items missing > 37 [37.0]",
        "Prize > 2,395 [2394.8]",
    ]
    assert on_paper(columns, LONELY_GAP) == [
        "Region < – [None]",
        "Province < HAIL [HAIL]",
        "Precision area < – [None]",
        "Pack type < NRB [NRB]",
        "Gap rate > 50.0 % [50.0]",
        "Peers > – [None]",
        "Above peers < – [None]",
        "Items missing > 0 [0.0]",
        "Prize > 0 [0.0]",
    ]


def test_paper_shows_gaps_in_arabic() -> None:
    assert on_paper(gaps.columns(unit="cases"), GAP, ARABIC) == [
        "المنطقة < RIYADH [RIYADH]",
        "المحافظة < QASSIM [QASSIM]",
        "الحي < BURAIDAH [BURAIDAH]",
        "نوع العبوة < CAN [CAN]",
        "نسبة الفجوة > 62.0% [62.04]",
        "الأقران > 41.6% [41.56]",
        "فوق الأقران < مؤكد، \u206698%\u2069 [مؤكد، \u206698%\u2069]",
        "أصناف ناقصة > 37 [37.0]",
        "المكسب > 2,395 [2394.8]",
    ]


def test_the_window_shows_gaps() -> None:
    columns = gaps.columns(unit="cases")
    assert in_window(columns, GAP) == [
        "Place < BURAIDAH [BURAIDAH]",
        "Pack type < CAN [CAN]",
        "Prize > 2,395 [2394.8]",
        "Low to high < 1,197 – 4,790 [4789.6]",
        "Zero %, and peers < 62.0 % / 41.6 % [62.04]",
        "Above peers < sure, 98 % [0.987]",
        "Urgency < high [2.0]",
    ]
    assert in_window(columns, LONELY_GAP) == [
        "Place < – [–]",
        "Pack type < NRB [NRB]",
        "Prize > 0 [0.0]",
        "Low to high < 0 – 0 [0.0]",
        "Zero %, and peers < 50.0 % / – [50.0]",
        "Above peers < – [-1.0]",
        "Urgency < medium [1.0]",
    ]


def test_the_window_shows_gaps_in_arabic() -> None:
    assert in_window(gaps.columns(unit="cases"), GAP, ARABIC) == [
        "المكان < BURAIDAH [BURAIDAH]",
        "نوع العبوة < CAN [CAN]",
        "المكسب > \u20662,395\u2069 [2394.8]",
        "من الأدنى إلى الأعلى < \u20661,197 – 4,790\u2069 [4789.6]",
        "الصفر %، والأقران < \u206662.0% / 41.6%\u2069 [62.04]",
        "فوق الأقران < مؤكد، \u206698%\u2069 [0.987]",
        "الإلحاح < مرتفع [2.0]",
    ]


def test_the_document_of_gaps_says_what_its_rows_are_of() -> None:
    document = gaps.document(GAPS, "cases", ENGLISH)
    assert document.about == {
        "window": {"first_day": "2025-06-01", "last_day": "2025-06-30", "periods": 1},
        "threshold": 40.0,
        "high": 60.0,
        "unit": "cases",
        "groups": 8,
        "gaps": 2,
        "over": 6,
        "leading": 1,
        "missing": 37,
        "prize": 2394.8,
        "prize_low": 1197.4,
        "prize_high": 4789.6,
        "total_records": 2000,
        "zero_records": 900,
    }
    assert list(document.before) == [
        (
            "2025-06-01 to 2025-06-30: 37 items missing at points, worth about 2,395 cases a period. One of 8 "
            "groups has more zeros than its peers beyond chance; 6 are over 40\xa0%, and all together are at "
            "45.0\xa0% (900 of 2,000 records)."
        )
    ]
    assert list(document.after) == [
        (
            "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at points, worth about 2,395 "
            "cases a period (1,197 to 4,790). 744 of 1,200 records are zero, 62.0\xa0% against 41.6\xa0% at "
            "peers elsewhere: more than chance explains."
        )
    ]


def test_the_sentences_of_gaps_are_in_arabic_too() -> None:
    document = gaps.document(GAPS, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "من \u20662025-06-01\u2069 إلى \u20662025-06-30\u2069: \u2068\u206637\u2069 صنفًا ناقصًا في "
            "النقاط\u2069، المكسب نحو \u20662,395\u2069 \u2068كرتون\u2069 في الفترة. \u2068مجموعة واحدة من "
            "\u20668\u2069 تزيد أصفارها على أقرانها بما يتجاوز الصدفة\u2069؛ و\u20666\u2069 تتجاوز "
            "\u206640%\u2069، والكل معًا عند \u206645.0%\u2069 (\u2066900\u2069 من \u20662,000\u2069 سجل)."
        ),
        (
            "ابدأ بـ \u2068RIYADH / QASSIM / BURAIDAH / CAN\u2069: \u2068\u206637\u2069 صنفًا ناقصًا في "
            "النقاط\u2069، مكسبها نحو \u20662,395\u2069 \u2068كرتون\u2069 في الفترة (من \u20661,197\u2069 إلى "
            "\u20664,790\u2069). \u200f\u2066744\u2069 من \u20661,200\u2069 سجل صفر، أي \u206662.0%\u2069 "
            "مقابل \u206641.6%\u2069 لدى الأقران في غيرها: أكثر مما تفسره الصدفة."
        ),
    ]


def test_a_chance_is_named_only_where_a_rate_is_above_its_peers_and_groups_differ() -> None:
    rates = ((None, None), (-64.7, 0.49), (0.0, None), (8.0, None), (8.0, 0.82), (8.0, 0.951))
    assert [gaps.lead(excess, chance, ENGLISH).replace("\xa0", " ") for excess, chance in rates] == [
        "–",
        "no",
        "no",
        "not sure",
        "not sure, 82 %",
        "sure, 95 %",
    ]
    assert [gaps.lead(excess, None, ARABIC) for excess in (0.0, 8.0)] == ["لا", "غير مؤكد"]
