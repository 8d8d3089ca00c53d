"""What a delivery changes, cell by cell: before stands before after, and only sums that moved are shown."""

from datetime import date
from decimal import Decimal

from core.model.imports.differences import CellChange, Difference, Shift
from core.model.imports.receipts import Changed
from desktop_app.imports.difference_view import changes
from tests.builders.outlets import ARABIC, ENGLISH, drawn
from tests.builders.shown import headings, plain

JULY = date(2025, 7, 1)
DIFFERENCE = Difference(
    changed=Changed(added=1, corrected=2, removed=3),
    shifts=(
        Shift("RIYADH", JULY, Decimal("1200.50"), Decimal("980.25")),
        Shift("JEDDAH", JULY, Decimal(77), Decimal(77)),
        Shift(None, date(2025, 6, 1), None, Decimal("-15.5")),
    ),
    largest=(
        CellChange("RIYADH", "OLAYA", "GROCERY", "PEPSI CAN 330", JULY, Decimal("300.75"), Decimal(20)),
        CellChange(None, None, "OLD TOWN", None, JULY, Decimal(41), None),
    ),
)


def test_sums_that_moved_show_what_was_before_what_is_after() -> None:
    shown = changes(DIFFERENCE, ENGLISH)
    assert shown is not None
    assert shown.title == "What it changes"
    assert headings(shown.sum_columns) == ["Region < wide", "Period <", "Before >", "After >"]
    assert [drawn(row) for row in shown.sums] == [
        ["RIYADH", "Jul 2025", "1,200.50 | quiet", "980.25"],
        ["–", "Jun 2025", "– | quiet", "−15.5"],
    ]
    assert [[cell.value for cell in row] for row in shown.sums] == [
        ["RIYADH", JULY.toordinal(), 1200.5, 980.25],
        ["–", date(2025, 6, 1).toordinal(), float("-inf"), -15.5],
    ]


def test_the_largest_changes_stand_under_their_item_with_its_place() -> None:
    shown = changes(DIFFERENCE, ENGLISH)
    assert shown is not None
    assert headings(shown.largest_columns) == ["Value < wide", "Period <", "Before >", "After >"]
    assert [drawn(row) for row in shown.largest] == [
        ["PEPSI CAN 330 | OLAYA, GROCERY", "Jul 2025", "300.75 | quiet", "20"],
        ["– | OLD TOWN", "Jul 2025", "41 | quiet", "–"],
    ]


def test_changes_are_in_arabic_too() -> None:
    shown = changes(DIFFERENCE, ARABIC)
    assert shown is not None
    assert headings(shown.largest_columns) == ["القيمة < wide", "الفترة <", "قبل >", "بعد >"]
    assert [plain(cell.text) for cell in shown.sums[0]] == ["RIYADH", "يوليو 2025", "1,200.50", "980.25"]


def test_without_a_difference_there_are_no_changes() -> None:
    assert changes(None, ENGLISH) is None
