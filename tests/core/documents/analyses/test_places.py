"""The scorecard in every outlet."""

from dataclasses import replace

from core.documents.analyses import places
from tests.builders.outlets import ARABIC, in_window, of_json, on_paper
from tests.builders.results import PLACE, SILENT_PLACE


def test_json_names_every_value_of_places() -> None:
    columns = places.columns("province")
    assert of_json(columns, PLACE) == {
        "place": "ASIR",
        "sales": 61500.0,
        "change": 7.26,
        "last_year": -3.14,
        "share": 18.72,
        "zeros": 44.38,
        "excess": 8.08,
        "chance": 0.9997,
        "leads": True,
        "breadth": 23.47,
        "prize": 6200.4,
        "prize_low": 3100.2,
        "prize_high": 12400.8,
        "missing": 52,
        "like_for_like": None,
        "last_year_like_for_like": None,
    }
    assert of_json(columns, SILENT_PLACE) == {
        "place": None,
        "sales": None,
        "change": None,
        "last_year": None,
        "share": 0.0,
        "zeros": None,
        "excess": None,
        "chance": None,
        "leads": False,
        "breadth": None,
        "prize": 0.0,
        "prize_low": 0.0,
        "prize_high": 0.0,
        "missing": 0,
        "like_for_like": None,
        "last_year_like_for_like": None,
    }


def test_paper_shows_places() -> None:
    columns = places.columns("province")
    assert on_paper(columns, PLACE) == [
        "Province < ASIR [ASIR]",
        "Sales > 61,500 [61500.0]",
        "Change, % > +7.3 % [7.26]",
        "Share, % > 18.7 % [18.72]",
        "Zero-sales rate, % > 44.4 % [44.38]",
        "Above similar areas, pp > +8.1 [8.08]",
        "Items per outlet group > 23.5 [23.47]",
        "Opportunity > 6,200 [6200.4]",
    ]
    assert on_paper(columns, SILENT_PLACE) == [
        "Province < – [None]",
        "Sales > – [None]",
        "Change, % > – [None]",
        "Share, % > 0.0 % [0.0]",
        "Zero-sales rate, % > – [None]",
        "Above similar areas, pp > – [None]",
        "Items per outlet group > – [None]",
        "Opportunity > 0 [0.0]",
    ]


def test_paper_shows_places_in_arabic() -> None:
    assert on_paper(places.columns("province"), PLACE, ARABIC) == [
        "المنطقة الإدارية < ASIR [ASIR]",
        "المبيعات > 61,500 [61500.0]",
        "التغيّر٪ > +7.3% [7.26]",
        "الحصة٪ > 18.7% [18.72]",
        "نسبة عدم البيع٪ > 44.4% [44.38]",
        "أعلى من المماثل، نقطة مئوية > +8.1 [8.08]",
        "عدد الأصناف لكل نقطة بيع > 23.5 [23.47]",
        "قيمة الفرصة > 6,200 [6200.4]",
    ]


def test_the_window_shows_places() -> None:
    columns = places.columns("province")
    assert in_window(columns, PLACE) == [
        "Province < ASIR [ASIR]",
        "Sales > 61,500 [61500.0]",
        "Change, % > +7.3 % [7.26]",
        "vs LY, % > −3.1 % [-3.14]",
        "Share, % > 18.7 % [18.72]",
        "Zero-sales rate, % > 44.4 % [44.38]",
        "Above similar areas, pp > +8.1 [8.08]",
        "Items per outlet group > 23.5 [23.47]",
        "Opportunity > 6,200 [6200.4]",
        "Above similar areas, last periods < +8.1 [8.08]",
    ]
    assert in_window(columns, SILENT_PLACE) == [
        "Province < – [–]",
        "Sales > – [-inf]",
        "Change, % > – [-inf]",
        "vs LY, % > – [-inf]",
        "Share, % > 0.0 % [0.0]",
        "Zero-sales rate, % > – [-inf]",
        "Above similar areas, pp > – [-inf]",
        "Items per outlet group > – [-inf]",
        "Opportunity > 0 [0.0]",
        "Above similar areas, last periods < – [-inf]",
    ]


def test_the_window_shows_places_in_arabic() -> None:
    assert in_window(places.columns("province"), PLACE, ARABIC) == [
        "المنطقة الإدارية < ASIR [ASIR]",
        "المبيعات > \u206661,500\u2069 [61500.0]",
        "التغيّر٪ > \u2066+7.3%\u2069 [7.26]",
        "عن العام الماضي٪ > \u2066−3.1%\u2069 [-3.14]",
        "الحصة٪ > \u206618.7%\u2069 [18.72]",
        "نسبة عدم البيع٪ > \u206644.4%\u2069 [44.38]",
        "أعلى من المماثل، نقطة مئوية > \u2066+8.1\u2069 [8.08]",
        "عدد الأصناف لكل نقطة بيع > \u206623.5\u2069 [23.47]",
        "قيمة الفرصة > \u20666,200\u2069 [6200.4]",
        "أعلى من المماثل، آخر الفترات < \u2066+8.1\u2069 [8.08]",
    ]


def test_growth_on_the_year_has_its_plus() -> None:
    row = replace(PLACE, last_year=3.14)
    assert in_window(places.columns("province"), row)[3] == "vs LY, % > +3.1 % [3.14]"
