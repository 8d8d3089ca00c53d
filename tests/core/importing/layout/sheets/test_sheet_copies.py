"""Which sheets are copies of others, and which of them stands."""

from datetime import date
from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.interpretation import understand
from core.importing.layout.sheets.sheet_copies import without_copies
from core.importing.layout.sheets.sheet_tables import find_tables
from core.importing.layout.vocabulary import TRADE
from core.model.dimensions import SalesUnit

HEAD = ("Market", "Item", "Jan 2024", "Feb 2024")
ROWS = (("OLAYA", "A", 10, 20), ("BALAD", "B", 30, 40), ("SAFA", "A", 50, 60))
LATER = (*ROWS[:2], ("SAFA", "A", 50, 61))
OTHER = tuple((market, item, jan * 3 + 1, feb * 7) for market, item, jan, feb in ROWS)


def judged(**sheets: tuple[Any, ...]) -> tuple[list[str], dict[str, list[str]]]:
    tables = []
    for sheet, rows in sheets.items():
        (table,) = find_tables(Peek(sheet, True, rows), year=None, file="", words=TRADE)
        tables.append((table, understand(table, LayoutOptions(unit=SalesUnit.SAR))))
    standing, copies = without_copies(tables, lambda sheet: sheet in ("RIYADH", "JEDDAH"))
    return [table.sheet for table, _ in standing], {
        sheet: [table.sheet for table in several] for sheet, several in copies.items()
    }


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        ("Data", "Data (2)", "Data"),
        ("Copy of Sales", "Sales", "Sales"),
        ("Sales backup", "Sales", "Sales"),
        ("Final_old", "Final", "Final"),
        ("Data", "Data new", "Data new"),
        ("Data v1", "Data v2", "Data v2"),
        ("بيانات", "نسخة من بيانات", "بيانات"),
        ("بيانات قديمة", "بيانات", "بيانات"),
        ("One", "Two", "One"),
    ],
)
def test_of_a_sheet_and_its_copy_one_stands_by_name(first: str, second: str, stands: str) -> None:
    other = second if stands == first else first
    assert judged(**{first: (HEAD, *ROWS), second: (HEAD, *LATER)}) == ([stands], {stands: [other]})


def test_the_one_with_more_periods_stands_where_the_names_say_nothing() -> None:
    longer = ((*HEAD, "Mar 2024"), *((*row, 7) for row in ROWS))
    assert judged(March=(HEAD, *ROWS), April=longer) == (["April"], {"April": ["March"]})


def test_other_figures_other_names_and_other_periods_make_no_copy() -> None:
    assert judged(Value=(HEAD, *ROWS), Volume=(HEAD, *OTHER))[1] == {}
    assert judged(One=(HEAD, *ROWS), Two=(HEAD, *((f"{market} 2", *more) for market, *more in ROWS)))[1] == {}
    later = ("Market", "Item", "Mar 2024", "Apr 2024")
    assert judged(One=(HEAD, *ROWS), Two=(later, *ROWS))[1] == {}


def test_a_sheet_with_a_period_that_the_other_lacks_is_no_copy() -> None:
    later = ("Market", "Item", "Feb 2024", "Mar 2024")
    second = tuple((market, item, feb, feb + 1) for market, item, _, feb in ROWS)
    assert judged(First=(HEAD, *ROWS), Second=(later, *second)) == (["First", "Second"], {})
    head, january, february = ("Date", "Market", "Sales"), date(2024, 1, 1), date(2024, 2, 1)
    one = (head, (january, "OLAYA", 5), (january, "BALAD", 6))
    assert judged(Data=one, Data_old=(*one, (february, "OLAYA", 7))) == (["Data", "Data_old"], {})


def test_two_regions_are_no_copies_whatever_they_hold_but_a_copy_of_one_is() -> None:
    same = (HEAD, *ROWS)
    assert judged(RIYADH=same, JEDDAH=same) == (["RIYADH", "JEDDAH"], {})
    assert judged(**{"RIYADH": (HEAD, *OTHER), "JEDDAH": same, "JEDDAH (2)": same}) == (
        ["RIYADH", "JEDDAH"],
        {"JEDDAH": ["JEDDAH (2)"]},
    )


def test_long_tables_are_compared_by_their_days() -> None:
    head, day, later = ("Date", "Market", "Item", "Sales"), date(2024, 1, 1), date(2024, 2, 1)
    one, other = ((head, (at, "OLAYA", "A", 5), (at, "BALAD", "A", 6)) for at in (day, later))
    assert judged(Data=one, Copy=one) == (["Data"], {"Data": ["Copy"]})
    assert judged(Data=one, Copy=other)[1] == {}


def test_rows_of_zeros_show_nothing_but_sheets_of_them_alone_are_the_same() -> None:
    zeros = tuple((market, item, 0, 0) for market, item, *_ in ROWS)
    assert judged(Data=(HEAD, *zeros, ("X", "A", 1, 2)), More=(HEAD, *zeros, ("X", "A", 3, 4)))[1] == {}
    assert judged(Data=(HEAD, *zeros), More=(HEAD, *zeros))[1] == {"Data": ["More"]}
