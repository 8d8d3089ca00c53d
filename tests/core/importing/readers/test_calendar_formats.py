"""Number formats that show a date in the Hijri calendar."""

from datetime import date, datetime

import pytest

from core.importing.cells.columns import Peek
from core.importing.cells.date_cells import ShownHijri
from core.importing.readers.calendar_formats import shown, shows_hijri, with_calendars

DAY = datetime(2024, 3, 11)  # noqa: DTZ001 - a sheet knows no zone


@pytest.mark.parametrize(
    "number_format",
    [
        "B2dd/mm/yyyy",
        "[$-1170401]B2mmmm yyyy;@",
        "[$-1170000]d/m/yyyy",
        "[$-2060401]yyyy",
        "[~hijri]YYYY",
    ],
)
def test_a_format_names_the_calendar(number_format: str) -> None:
    assert shows_hijri(number_format)


@pytest.mark.parametrize(
    "number_format",
    [
        "General",
        "dd/mm/yyyy",
        "B1dd/mm/yyyy",
        "[$-401]d mmmm yyyy",
        "[$-F800]dddd",
        '"B2" yyyy',
        "[$SAR-409]0",
        "0\\b2",
    ],
)
def test_another_format_does_not(number_format: str) -> None:
    assert not shows_hijri(number_format)


def test_a_date_is_marked_and_remains_that_date() -> None:
    marked = shown(DAY, "B2yyyy")
    assert isinstance(marked, ShownHijri)
    assert marked == DAY
    assert isinstance(shown(date(2024, 3, 11), "B2yyyy"), ShownHijri)
    assert not isinstance(shown(DAY, "yyyy"), ShownHijri)
    assert shown(5.0, "B2yyyy") == 5.0


def test_the_marks_of_one_reading_are_passed_on_to_another() -> None:
    marked = ShownHijri(2024, 3, 11)
    rows = with_calendars(
        [Peek("A", True, ((DAY, "x"), (None, DAY), (DAY,))), Peek("B", True, ((DAY,),))],
        [Peek("A", True, ((marked, marked), (marked,)))],
    )
    kinds = [[type(cell).__name__ for cell in row] for peek in rows for row in peek.rows]
    assert kinds == [["ShownHijri", "str"], ["NoneType", "datetime"], ["datetime"], ["datetime"]]
