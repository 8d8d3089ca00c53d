"""What the names of sheets say, and when it is asked."""

from datetime import date
from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.detection import detect
from core.model.dimensions import SalesUnit
from core.model.errors import UserError

HEAD = ("Market", "Item", "Jan 2024")
LONG = ("Date", "Market", "Item", "Sales")


def layouts(*sheets: tuple[str, Any], **options: Any) -> list[Layout]:
    peeks = [Peek(sheet, True, rows) for sheet, rows in sheets]
    return detect(peeks, LayoutOptions(unit=SalesUnit.SAR, **options))


def sheet(name: str, figure: int) -> tuple[str, Any]:
    return name, (HEAD, ("OLAYA", "A", figure), ("BALAD", "B", figure * 5))


def refusal(*sheets: tuple[str, Any], **options: Any) -> UserError:
    with pytest.raises(UserError) as refused:
        layouts(*sheets, **options)
    return refused.value


def test_names_of_known_regions_become_the_region_and_any_other_sheet_is_reported() -> None:
    read = layouts(sheet("RIYADH", 1), sheet("Summary", 100), sheet("جدة", 3))
    assert [(layout.sheet, layout.constant) for layout in read] == [
        ("RIYADH", {"region": "RIYADH"}),
        ("جدة", {"region": "جدة"}),
    ]
    assert read[0].others == ("Summary!A1",)
    assert {guess.reason for guess in read[0].guesses} >= {"sheet_name"}


def test_other_rows_under_names_that_say_nothing_are_refused_with_the_names() -> None:
    refused = refusal(sheet("Value", 1), sheet("Volume", 77))
    assert (refused.code, dict(refused.data)) == ("workbook.several_sheets", {"sheets": "Value, Volume"})
    assert refusal(sheet("RIYADH", 1), sheet("Depot 7", 77)).code == "workbook.several_sheets"


def test_a_region_that_the_vault_knows_is_known() -> None:
    read = layouts(sheet("Zone A", 1), sheet("Zone B", 77), regions=("ZONE A", "zone b"))
    assert [layout.constant for layout in read] == [{"region": "Zone A"}, {"region": "Zone B"}]


def test_a_person_may_name_the_level_of_all_sheets_or_of_one() -> None:
    read = layouts(sheet("Value", 1), sheet("Volume", 77), sheet_level="manufacturer")
    assert [layout.constant for layout in read] == [{"manufacturer": "Value"}, {"manufacturer": "Volume"}]
    assert {layout.recipe.sheet_level for layout in read} == {"manufacturer"}
    (one,) = layouts(sheet("Value", 1), sheet("Volume", 77), sheet="Volume", sheet_level="region")
    assert one.constant == {"region": "Volume"}
    assert refusal(sheet("Value", 1), sheet_level="market").code == "workbook.level_in_column"


def test_long_tables_of_other_days_whose_sheets_are_periods_are_read_together() -> None:
    january, february = (
        (LONG, (date(2024, month, 1), "OLAYA", "A", 5), (date(2024, month, 2), "BALAD", "A", 7)) for month in (1, 2)
    )
    read = layouts(("Jan", january), ("Feb", february))
    assert [(layout.sheet, dict(layout.constant)) for layout in read] == [("Jan", {}), ("Feb", {})]
    assert refusal(("One", january), ("Two", february)).code == "workbook.several_sheets"
    other = (LONG, (date(2024, 1, 1), "OLAYA", "A", 500), (date(2024, 1, 2), "BALAD", "A", 9))
    assert refusal(("Jan", january), ("Feb", other)).code == "workbook.several_sheets"


def test_a_sheet_for_each_year_with_months_beside_the_year_is_read_with_the_others_and_no_copy() -> None:
    head = ("Year", "Month", "Market", "Item", "Sales")
    years = ((str(year), (head, (year, 1, "OLAYA", "A", 5), (year, 2, "OLAYA", "A", 7))) for year in (2023, 2024))
    assert [(layout.sheet, layout.copies) for layout in layouts(*years)] == [("2023", ()), ("2024", ())]
