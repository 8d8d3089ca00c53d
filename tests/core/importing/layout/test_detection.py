"""Which tables a workbook holds, which sheets belong together, and what speaks for each guess."""

from datetime import date
from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.detection import detect
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain, hijri_month, month, quarter
from tests.builders.workbooks import AuditSheet

PLACE = ("Region", "City", "Item")
ROW = ("RIYADH", "OLAYA", "PEPSI")


def peek(*rows: Any, sheet: str = "Sheet6", visible: bool = True) -> Peek:
    return Peek(sheet, visible, tuple(tuple(row) for row in rows))


def find(*peeks: Peek, **options: Any) -> list[Layout]:
    return detect(peeks, LayoutOptions(unit=SalesUnit.SAR, **options))


def one(*rows: Any, **options: Any) -> Layout:
    (layout,) = find(peek(*rows), **options)
    return layout


def refusal(*peeks: Peek, **options: Any) -> UserError:
    with pytest.raises(UserError) as caught:
        find(*peeks, **options)
    return caught.value


def reasons(layout: Layout) -> set[str]:
    return {guess.reason for guess in layout.guesses}


@pytest.mark.parametrize(
    ("first", "second", "periods", "doubt"),
    [
        ("Q1 2024", "Q2 2024", [quarter(2024, 1), quarter(2024, 2)], None),
        ("الربع الأول 2024", "الربع الثاني 2024", [quarter(2024, 1), quarter(2024, 2)], None),
        ("رمضان 1445", "شوال ١٤٤٥", [hijri_month(1445, 9), hijri_month(1445, 10)], "hijri"),
        ("كانون الثاني 2024", "شباط 2024", [month(2024, 1), month(2024, 2)], None),
        (45292, 45323, [month(2024, 1), month(2024, 2)], "serial"),
        (date(2024, 1, 31), date(2024, 2, 29), [month(2024, 1), month(2024, 2)], None),
    ],
)
def test_a_column_for_each_period_whatever_the_period(
    first: Any, second: Any, periods: list[Any], doubt: str | None
) -> None:
    layout = one([*PLACE, first, second], [*ROW, 1, 2])
    assert list(layout.periods.values()) == periods
    assert layout.doubts == ({doubt} if doubt else set())
    assert (doubt or "period_heading") in reasons(layout)
    assert (layout.confidence == 1) is (doubt is None)


@pytest.mark.parametrize(
    ("headings", "starts", "grain"),
    [
        (["2024-W12", "2024-W13"], [date(2024, 3, 17), date(2024, 3, 24)], Grain.WEEK),
        (["Week 1 2024", "Week 2 2024"], [date(2023, 12, 31), date(2024, 1, 7)], Grain.WEEK),
        ([date(2024, 1, 7), date(2024, 1, 14)], [date(2024, 1, 7), date(2024, 1, 14)], Grain.WEEK),
        (["2024-01-07", "2024-01-08"], [date(2024, 1, 7), date(2024, 1, 8)], Grain.DAY),
        (["13/01/2024", "14/01/2024"], [date(2024, 1, 13), date(2024, 1, 14)], Grain.DAY),
        (["01/13/2024", "01/14/2024"], [date(2024, 1, 13), date(2024, 1, 14)], Grain.DAY),
    ],
)
def test_a_column_for_each_week_or_day(headings: list[Any], starts: list[date], grain: Grain) -> None:
    layout = one([*PLACE, *headings], [*ROW, 1, 2])
    assert [(period.start, period.grain) for period in layout.periods.values()] == [(day, grain) for day in starts]


def test_days_whose_order_nothing_shows_are_no_days() -> None:
    assert refusal(peek([*PLACE, "01/02/2024", "02/02/2024"], [*ROW, 1, 2])).code == "workbook.no_header"


def test_quarters_and_totals_among_months_add_up_others_and_are_left_out() -> None:
    headings = ["Jan 2024", "Feb 2024", "Mar 2024", "Q1 2024", "Apr 2024", "H1 Total"]
    layout = one([*PLACE, *headings], [*ROW, 1, 2, 3, 6, 4, 10])
    assert list(layout.periods.values()) == [month(2024, number) for number in (1, 2, 3, 4)]
    assert layout.ignored == ("Q1 2024", "H1 Total")


def test_two_header_rows_name_the_columns_together() -> None:
    rows = [[None, None, None, 2023, None, 2024], [*PLACE, "Nov", "Dec", "Jan"], [*ROW, 1, 2, 3]]
    layout = one(*rows)
    assert list(layout.periods.values()) == [month(2023, 11), month(2023, 12), month(2024, 1)]
    assert (layout.header_row, "two_rows" in reasons(layout)) == (1, True)


def test_labels_merged_over_two_header_rows_are_found_in_the_upper_one() -> None:
    rows = [[*PLACE, "2024", "2024"], [None, None, None, "Jan", "Feb"], [*ROW, 1, 2]]
    layout = one(*rows)
    assert list(layout.levels.values()) == ["region", "precision_area", "item"]
    assert list(layout.periods.values()) == [month(2024, 1), month(2024, 2)]


def test_one_of_several_measures_must_be_chosen() -> None:
    rows = [[None, None, None, "Jan'24", None, "Feb'24"], [*PLACE, "Value", "Volume", "Value", "Volume"]]
    table = peek(*rows, [*ROW, 1, 10, 2, 20])
    refused = refusal(table)
    assert (refused.code, refused.data["measures"]) == ("workbook.several_measures", "Value, Volume")
    (layout,) = find(table, figure="volume")
    assert dict(layout.periods) == {4: month(2024, 1), 6: month(2024, 2)}
    assert refusal(table, figure="weight").code == "workbook.no_measure"


@pytest.mark.parametrize(
    ("sheet", "rows", "file", "year", "reason"),
    [
        ("2023", [], "book 2022", None, "year_sheet"),
        ("Data", [["Sales of 2023"], []], "book 2022", None, "year_notes"),
        ("Data", [], "audit_2023", None, "year_file"),
        ("2020", [], "", 2023, "year_given"),
    ],
)
def test_months_without_a_year_take_it_from_where_it_is_told(
    sheet: str, rows: list[Any], file: str, year: int | None, reason: str
) -> None:
    (layout,) = find(peek(*rows, [*PLACE, "Jan", "فبراير"], [*ROW, 1, 2], sheet=sheet), file=file, year=year)
    assert list(layout.periods.values()) == [month(2023, 1), month(2023, 2)]
    assert reason in reasons(layout)


def test_months_whose_year_nothing_tells_are_refused_with_their_place() -> None:
    refused = refusal(peek([*PLACE, "Jan", "Feb"], [*ROW, 1, 2]))
    assert (refused.code, refused.data["place"]) == ("workbook.year_unknown", "Sheet6!D1")


def test_several_tables_under_each_other_are_parted_and_the_others_told() -> None:
    first = [[*PLACE, "Jan'24", "Feb'24"], [*ROW, 1, 2], [*ROW, 3, 4]]
    second = [["By brand"], [*PLACE, "Mar'24"], [*ROW, 5]]
    sheet = peek(*first, [None], *second)
    (layout,) = find(sheet)
    assert (layout.header_row, layout.last_row, layout.others) == (0, 2, ("Sheet6!A6",))
    (other,) = find(sheet, table=2)
    assert (other.header_row, other.last_row, list(other.periods.values())) == (5, None, [month(2024, 3)])
    assert refusal(sheet, table=3).code == "workbook.no_table"


def test_tables_side_by_side_are_parted_at_the_blank_column() -> None:
    rows = [[*PLACE, "Jan'24", None, *PLACE, "Jan'24", "Feb'24"], [*ROW, 1, None, *ROW, 5, 6]]
    (layout,) = find(peek(*rows))
    assert (sorted(layout.levels), sorted(layout.periods), layout.others) == ([5, 6, 7], [8, 9], ("Sheet6!A1",))
    (other,) = find(peek(*rows), table=1)
    assert sorted(other.periods) == [3]


def test_a_blank_column_inside_a_table_does_not_part_it() -> None:
    layout = one([*PLACE, None, "Jan'24", "Feb'24"], [*ROW, None, 1, 2])
    assert (sorted(layout.levels), sorted(layout.periods)) == ([0, 1, 2], [4, 5])


def test_a_sheet_for_each_year_is_read_with_the_others() -> None:
    peeks = [peek([*PLACE, "Jan", "Feb"], [*ROW, 1, 2], sheet=year) for year in ("2022", "2023", "2024")]
    layouts = find(*peeks, peek(["Notes"], sheet="Notes"))
    assert [layout.sheet for layout in layouts] == ["2022", "2023", "2024"]
    assert [min(layout.periods.values()) for layout in layouts] == [month(year, 1) for year in (2022, 2023, 2024)]
    assert not any(layout.constant for layout in layouts)


def test_a_sheet_for_each_region_names_the_region() -> None:
    rows = (["City", "Item", "Jan'24"], ["OLAYA", "PEPSI", 1])
    layouts = find(peek(*rows, sheet="RIYADH"), peek(*rows, sheet="JEDDAH"), peek(*rows, sheet="Sheet3"))
    assert [layout.constant for layout in layouts] == [{"region": "RIYADH"}, {"region": "JEDDAH"}]
    assert {layout.recipe.sheet_level for layout in layouts} == {"region"}
    assert layouts[0].copies == ("Sheet3!A1",)
    assert layouts[0].confidence == 0.6


def test_sheets_that_say_the_same_are_not_read_together() -> None:
    layouts = find(peek(*AuditSheet().rows()), peek(*AuditSheet().rows(), sheet="Copy"))
    assert [layout.sheet for layout in layouts] == ["Sheet6"]
    assert (layouts[0].copies, layouts[0].others) == (("Copy!A1",), ())


def test_a_heading_with_a_slip_is_guessed_and_doubted() -> None:
    layout = one(["Regoin", "Citty", "Score", "Item", "Jan'24"], ["RIYADH", "OLAYA", "?", "PEPSI", 1])
    assert list(layout.levels.values()) == ["region", "precision_area", "item"]
    assert (layout.ignored, layout.confidence) == (("Score",), 0.6)
    assert "similar_heading" in reasons(layout)


@pytest.mark.parametrize("heading", ["Region_Name", "REGION (sales)", "Region:", "اسم المنطقه"])
def test_a_heading_is_known_in_its_everyday_dress(heading: str) -> None:
    assert one([heading, "Item", "Jan'24"], ["RIYADH", "PEPSI", 1]).levels[0] == "region"


def test_an_unnamed_column_that_holds_something_is_told_by_its_letters() -> None:
    assert one([*PLACE, "Jan'24", None, None], [*ROW, 1, None, "x"]).ignored == ("(F)",)


@pytest.mark.parametrize("heading", ["CustomerID", "Market Id", "Item No", "Score", "Pack Sizing"])
def test_a_heading_that_says_more_is_another_heading(heading: str) -> None:
    layout = one(["Region", "Brand", heading, "Jan'24"], ["RIYADH", "PEPSI", "x", 1])
    assert layout.ignored == (heading,)


def test_a_row_of_data_that_names_a_level_and_a_date_is_no_second_table() -> None:
    head = ["Region", "BRAND", "ITEM", "Date", "Value"]
    data = [["RIYADH", f"BRAND {number % 3}", f"ITEM {number}", "2024-01-01", 2000.0 + number] for number in range(60)]
    (layout,) = find(peek(head, *data))
    assert (layout.header_row, layout.last_row, layout.others) == (0, None, ())
