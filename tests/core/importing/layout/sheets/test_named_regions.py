"""The region of a table without a column for it, by the name of its sheet or its file, or as a person gives it."""

from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import DOUBTFUL, SURE, Layout, LayoutOptions
from core.importing.layout.detection import detect
from core.importing.layout.recipe import Recipe
from core.importing.layout.recognition import recognise
from core.importing.layout.sheets.named_regions import places_in
from core.model.dimensions import SalesUnit
from core.model.errors import UserError

HEAD = ("Channel", "Item", "Jan 2024")
ROW = ("HORECA", "A", 1)


def peek(sheet: str, head: tuple[Any, ...] = HEAD, row: tuple[Any, ...] = ROW) -> Peek:
    return Peek(sheet, True, (head, row))


def asked(**options: Any) -> LayoutOptions:
    return LayoutOptions(unit=SalesUnit.SAR, **options)


def layout(sheet: str = "Data", file: str = "", **options: Any) -> Layout:
    (one,) = detect([peek(sheet)], asked(file=file, **options))
    return one


def by_sheets_of_regions() -> Recipe:
    return layout("RIYADH", sheet_level="region").recipe


@pytest.mark.parametrize(
    ("sheet", "file", "region", "reason"),
    [
        ("JEDDAH", "sales", "JEDDAH", "sheet_name"),
        ("JEDDAH", "Sales_RIYADH", "JEDDAH", "sheet_name"),
        ("Data", "A_Sales_RIYADH_2024", "RIYADH", "file_name"),
        ("Sheet1", "مبيعات الرياض ٢٠٢٤", "الرياض", "file_name"),
        ("Sheet1", "مبيعات مدينة جدة", "جدة", "file_name"),
        ("2024", "Sales EASTERN PROVINCE (2)", "EASTERN PROVINCE", "file_name"),
        ("2024", "Al-Khobar.2024", "Al Khobar", "file_name"),
        ("Data", "MEKKAH", "MEKKAH", "file_name"),
        ("Data", "MADINAH", "MADINAH", "file_name"),
    ],
)
def test_the_one_place_that_a_sheet_or_a_file_is_named_after_is_a_doubtful_region(
    sheet: str, file: str, region: str, reason: str
) -> None:
    read = layout(sheet, file)
    assert read.constant == {"region": region}
    assert [(guess.confidence, guess.reason) for guess in read.guesses if guess.meaning == "region"] == [
        (DOUBTFUL, reason)
    ]
    assert read.recipe == layout().recipe


@pytest.mark.parametrize(
    ("sheet", "file"),
    [
        ("Data", "Sales RIYADH and JEDDAH"),
        ("Riyadh Jeddah", "TABUK"),
        ("Data", "Sales_KSA_2024"),
        ("Data", "Cost Centre 2024"),
        ("Data", "التقرير الكامل"),
        ("Data", "Riyadhs"),
        ("Data", ""),
    ],
)
def test_two_places_the_country_and_words_of_any_day_are_no_region(sheet: str, file: str) -> None:
    assert layout(sheet, file).constant == {}


def test_a_region_of_the_vault_is_known_and_spelled_as_there() -> None:
    assert layout("Zone A", regions=("ZONE A",)).constant == {"region": "ZONE A"}
    assert layout(file="ksa 2024", regions=("KSA",)).constant == {"region": "KSA"}
    assert places_in("Eastern Province, eastern", asked(regions=("EASTERN",))) == ["EASTERN"]


def test_a_column_of_regions_stands_whatever_the_names() -> None:
    (read,) = detect([peek("JEDDAH", ("Region", *HEAD), ("RIYADH", *ROW))], asked(file="TABUK"))
    assert read.constant == {}


def test_a_person_gives_the_region_or_leaves_it_blank() -> None:
    read = layout("JEDDAH", "TABUK", region="RIYADH")
    assert read.constant == {"region": "RIYADH"}
    assert read.recipe == layout().recipe
    assert (read.guesses[-1].confidence, read.guesses[-1].reason) == (SURE, "region_given")
    assert layout("JEDDAH", "TABUK", region="").constant == {}


@pytest.mark.parametrize("level", [None, "region"])
def test_a_region_beside_a_column_or_a_level_of_the_sheet_is_refused(level: str | None) -> None:
    head, row = (HEAD, ROW) if level else (("Region", *HEAD), ("RIYADH", *ROW))
    with pytest.raises(UserError, match=r"workbook\.region_in_column"):
        detect([peek("Data", head, row)], asked(region="JEDDAH", sheet_level=level))


def test_a_name_that_is_another_level_leaves_the_region_to_the_file() -> None:
    read = layout("JEDDAH", "Sales TABUK", sheet_level="manufacturer")
    assert read.constant == {"manufacturer": "JEDDAH", "region": "TABUK"}


def test_sheets_of_other_months_have_the_region_of_their_file() -> None:
    sheets = [peek(sheet, ("Channel", "Item", f"{sheet} 2024")) for sheet in ("Jan", "Feb")]
    assert [one.constant for one in detect(sheets, asked(file="RIYADH"))] == [{"region": "RIYADH"}] * 2


def test_a_recognised_recipe_takes_the_next_sheet_that_is_named_after_a_region() -> None:
    (read,) = recognise([peek("JEDDAH")], asked(), [by_sheets_of_regions()])
    assert (read.constant, read.recipe.digest) == ({"region": "JEDDAH"}, by_sheets_of_regions().digest)
    assert read.confidence == SURE


def test_a_recipe_of_sheets_of_regions_does_not_fit_another_sheet_and_is_a_doubt() -> None:
    (read,) = recognise([peek("Data")], asked(), [by_sheets_of_regions()])
    assert (read.constant, read.drifted, read.recipe.sheet_level) == ({}, by_sheets_of_regions().name, None)


def test_a_region_that_is_given_goes_before_the_level_of_a_recognised_recipe() -> None:
    (read,) = recognise([peek("Data")], asked(region="TABUK"), [by_sheets_of_regions()])
    assert (read.constant, read.drifted) == ({"region": "TABUK"}, "")
    (blank,) = recognise([peek("JEDDAH")], asked(region=""), [by_sheets_of_regions()])
    assert (blank.constant, blank.recipe.sheet_level, blank.recipe.place) == ({}, None, layout().recipe.place)
