"""What an import changes, in every outlet."""

from datetime import date
from decimal import Decimal

from core.documents.imports import differences
from core.model.imports.differences import CellChange, Difference, Shift
from core.model.imports.receipts import Changed
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_terminal

JULY = date(2025, 7, 1)
RISEN = Shift("RIYADH", JULY, Decimal("980.25"), Decimal("1200.50"))
SAME = Shift("JEDDAH", JULY, Decimal(77), Decimal(77))
NEW = Shift(None, date(2025, 6, 1), None, Decimal("-15.5"))
FALLEN = CellChange("RIYADH", "OLAYA", "GROCERY", "PEPSI CAN 330", JULY, Decimal("3000.75"), Decimal(0))
GONE = CellChange(None, None, "OLD TOWN", None, JULY, Decimal(41), None)
DIFFERENCE = Difference(
    changed=Changed(added=1, corrected=2, removed=3), shifts=(RISEN, SAME, NEW), largest=(FALLEN, GONE)
)


def test_json_names_every_value_of_a_difference() -> None:
    assert differences.as_document(DIFFERENCE, ENGLISH) == {
        "changed": {"added": 1, "corrected": 2, "removed": 3},
        "sums": [
            {"region": "RIYADH", "period": "2025-07-01", "before": "980.25", "after": "1200.50"},
            {"region": "JEDDAH", "period": "2025-07-01", "before": "77", "after": "77"},
            {"region": None, "period": "2025-06-01", "before": None, "after": "-15.5"},
        ],
        "largest": [
            {
                "region": "RIYADH",
                "precision_area": "OLAYA",
                "market": "GROCERY",
                "item": "PEPSI CAN 330",
                "period": "2025-07-01",
                "before": "3000.75",
                "after": "0",
            },
            {
                "region": None,
                "precision_area": None,
                "market": "OLD TOWN",
                "item": None,
                "period": "2025-07-01",
                "before": "41",
                "after": None,
            },
        ],
    }


def test_the_terminal_shows_sums_with_every_decimal_and_their_change() -> None:
    assert on_terminal(differences.sum_columns(), RISEN) == [
        "Region < RIYADH",
        "Period < 2025-07-01",
        "Before > 980.25",
        "After > 1,200.50",
        "Change > +220.25",
    ]
    assert on_terminal(differences.sum_columns(), NEW) == [
        "Region < –",
        "Period < 2025-06-01",
        "Before > –",
        "After > −15.5",
        "Change > −15.5",
    ]
    assert on_terminal(differences.sum_columns(), SAME)[-1] == "Change > 0"


def test_only_sums_that_moved_are_shown() -> None:
    assert differences.moved_sums(DIFFERENCE) == [RISEN, NEW]


def test_the_terminal_distinguishes_a_figure_of_zero_from_one_that_is_gone() -> None:
    assert on_terminal(differences.figure_columns(), FALLEN) == [
        "Region < RIYADH",
        "Precision area < OLAYA",
        "Market < GROCERY",
        "Item < PEPSI CAN 330",
        "Period < 2025-07-01",
        "Before > 3,000.75",
        "After > 0",
        "Change > −3,000.75",
    ]
    assert on_terminal(differences.figure_columns(), GONE) == [
        "Region < –",
        "Precision area < –",
        "Market < OLD TOWN",
        "Item < –",
        "Period < 2025-07-01",
        "Before > 41",
        "After > –",
        "Change > −41",
    ]


def test_the_window_shows_months_where_the_terminal_shows_days() -> None:
    assert in_window(differences.sum_columns(), NEW) == [
        "Region < – [–]",
        "Period < Jun 2025 [739403.0]",
        "Before > – [-inf]",
        "After > −15.5 [-15.5]",
    ]
    assert in_window(differences.figure_columns(), GONE) == [
        "Value < – [–]",
        "Period < Jul 2025 [739433.0]",
        "Before > 41 [41.0]",
        "After > – [-inf]",
    ]
    assert in_window(differences.figure_columns(), FALLEN, ARABIC) == [
        "القيمة < PEPSI CAN 330 [PEPSI CAN 330]",
        "الفترة < يوليو 2025 [739433.0]",
        "قبل > \u20663,000.75\u2069 [3000.75]",
        "بعد > \u20660\u2069 [0.0]",
    ]


def test_the_terminal_shows_a_difference_in_arabic() -> None:
    assert on_terminal(differences.sum_columns(), RISEN, ARABIC) == [
        "الإقليم < RIYADH",
        "الفترة < 2025-07-01",
        "قبل > 980.25",
        "بعد > 1,200.50",
        "التغير > +220.25",
    ]
    assert on_terminal(differences.figure_columns(), GONE, ARABIC) == [
        "الإقليم < –",
        "النطاق الجغرافي < –",
        "السوق < OLD TOWN",
        "الصنف < –",
        "الفترة < 2025-07-01",
        "قبل > 41",
        "بعد > –",
        "التغير > −41",
    ]


def test_what_the_terminal_shows_of_a_figure_is_what_json_has() -> None:
    columns = differences.figure_columns()
    for row in (FALLEN, GONE):
        amounts = [of_json(columns, row)[name] for name in ("before", "after")]
        shown = [columns.by_id[name].as_words(row, ENGLISH).replace(",", "") for name in ("before", "after")]
        assert shown == ["–" if amount is None else amount for amount in amounts]
