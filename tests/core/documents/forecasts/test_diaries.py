"""The forecast diary in every outlet."""

from core.documents.forecasts import diaries
from tests.builders.forecast_results import DIARY, LINE, SUMMARY, WHOLE_SUMMARY
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_terminal


def test_json_names_every_value_of_lines() -> None:
    columns = diaries.line_columns()
    assert of_json(columns, LINE) == {
        "run": "r-17",
        "issued_at": "2025-07-02T06:00:00+00:00",
        "model": "theta",
        "period": "2025-08-01",
        "steps_ahead": 2,
        "forecast": 1150000.0,
        "lo80": 1000000.0,
        "hi80": 1300000.0,
        "naive": 900000.0,
        "actual": 1250000.0,
        "inside": True,
    }


def test_the_window_shows_lines() -> None:
    columns = diaries.line_columns()
    assert in_window(columns, LINE) == [
        "Period < Aug 2025 [739464.0]",
        "Forecast > 1.15 M [1150000.0]",
        "Actual > 1.25 M [1250000.0]",
        "Error > +8.0 % [8.0]",
        "Benchmark error > +28.0 % [28.0]",
    ]


def test_the_window_shows_lines_in_arabic() -> None:
    assert in_window(diaries.line_columns(), LINE, ARABIC) == [
        "الفترة < أغسطس 2025 [739464.0]",
        "المتوقع > \u200f\u20661.15\u2069 مليون [1150000.0]",
        "الفعلي > \u200f\u20661.25\u2069 مليون [1250000.0]",
        "الخطأ > \u2066+8.0%\u2069 [8.0]",
        "خطأ خط الأساس > \u2066+28.0%\u2069 [28.0]",
    ]


def test_json_names_every_value_of_summaries() -> None:
    columns = diaries.summary_columns()
    assert of_json(columns, SUMMARY) == {
        "steps": 6,
        "wape": 8.25,
        "naive_wape": 17.75,
        "bias": -4321.0,
        "coverage80": 83.3,
    }
    assert of_json(columns, WHOLE_SUMMARY) == {
        "steps": 3,
        "wape": None,
        "naive_wape": None,
        "bias": 5.0,
        "coverage80": 100.0,
    }


def test_the_terminal_shows_summaries() -> None:
    columns = diaries.summary_columns()
    assert on_terminal(columns, SUMMARY) == [
        "Group < RIYADH",
        "Steps > 6",
        "Error (WAPE) > 8.2 %",
        "Benchmark WAPE > 17.8 %",
        "Bias > −4,321",
        "In the 80 % > 83 %",
    ]
    assert on_terminal(columns, WHOLE_SUMMARY) == [
        "Group < All sales",
        "Steps > 3",
        "Error (WAPE) > –",
        "Benchmark WAPE > –",
        "Bias > 5",
        "In the 80 % > 100 %",
    ]


def test_the_terminal_shows_summaries_in_arabic() -> None:
    assert on_terminal(diaries.summary_columns(), SUMMARY, ARABIC) == [
        "المجموعة < RIYADH",
        "الخطوات > 6",
        "الخطأ (WAPE) > 8.2%",
        "خطأ خط الأساس > 17.8%",
        "الانحياز > −4,321",
        "داخل 80% > 83%",
    ]


def test_the_document_names_the_group_of_each_line() -> None:
    assert diaries.as_document(DIARY, ENGLISH, None) == {
        "runs": 4,
        "waiting": 2,
        "summaries": [
            {"region": "RIYADH", "steps": 6, "wape": 8.25, "naive_wape": 17.75, "bias": -4321.0, "coverage80": 83.3},
            {"steps": 3, "wape": None, "naive_wape": None, "bias": 5.0, "coverage80": 100.0},
        ],
        "lines": [
            {
                "region": "RIYADH",
                "run": "r-17",
                "issued_at": "2025-07-02T06:00:00+00:00",
                "model": "theta",
                "period": "2025-08-01",
                "steps_ahead": 2,
                "forecast": 1150000.0,
                "lo80": 1000000.0,
                "hi80": 1300000.0,
                "naive": 900000.0,
                "actual": 1250000.0,
                "inside": True,
            }
        ],
        "line_count": 1,
    }
