"""Gaps in every outlet."""

from core.documents.analyses import figures, gaps
from core.model.ownership import Ownership
from tests.builders.outlets import ARABIC, ENGLISH, in_file, in_window, of_json, on_paper, on_terminal
from tests.builders.results import GAP, GAPS, LONELY_GAP

OWNED = Ownership(level="brand", names=("KINZA",))


def test_json_names_every_value_of_gaps() -> None:
    columns = gaps.columns(unit="cases_month")
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
        "recommendation": "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at "
        "outlet groups, worth about 2,395 cases a month (1,197 to 4,790). "
        "Records without sales: 744 of 1,200 (62.0\xa0%), against 41.6\xa0% "
        "in similar areas; that is beyond chance.",
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
        "recommendation": "Watch HAIL / NRB: no item is known to be missing at its outlet groups. "
        "Records without sales: 15 of 30 (50.0\xa0%); there is no similar area to compare with.",
    }


def test_a_file_holds_gaps_in_this_order() -> None:
    assert in_file(gaps.columns(unit="cases_month"), GAP) == [
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
                "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at outlet "
                "groups, worth about 2,395 cases a month (1,197 to 4,790). Records "
                "without sales: 744 of 1,200 (62.0\xa0%), against 41.6\xa0% in similar areas; that "
                "is beyond chance."
            ),
        ),
    ]


def test_the_terminal_shows_gaps() -> None:
    columns = gaps.columns(unit="cases_month")
    assert on_terminal(columns, GAP) == [
        "Region < RIYADH",
        "Province < QASSIM",
        "Precision area < BURAIDAH",
        "Pack type < CAN",
        "Records > 1,200",
        "Without sales > 744",
        "Zero-sales rate > 62.0 %",
        "Similar areas > 41.6 %",
        "Above similar areas < sure, 98 %",
        "Priority < high",
        "Since before < persistent",
        "Items missing > 37",
        "Opportunity > 2,395",
        "Low to high > 1,197 – 4,790",
    ]
    assert on_terminal(columns, LONELY_GAP) == [
        "Region < –",
        "Province < HAIL",
        "Precision area < –",
        "Pack type < NRB",
        "Records > 30",
        "Without sales > 15",
        "Zero-sales rate > 50.0 %",
        "Similar areas > –",
        "Above similar areas < –",
        "Priority < medium",
        "Since before < new",
        "Items missing > 0",
        "Opportunity > 0",
        "Low to high > 0 – 0",
    ]


def test_the_terminal_shows_gaps_in_arabic() -> None:
    assert on_terminal(gaps.columns(unit="cases_month"), GAP, ARABIC) == [
        "الإقليم < RIYADH",
        "المنطقة الإدارية < QASSIM",
        "النطاق الجغرافي < BURAIDAH",
        "نوع العبوة < CAN",
        "السجلات > 1,200",
        "بلا مبيعات > 744",
        "نسبة عدم البيع > 62.0%",
        "المناطق المماثلة > 41.6%",
        "أعلى من المناطق المماثلة < مؤكد، \u206698%\u2069",
        "الأولوية < مرتفع",
        "عن السابق < مستمرة",
        "أصناف ناقصة > 37",
        "قيمة الفرصة > 2,395",
        "من الأدنى إلى الأعلى > 1,197 – 4,790",
    ]


def test_paper_shows_gaps() -> None:
    columns = gaps.columns(unit="cases_month")
    assert on_paper(columns, GAP) == [
        "Region < RIYADH [RIYADH]",
        "Province < QASSIM [QASSIM]",
        "Precision area < BURAIDAH [BURAIDAH]",
        "Pack type < CAN [CAN]",
        "Zero-sales rate > 62.0 % [62.04]",
        "Similar areas > 41.6 % [41.56]",
        "Above similar areas < sure, 98 % [sure, 98 %]",
        "Items missing > 37 [37.0]",
        "Opportunity > 2,395 [2394.8]",
    ]
    assert on_paper(columns, LONELY_GAP) == [
        "Region < – [None]",
        "Province < HAIL [HAIL]",
        "Precision area < – [None]",
        "Pack type < NRB [NRB]",
        "Zero-sales rate > 50.0 % [50.0]",
        "Similar areas > – [None]",
        "Above similar areas < – [None]",
        "Items missing > 0 [0.0]",
        "Opportunity > 0 [0.0]",
    ]


def test_paper_shows_gaps_in_arabic() -> None:
    assert on_paper(gaps.columns(unit="cases_month"), GAP, ARABIC) == [
        "الإقليم < RIYADH [RIYADH]",
        "المنطقة الإدارية < QASSIM [QASSIM]",
        "النطاق الجغرافي < BURAIDAH [BURAIDAH]",
        "نوع العبوة < CAN [CAN]",
        "نسبة عدم البيع > 62.0% [62.04]",
        "المناطق المماثلة > 41.6% [41.56]",
        "أعلى من المناطق المماثلة < مؤكد، \u206698%\u2069 [مؤكد، \u206698%\u2069]",
        "أصناف ناقصة > 37 [37.0]",
        "قيمة الفرصة > 2,395 [2394.8]",
    ]


def test_the_window_shows_gaps() -> None:
    columns = gaps.columns(unit="cases_month")
    assert in_window(columns, GAP) == [
        "Place < BURAIDAH [BURAIDAH]",
        "Pack type < CAN [CAN]",
        "Opportunity > 2,395 [2394.8]",
        "Low to high < 1,197 – 4,790 [4789.6]",
        "Zero-sales %, vs similar areas < 62.0 % / 41.6 % [62.04]",
        "Above similar areas < sure, 98 % [0.987]",
        "Priority < high [2.0]",
    ]
    assert in_window(columns, LONELY_GAP) == [
        "Place < – [–]",
        "Pack type < NRB [NRB]",
        "Opportunity > 0 [0.0]",
        "Low to high < 0 – 0 [0.0]",
        "Zero-sales %, vs similar areas < 50.0 % / – [50.0]",
        "Above similar areas < – [-1.0]",
        "Priority < medium [1.0]",
    ]


def test_the_window_shows_gaps_in_arabic() -> None:
    assert in_window(gaps.columns(unit="cases_month"), GAP, ARABIC) == [
        "المكان < BURAIDAH [BURAIDAH]",
        "نوع العبوة < CAN [CAN]",
        "قيمة الفرصة > \u20662,395\u2069 [2394.8]",
        "من الأدنى إلى الأعلى < \u20661,197 – 4,790\u2069 [4789.6]",
        "نسبة عدم البيع %، مقارنةً بالمماثل < \u206662.0% / 41.6%\u2069 [62.04]",
        "أعلى من المناطق المماثلة < مؤكد، \u206698%\u2069 [0.987]",
        "الأولوية < مرتفع [2.0]",
    ]


def test_the_document_of_gaps_says_what_its_rows_are_of() -> None:
    document = gaps.document(GAPS, "cases_month", ENGLISH)
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
            "2025-06-01 to 2025-06-30: 37 items missing at outlet groups, worth about 2,395 "
            "cases a month. Groups above similar areas, beyond chance: 1 of 8. Over 40\xa0%: 6 of 8. "
            "Together: 45.0\xa0% (900 of 2,000) without sales."
        )
    ]
    assert list(document.after) == [
        (
            "Start at RIYADH / QASSIM / BURAIDAH / CAN: 37 items are missing at outlet "
            "groups, worth about 2,395 cases a month (1,197 to 4,790). Records without sales: "
            "744 of 1,200 (62.0\xa0%), against 41.6\xa0% in similar areas; that is beyond "
            "chance."
        ),
        "Not listed, with nothing to win, not over 40\xa0% and not above similar areas: 6 groups.",
    ]


def test_the_sentences_of_gaps_are_in_arabic_too() -> None:
    document = gaps.document(GAPS, "cases_month", ARABIC)
    assert [*document.before, *document.after] == [
        (
            "من \u20662025-06-01\u2069 إلى \u20662025-06-30\u2069: \u2068\u206637\u2069 صنفًا "
            "ناقصًا في نقاط البيع\u2069، وقيمة الفرصة نحو \u20662,395\u2069 \u2068كرتون "
            "شهريًا\u2069. المجموعات الأعلى من المناطق المماثلة بما يتجاوز الصدفة: \u20661\u2069 من "
            "\u20668\u2069. المتجاوزة \u206640%\u2069: \u20666\u2069 من \u20668\u2069. "
            "الكل معًا: \u206645.0%\u2069 (\u2066900\u2069 من \u20662,000\u2069) بلا مبيعات."
        ),
        (
            "ابدأ بـ \u2068RIYADH / QASSIM / BURAIDAH / CAN\u2069: \u2068\u206637\u2069 صنفًا "
            "ناقصًا في نقاط البيع، وقيمة فرصتها\u2069 نحو \u20662,395\u2069 \u2068كرتون "
            "شهريًا\u2069 (من \u20661,197\u2069 إلى \u20664,790\u2069). \u200f\u2068السجلات بلا "
            "مبيعات\u2069: \u2066744\u2069 من \u20661,200\u2069 (\u206662.0%\u2069) مقابل "
            "\u206641.6%\u2069 في المناطق المماثلة، وذلك يتجاوز الصدفة."
        ),
        (
            "مجموعات غير مدرجة في الجدول، لا فرصة فيها ولا تتجاوز \u206640%\u2069 وليست أعلى من "
            "المناطق المماثلة: \u20666\u2069."
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


def test_beside_an_own_company_rates_are_marked_as_of_all_manufacturers() -> None:
    document = gaps.document(GAPS, "cases_month", ENGLISH, OWNED)
    assert document.before[-1].startswith('Rates, similar areas and priority, marked "all", count the records of all')
    assert "Records of all manufacturers without sales: 744" in document.after[0]
    marked = [line.split(" > ")[0].split(" < ")[0] for line in on_terminal(document.columns, GAP)]
    assert [heading for heading in marked if heading.endswith("(all)")] == [
        "Records (all)",
        "Without sales (all)",
        "Zero-sales rate (all)",
        "Similar areas (all)",
        "Above similar areas (all)",
        "Priority (all)",
    ]
    shown = [line.split(" < ")[0] for line in in_window(document.columns, GAP)]
    assert "Zero-sales %, vs similar areas (all)" in shown
    assert figures.under("column.lead_all", ENGLISH) == figures.under("column.lead", ENGLISH) != ""
