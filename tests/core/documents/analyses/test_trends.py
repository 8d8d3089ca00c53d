"""Trends in every outlet."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.documents.analyses import likeness, trends
from core.model.analyses.comparisons import Area, SilentArea
from core.model.analyses.movements import Direction, PeriodComparison
from core.model.analyses.trends import TrendPoint, TrendSeries
from tests.builders.forecast_results import FIRST_POINT, MOVEMENT, MOVER, POINT, SERIES, TRENDS
from tests.builders.market_figures import LEFT_OUT
from tests.builders.outlets import ARABIC, ENGLISH, of_json, on_paper, on_terminal
from tests.builders.results import JULY
from tests.builders.shown import plain

NOTHING = {
    "base": None,
    "percentage": None,
    "new": False,
    "usual": None,
    "noise": None,
    "beyond_noise": None,
    "like_for_like": None,
}


def test_json_names_every_value_of_periods() -> None:
    columns = trends.period_columns(("brand",))
    assert of_json(columns, trends.TrendRow(("PEPSI",), POINT)) == {
        "start": "2025-08-01",
        "total": "98765.5",
        "complete": True,
        "against_previous": {
            "base": "2025-07-01",
            "percentage": -12.34,
            "new": False,
            "usual": -2.0,
            "noise": 5.6,
            "beyond_noise": True,
            "like_for_like": None,
        },
        "against_last_year": {
            "base": "2024-08-01",
            "percentage": 4.56,
            "new": False,
            "usual": None,
            "noise": 9.1,
            "beyond_noise": False,
            "like_for_like": None,
        },
    }
    assert of_json(columns, trends.TrendRow(("PEPSI",), FIRST_POINT)) == {
        "start": "2025-07-01",
        "total": "40",
        "complete": False,
        "against_previous": {**NOTHING, "new": True},
        "against_last_year": NOTHING,
    }


def test_the_terminal_shows_periods() -> None:
    columns = trends.period_columns(("brand",))
    assert on_terminal(columns, trends.TrendRow(("PEPSI",), POINT)) == [
        "Brand < PEPSI",
        "Period < 2025-08-01",
        "Total > 98,766",
        "vs period before > −12.3 % (significant)",
        "vs last year > +4.6 % (within normal range)",
    ]
    assert on_terminal(columns, trends.TrendRow(("PEPSI",), FIRST_POINT)) == [
        "Brand < PEPSI",
        "Period < 2025-07-01 (not whole)",
        "Total > 40",
        "vs period before > new",
        "vs last year > –",
    ]


def test_the_terminal_shows_periods_in_arabic() -> None:
    assert on_terminal(trends.period_columns(("brand",)), trends.TrendRow(("PEPSI",), POINT), ARABIC) == [
        "العلامة < PEPSI",
        "الفترة < 2025-08-01",
        "المجموع > 98,766",
        "مقابل الفترة السابقة > \u2066−12.3%\u2069 (تغيّر جوهري)",
        "مقابل العام الماضي > \u2066+4.6%\u2069 (ضمن التقلب المعتاد)",
    ]


def test_paper_shows_periods() -> None:
    columns = trends.period_columns(("brand",))
    assert on_paper(columns, trends.TrendRow(("PEPSI",), POINT)) == [
        "Brand < PEPSI [PEPSI]",
        "Sales > 98,766 [98765.5]",
        "Change > −12.3 % [-12.34]",
        "Growth vs last year > +4.6 % [4.56]",
        "Normal range < significant [significant]",
    ]
    assert on_paper(columns, trends.TrendRow(("PEPSI",), FIRST_POINT)) == [
        "Brand < PEPSI [PEPSI]",
        "Sales > 40 [40.0]",
        "Change > – [None]",
        "Growth vs last year > – [None]",
        "Normal range < new [new]",
    ]


def test_paper_shows_periods_in_arabic() -> None:
    assert on_paper(trends.period_columns(("brand",)), trends.TrendRow(("PEPSI",), POINT), ARABIC) == [
        "العلامة < PEPSI [PEPSI]",
        "المبيعات > 98,766 [98765.5]",
        "التغير > −12.3% [-12.34]",
        "النمو عن العام الماضي > +4.6% [4.56]",
        "التقلب المعتاد < تغيّر جوهري [تغيّر جوهري]",
    ]


def test_json_names_every_value_of_movers() -> None:
    columns = trends.mover_columns(("brand",))
    assert of_json(columns, MOVER) == {
        "brand": "PEPSI",
        "direction": "falling",
        "before": "500.5",
        "after": "420.25",
        "percentage": -16.03,
        "new": False,
        "chance": 0.003,
        "share": 12.9,
        "like_for_like": None,
    }


def test_the_document_has_points_movements_and_breaks() -> None:
    document = trends.as_document(TRENDS, (MOVER,), (JULY,), "cases", ENGLISH, None)
    periods, movers = trends.period_columns(("brand",)), trends.mover_columns(("brand",))
    assert document == {
        "period": "monthly",
        "unit": "cases",
        "trends": [
            {
                "brand": "PEPSI",
                "points": [of_json(periods, row) for row in trends.period_rows([SERIES])],
                "movement": {
                    "periods": 24,
                    "slope": 120.5,
                    "slope_percentage": 1.234,
                    "chance": 0.01,
                    "direction": "rising",
                    "year_to_date": {
                        "total": "700",
                        "before": "650",
                        "percentage": 7.69,
                        "new": False,
                        "like_for_like": None,
                    },
                    "moving_annual": {
                        "total": "1200",
                        "before": None,
                        "percentage": None,
                        "new": True,
                        "like_for_like": None,
                    },
                    "seasonal": True,
                    "anomalies": ["2024-11-01"],
                    "silent": [],
                    "levels": [{"since": "2024-03-01", "before": 12.5, "after": 15.0, "chance": 0.002}],
                },
                "three_months": None,
            }
        ],
        "breaks": ["2025-07-01"],
        "movers": [of_json(movers, MOVER)],
    }


def test_a_change_like_for_like_has_the_raw_one_beside_it_and_its_reason_below() -> None:
    unlike = replace(POINT, against_previous=replace(POINT.against_previous, left_out=LEFT_OUT))
    row = trends.TrendRow(("PEPSI",), unlike)
    columns = trends.period_columns(("brand",))
    assert on_terminal(columns, row)[3] == ("vs period before > −12.3 % (significant), with all areas +179.2 %")
    nothing = replace(unlike.against_previous, percentage=None, noise=None, beyond_noise=None)
    assert trends.change_words(nothing, ENGLISH) == "–, with all areas +179.2\u00a0%"
    change = of_json(columns, row)["against_previous"]
    assert isinstance(change, dict)
    assert change["like_for_like"] == likeness.as_json(LEFT_OUT)
    assert [plain(line) for line in trends.remarks(unlike, ENGLISH)] == [
        f"vs period before: {plain(likeness.reason(LEFT_OUT, ENGLISH))}"
    ]
    assert trends.remarks(POINT, ENGLISH) == []


def test_where_a_season_cannot_be_separated_noise_is_not_known() -> None:
    unknown = replace(POINT.against_previous, noise=None, beyond_noise=None)
    (sentence,) = trends.remarks(replace(POINT, against_previous=unknown), ENGLISH)
    assert sentence == (
        "Too few periods are known to separate the normal range from the season: whether the "
        "change vs the period before is within it is not known."
    )
    assert trends.remarks(FIRST_POINT, ENGLISH) == []


def test_a_sum_like_for_like_has_the_raw_growth_beside_it() -> None:
    moved = replace(MOVEMENT, year_to_date=replace(MOVEMENT.year_to_date, left_out=LEFT_OUT))
    (line, *_) = trends.movement_lines(replace(SERIES, movement=moved), ENGLISH)
    assert "year to date 700 (+7.7\u00a0%, with all areas +179.2\u00a0%);" in line


def test_a_movement_is_told_in_sentences() -> None:
    assert trends.movement_lines(SERIES, ENGLISH) == [
        ("PEPSI: rising (slope +1.23\xa0% per period); year to date 700 (+7.7\xa0%); moving annual total 1,200 (new)"),
        "Its share has a new level since 2024-03-01: 15.0\u00a0% where it was 12.5\u00a0%.",
        "Far from the periods beside it: 2024-11-01.",
    ]


def test_a_rise_has_its_plus_on_paper() -> None:
    point = replace(POINT, against_previous=replace(POINT.against_previous, percentage=12.34))
    row = trends.TrendRow(("PEPSI",), point)
    assert on_paper(trends.period_columns(("brand",)), row)[2] == "Change > +12.3 % [12.34]"


def test_silent_areas_and_new_ones_stand_apart() -> None:
    months = tuple(date(2024, month, 1) for month in range(1, 9))
    areas = (
        SilentArea(area=Area("JEDDAH", "BALAD"), periods=(), new_since=date(2024, 9, 1)),
        SilentArea(area=Area("RIYADH", "OLAYA"), periods=months[:2], new_since=None),
        SilentArea(area=Area("RIYADH", "MALAZ"), periods=months, new_since=None),
        *(SilentArea(area=Area("DAMMAM", str(at)), periods=months[:1], new_since=None) for at in range(3)),
    )
    assert [plain(line) for line in likeness.silent(areas, ENGLISH)] == [
        "JEDDAH / BALAD is new since Sep 2024.",
        "RIYADH / OLAYA did not report: Jan 2024, Feb 2024.",
        "RIYADH / MALAZ did not report: Jan 2024, Feb 2024, Mar 2024, Apr 2024, May 2024, Jun 2024, ….",
        "DAMMAM / 0 did not report: Jan 2024.",
        "2 more areas were silent or are new.",
    ]
    moved = replace(SERIES, movement=replace(MOVEMENT, silent=areas[:2]))
    assert trends.movement_lines(moved, ENGLISH)[-2:] == likeness.silent(areas[:2], ENGLISH)
    assert likeness.silent_as_json(areas[1]) == {
        "region": "RIYADH",
        "precision_area": "OLAYA",
        "periods": ["2024-01-01", "2024-02-01"],
        "new_since": None,
    }


def test_the_base_of_a_change_is_a_month_with_what_is_known_of_its_noise() -> None:
    change = POINT.against_previous
    assert trends.base_words(change, ENGLISH) == "vs Jul 2025, significant"
    assert trends.base_words(replace(change, beyond_noise=False), ENGLISH) == "vs Jul 2025, within normal range"
    assert trends.base_words(replace(change, beyond_noise=None), ENGLISH) == "vs Jul 2025"
    assert trends.base_words(replace(change, base=None), ENGLISH) == ""


def test_the_last_whole_period_is_one_for_all_groups() -> None:
    def line(group: str, *points: TrendPoint) -> TrendSeries:
        return TrendSeries(group=(group,), points=points)

    larger = replace(POINT, total=POINT.total + 1)
    rows = trends.last_whole_period([line("A", FIRST_POINT, POINT), line("B", larger), line("GONE", FIRST_POINT)])
    assert [row.group for row in rows] == [("B",), ("A",)]
    (row,) = trends.last_whole_period([line("A", replace(FIRST_POINT, complete=True), replace(POINT, complete=False))])
    assert row.point.start == FIRST_POINT.start
    assert trends.last_whole_period([line("A", replace(POINT, complete=False))]) == []


def test_the_last_three_months_stand_against_the_three_before() -> None:
    compared = PeriodComparison(total=Decimal(330), before=Decimal(300), percentage=10.0, is_new=False)
    series = replace(SERIES, three_months=compared)
    assert "The last three months against the three before: 330 (+10.0\u00a0%)" in trends.movement_lines(
        series, ENGLISH
    )
    document = trends.as_document(replace(TRENDS, series=(series,)), (), (), "cases", ENGLISH, None)
    assert document["trends"][0]["three_months"]["before"] == "300"  # type: ignore[call-overload, index]


def test_too_few_periods_have_no_trend_in_words() -> None:
    short = replace(SERIES.movement, direction=Direction.UNKNOWN, slope_percentage=None)  # type: ignore[type-var]
    (line, *_) = trends.movement_lines(replace(SERIES, movement=short), ENGLISH)  # type: ignore[arg-type]
    assert line.startswith("PEPSI: too few periods for a trend (slope – per period)")
