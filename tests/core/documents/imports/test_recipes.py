"""Recipes in every outlet."""

from core.documents.imports import recipes
from core.importing.layout.recipe import LayoutKind, Recipe, audit_recipe, read_recipe
from core.model.dimensions import SalesUnit
from tests.builders.outlets import ARABIC, in_window, on_terminal

AUDIT = audit_recipe(SalesUnit.SAR)
BARE = Recipe(name="2024", layout=LayoutKind.LONG, levels={}, place=(), product=())


def test_the_terminal_shows_recipes() -> None:
    assert on_terminal(recipes.columns(), AUDIT) == ["Template < retail-audit", "Layout < wide", "Unit < SAR"]


def test_the_terminal_shows_recipes_in_arabic() -> None:
    assert on_terminal(recipes.columns(), BARE, ARABIC) == [
        "القالب < 2024",
        "التخطيط < long",
        "الوحدة < (الوحدة غير محددة)",
    ]


def test_the_window_shows_recipes_with_how_many_columns_have_a_meaning() -> None:
    assert in_window(recipes.columns(), AUDIT) == [
        "Template < retail-audit [retail-audit]",
        "Layout < a column for each period [a column for each period]",
        "Unit < SAR [SAR]",
        "Columns > 15 [15.0]",
    ]
    assert in_window(recipes.columns(), BARE)[2:] == [
        "Unit < (unit not stated) [(unit not stated)]",
        "Columns > 0 [0.0]",
    ]


def test_the_window_shows_recipes_in_arabic_with_their_names_as_they_are() -> None:
    assert in_window(recipes.columns(), BARE, ARABIC) == [
        "القالب < 2024 [2024]",
        "التخطيط < صف لكل رقم [صف لكل رقم]",
        "الوحدة < (الوحدة غير محددة) [(الوحدة غير محددة)]",
        "الأعمدة > \u20660\u2069 [0.0]",
    ]


def test_the_meaning_of_a_column_is_the_same_in_the_terminal_and_the_window() -> None:
    columns = recipes.meaning_columns()
    assert on_terminal(columns, ("AREA", "precision_area")) == ["Heading < AREA", "Meaning < Precision area"]
    assert in_window(columns, ("AREA", "precision_area")) == [
        "Heading < AREA [AREA]",
        "Meaning < Precision area [Precision area]",
    ]
    assert on_terminal(columns, ("AREA", "precision_area"), ARABIC) == ["العنوان < AREA", ("المعنى < النطاق الجغرافي")]


def test_the_document_of_a_recipe_can_be_read_again() -> None:
    content = recipes.as_document(AUDIT)
    digest = content.pop("digest")
    body = AUDIT.model_dump(mode="json")
    assert (content, digest) == (body, AUDIT.digest)
    rare = {"year", "day", "month"}  # written where there is one
    assert list(content) == [field for field in Recipe.model_fields if field not in rare]
    assert read_recipe(AUDIT.model_dump_json()) == AUDIT
