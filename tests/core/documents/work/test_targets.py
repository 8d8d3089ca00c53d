"""Targets in the window."""

from core.documents.work import targets
from tests.builders.outlets import ARABIC, in_window, of_json
from tests.builders.work_results import ATTAINMENT, WHOLE_ATTAINMENT


def test_json_names_every_value_of_targets() -> None:
    columns = targets.columns()
    assert of_json(columns, ATTAINMENT) == {
        "region": "RIYADH",
        "target": "4000",
        "actual": "3100.4",
        "attained": 77.51,
        "missing": "899.6",
    }
    assert of_json(columns, WHOLE_ATTAINMENT) == {
        "region": "",
        "target": None,
        "actual": "9000",
        "attained": None,
        "missing": None,
    }


def test_the_window_shows_targets() -> None:
    columns = targets.columns()
    assert in_window(columns, ATTAINMENT) == [
        "Region < RIYADH [RIYADH]",
        "Target > 4,000 [4000.0]",
        "Sold > 3,100 [3100.4]",
        "Achieved > 77.5 % [77.51]",
        "Shortfall > 900 [899.6]",
    ]
    assert in_window(columns, WHOLE_ATTAINMENT) == [
        "Region < All regions [All regions]",
        "Target > – [-inf]",
        "Sold > 9,000 [9000.0]",
        "Achieved > – [-inf]",
        "Shortfall > – [-inf]",
    ]


def test_the_window_shows_targets_in_arabic() -> None:
    assert in_window(targets.columns(), ATTAINMENT, ARABIC) == [
        "الإقليم < RIYADH [RIYADH]",
        "الهدف > \u20664,000\u2069 [4000.0]",
        "المبيع > \u20663,100\u2069 [3100.4]",
        "المحقَّق > \u206677.5%\u2069 [77.51]",
        "الناقص > \u2066900\u2069 [899.6]",
    ]
