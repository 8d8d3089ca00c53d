"""What is missing of a header, and which row came nearest."""

from typing import Any

import pytest

from core.importing.cells.columns import Peek
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.missing_header import missing_header
from core.importing.layout.recipe import Recipe
from core.model.dimensions import SalesUnit
from core.texts.catalogue import Language, explain


def reason(*rows: tuple[Any, ...], **options: Any) -> tuple[str, dict[str, Any]]:
    error = missing_header([Peek("S", True, rows)], LayoutOptions(unit=SalesUnit.SAR, **options))
    assert all(explain(language, error) for language in Language)
    return error.code, dict(error.data)


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        (("Warehouse", "Code", "Jan 2024", "Feb 2024"), "names"),
        (("Warehouse", "Date", "Sales"), "names"),
        (("Region", "Item", "Warehouse"), "periods"),
        (("Region", "Item", "Sales"), "period"),
        (("Region", "Item", "Date"), "figure"),
        (("Warehouse", "Code"), "everything"),
    ],
)
def test_the_half_that_is_missing_is_named_with_the_headings(head: tuple[str, ...], missing: str) -> None:
    code, data = reason(("A title",), head, ("RIYADH", 7))
    assert (code, data["missing"], data["place"], data["headings"]) == (
        "workbook.no_header",
        missing,
        "S!A2",
        ", ".join(head),
    )


def test_of_many_headings_some_are_listed_and_personal_ones_are_masked() -> None:
    _, data = reason(("Region", "someone@example.com", 77.5, 2021, *("x" * 90 for _ in range(20))))
    assert data["headings"].startswith("Region, (email), 2021, xxx")
    assert data["headings"].endswith("x …")
    assert "example.com" not in data["headings"]
    assert len(data["headings"]) < 600


def test_months_without_a_year_are_nearly_a_header() -> None:
    assert reason(("Item", "Jan", "Feb"), ("COLA", 1, 2)) == ("workbook.year_unknown", {"place": "S!B1"})


@pytest.mark.parametrize("heading", ["Row Labels", "تسميات الصفوف"])
def test_a_compact_pivot_is_named(heading: str) -> None:
    assert reason((heading, "Jan 2024"), ("RIYADH", 3), ("   COLA", 3)) == (
        "workbook.compact_pivot",
        {"place": "S!A1", "heading": heading},
    )


def test_headings_of_the_recipe_that_no_row_has_are_missing() -> None:
    recipe = Recipe(
        name="r", layout="long", levels={"Depot": "market"}, place=(), product=(), date="Tag", figure="Wert"
    )
    assert reason(("Depot", "Wert"), recipe=recipe) == ("workbook.column_missing", {"sheet": "S", "columns": "Tag"})
    assert reason(("Depot", "Wert", "Tag"), recipe=recipe)[0] == "workbook.no_header"
