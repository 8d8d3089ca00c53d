"""The columns of the measure that is imported."""

import pytest

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.measures import OneMeasure, of_one_measure
from core.importing.layout.sheets.sheet_tables import find_tables
from core.importing.layout.vocabulary import TRADE
from core.model.dimensions import SalesUnit
from core.model.errors import UserError

NAMES = ("Region", "Market", "Item")


def measure(*headings: Cell, figure: str | None = None, above: tuple[Cell, ...] = ()) -> OneMeasure:
    header = (*NAMES, *headings)
    rows = ((None, None, None, *above),) if above else ()
    data = ("RIYADH", "OLAYA", "COLA", *range(1, len(headings) + 1))
    (table,) = find_tables(Peek("S", True, (*rows, header, data)), year=None, file="", words=TRADE)
    return of_one_measure(table, LayoutOptions(unit=SalesUnit.SAR, figure=figure))


def columns(read: OneMeasure) -> list[int]:
    return sorted(read.period_row.periods)


def test_headings_of_one_measure_are_all_taken() -> None:
    assert columns(measure("Sales Jan 2024", "Sales Feb 2024")) == [3, 4]
    assert columns(measure("Jan 2024", "Sales Feb 2024")) == [3, 4]
    assert measure("Jan 2024").others == frozenset()


def test_of_several_measures_one_is_chosen() -> None:
    headings = ("Value Jan 24", "Volume Jan 24", "Value Feb 24", "Volume Feb 24")
    with pytest.raises(UserError, match=r"workbook\.several_measures") as refusal:
        measure(*headings)
    assert refusal.value.data["measures"] == "Value, Volume"
    assert columns(measure(*headings, figure="value")) == [3, 5]
    assert columns(measure(*headings, figure="Volume")) == [4, 6]


def test_a_name_that_is_no_measure_is_refused_however_many_there_are() -> None:
    for headings in (("Value Jan 24", "Volume Jan 24"), ("Value Jan 24",), ("Jan 24",)):
        with pytest.raises(UserError, match=r"workbook\.no_measure") as refusal:
            measure(*headings, figure="Weight")
        assert refusal.value.data == {"figure": "Weight"}


def test_a_measure_may_stand_over_its_months() -> None:
    headings, above = ("Jan 24", "Feb 24", "Jan 24", "Feb 24"), ("Value", None, "Volume", None)
    with pytest.raises(UserError, match=r"workbook\.several_measures"):
        measure(*headings, above=above)
    assert columns(measure(*headings, above=above, figure="Value")) == [3, 4]
    assert columns(measure(*headings, above=above, figure="Volume")) == [5, 6]
    assert columns(measure("Jan 24", "Feb 24", above=("Value", None))) == [3, 4]


@pytest.mark.parametrize("over", [("Value", "Units"), ("Off take", "ND"), ("القيمة", "الوزن")])
def test_over_months_that_repeat_the_measure_may_have_any_words(over: tuple[str, str]) -> None:
    headings = ("Jan 24", "Feb 24", "Jan 24", "Feb 24")
    assert columns(measure(*headings, above=(over[0], None, over[1], None), figure=over[1])) == [5, 6]


def test_what_is_compared_or_calculated_is_left_out_unless_it_is_chosen() -> None:
    read = measure("Sales Jan 24", "Growth Jan 24", "Target Jan 24")
    assert (columns(read), read.others) == ([3], {4, 5})
    assert columns(measure("Sales Jan 24", "Growth Jan 24", "Target Jan 24", figure="Target")) == [5]


def test_of_two_headings_of_one_month_the_one_without_a_measure_stands_unless_the_other_is_chosen() -> None:
    assert columns(measure("Jan 24", "Sales Jan 24")) == [3]
    assert columns(measure("Jan 24", "Sales Jan 24", figure="Sales")) == [4]
