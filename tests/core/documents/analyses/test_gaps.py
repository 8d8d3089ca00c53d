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
        "urgency": "HIGH",
        "peer_percentage": 41.56,
        "excess_records": 245.7,
        "prize": 2394.8,
        "prize_low": 1197.4,
        "prize_high": 4789.6,
        "before_percentage": 55.5,
        "standing": "persistent",
        "recommendation": (
            "Check listing and delivery for RIYADH / QASSIM / BURAIDAH / CAN: 744 of 1,200 records "
            "are zero, 62.0\u00a0% against 41.6\u00a0% at peers elsewhere. Bringing it to their "
            "level is worth about 2,395 cases a period (1,197 to 4,790)."
        ),
    }
    assert of_json(columns, LONELY_GAP) == {
        "region": None,
        "province": "HAIL",
        "precision_area": None,
        "pack_type": "NRB",
        "total_records": 30,
        "zero_records": 15,
        "gap_percentage": 50.0,
        "urgency": "MEDIUM",
        "peer_percentage": None,
        "excess_records": 0.0,
        "prize": 0.0,
        "prize_low": 0.0,
        "prize_high": 0.0,
        "before_percentage": None,
        "standing": "new",
        "recommendation": (
            "Check listing and delivery for HAIL / NRB: 15 of 30 records are zero (50.0\u00a0%). "
            "There are no peers elsewhere to value it against."
        ),
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
        ("urgency", "HIGH"),
        ("peer_percentage", 41.56),
        ("excess_records", 245.7),
        ("prize", 2394.8),
        ("prize_low", 1197.4),
        ("prize_high", 4789.6),
        ("before_percentage", 55.5),
        ("standing", "persistent"),
        (
            "recommendation",
            (
                "Check listing and delivery for RIYADH / QASSIM / BURAIDAH / CAN: 744 of 1,200 records "
                "are zero, 62.0\u00a0% against 41.6\u00a0% at peers elsewhere. Bringing it to their "
                "level is worth about 2,395 cases a period (1,197 to 4,790)."
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
        "Urgency < high",
        "Since before < persistent",
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
        "Urgency < medium",
        "Since before < new",
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
        "الإلحاح < مرتفع",
        "عن السابق < مستمرة",
        "القيمة > 2,395",
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
        "Prize > 2,395 [2394.8]",
    ]
    assert on_paper(columns, LONELY_GAP) == [
        "Region < – [None]",
        "Province < HAIL [HAIL]",
        "Precision area < – [None]",
        "Pack type < NRB [NRB]",
        "Gap rate > 50.0 % [50.0]",
        "Peers > – [None]",
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
        "القيمة > 2,395 [2394.8]",
    ]


def test_the_window_shows_gaps() -> None:
    columns = gaps.columns(unit="cases")
    assert in_window(columns, GAP) == [
        "Place < BURAIDAH [BURAIDAH]",
        "Pack type < CAN [CAN]",
        "Urgency < high [2.0]",
        "Zero %, and peers < 62.0 % / 41.6 % [62.04]",
        "Excess, pp > +20.5 [20.479999999999997]",
        "Low to high < 1,197 – 4,790 [4789.6]",
        "Prize > 2,395 [2394.8]",
    ]
    assert in_window(columns, LONELY_GAP) == [
        "Place < – [–]",
        "Pack type < NRB [NRB]",
        "Urgency < medium [1.0]",
        "Zero %, and peers < 50.0 % / – [50.0]",
        "Excess, pp > – [-inf]",
        "Low to high < 0 – 0 [0.0]",
        "Prize > 0 [0.0]",
    ]


def test_the_window_shows_gaps_in_arabic() -> None:
    assert in_window(gaps.columns(unit="cases"), GAP, ARABIC) == [
        "المكان < BURAIDAH [BURAIDAH]",
        "نوع العبوة < CAN [CAN]",
        "الإلحاح < مرتفع [2.0]",
        "الصفر %، والأقران < \u206662.0% / 41.6%\u2069 [62.04]",
        "الزيادة، نقطة > \u2066+20.5\u2069 [20.479999999999997]",
        "من الأدنى إلى الأعلى < \u20661,197 – 4,790\u2069 [4789.6]",
        "القيمة > \u20662,395\u2069 [2394.8]",
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
        "total_records": 2000,
        "zero_records": 900,
    }
    assert list(document.before) == [
        ("Gaps 2025-06-01 to 2025-06-30: 2 of 8 groups are over 40\u00a0%; 900 of 2,000 records are zero (45.0\u00a0%)")
    ]
    assert list(document.after) == [
        (
            "Check listing and delivery for RIYADH / QASSIM / BURAIDAH / CAN: 744 of 1,200 records "
            "are zero, 62.0\u00a0% against 41.6\u00a0% at peers elsewhere. Bringing it to their "
            "level is worth about 2,395 cases a period (1,197 to 4,790)."
        )
    ]


def test_the_sentences_of_gaps_are_in_arabic_too() -> None:
    document = gaps.document(GAPS, "cases", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "الفجوات من \u20662025-06-01\u2069 إلى \u20662025-06-30\u2069: \u20662\u2069 من "
            "\u20668\u2069 مجموعة تتجاوز \u206640%\u2069؛ \u2066900\u2069 من \u20662,000\u2069 سجل "
            "صفر (\u206645.0%\u2069)"
        ),
        (
            "تحقَّق من الإدراج والتوريد في \u2068RIYADH / QASSIM / BURAIDAH / CAN\u2069: "
            "\u2066744\u2069 من \u20661,200\u2069 سجل صفر، أي \u206662.0%\u2069 مقابل "
            "\u206641.6%\u2069 لدى الأقران في غيره. بلوغ مستواهم يساوي نحو \u20662,395\u2069 "
            "\u2068كرتون\u2069 في الفترة (من \u20661,197\u2069 إلى \u20664,790\u2069)."
        ),
    ]
