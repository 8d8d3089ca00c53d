"""A recipe: what identifies, what a change leaves, and by what it is recognised."""

import pytest
from pydantic import ValidationError

from core.importing.layout.recipe import (
    LayoutKind,
    PriceBasis,
    Recipe,
    RecipeChanges,
    Treatment,
    audit_recipe,
    fingerprint,
    identities,
    read_recipe,
)
from core.model.dimensions import AUDIT_HEADINGS, SalesUnit

RECIPE = Recipe(
    name="depot",
    layout=LayoutKind.LONG,
    levels={"Store": "market", "SKU": "item"},
    place=("market",),
    product=("item",),
    date="Day",
    figure="Value",
    headings=("Store", "SKU", "Day", "Value"),
    columns={"Feb 2024": Treatment(blanks="zero")},
    personal={"Store": "open"},
)


@pytest.mark.parametrize(
    ("levels", "place", "product"),
    [
        (("region", "market", "precision_area", "item", "brand"), ("precision_area", "market"), ("item",)),
        (("market", "item"), ("market",), ("item",)),
        (("province", "region", "brand", "manufacturer"), ("region", "province"), ("manufacturer", "brand")),
        ((), (), ()),
    ],
)
def test_a_market_in_its_area_and_an_item_identify_or_else_whatever_there_is(
    levels: tuple[str, ...], place: tuple[str, ...], product: tuple[str, ...]
) -> None:
    assert identities(levels) == (place, product)


def test_the_name_is_no_part_of_the_digest_and_all_else_is() -> None:
    assert RECIPE.model_copy(update={"name": "other"}).digest == RECIPE.digest
    for change in ({"unit": SalesUnit.SAR}, {"duplicates": "last"}, {"treatment": Treatment(blanks="zero")}):
        assert RECIPE.model_copy(update=change).digest != RECIPE.digest


def test_it_is_recognised_by_its_headings_in_any_order_case_and_blanks() -> None:
    assert RECIPE.fingerprint == fingerprint(["value", " SKU", "STORE", "Day"])
    assert RECIPE.fingerprint != fingerprint(["value", "SKU", "Store"])
    assert RECIPE.model_copy(update={"headings": ()}).fingerprint == frozenset()


def test_what_is_not_changed_stays() -> None:
    assert RECIPE.changed(RecipeChanges()) == RECIPE
    changed = RECIPE.changed(
        RecipeChanges(
            name="new", price_basis=PriceBasis.TRADE, duplicates="sum", blanks="zero", personal={"SKU": "masked"}
        )
    )
    assert (changed.name, changed.price_basis, changed.duplicates) == ("new", PriceBasis.TRADE, "sum")
    assert changed.treatment == Treatment(blanks="zero", placeholders="apart", number_texts="apart")
    assert changed.personal == {"Store": "open", "SKU": "masked"}
    assert changed.levels == RECIPE.levels


def test_a_later_change_of_cells_keeps_the_earlier_one() -> None:
    changed = RECIPE.changed(RecipeChanges(placeholders="zero")).changed(RecipeChanges(number_texts="number"))
    assert changed.treatment == Treatment(blanks="missing", placeholders="zero", number_texts="number")


def test_other_roles_change_what_identifies() -> None:
    roles = {"Store": "precision_area", "SKU": "brand", "Day": "date", "Value": "none", "Net": "figure"}
    changed = RECIPE.with_roles(roles)
    assert changed.levels == {"Store": "precision_area", "SKU": "brand"}
    assert (changed.place, changed.product) == (("precision_area",), ("brand",))
    assert (changed.date, changed.figure) == ("Day", "Net")
    assert (RECIPE.with_roles({"Store": "market"}).date, RECIPE.with_roles({"Store": "market"}).figure) == (None, None)


def test_a_wide_recipe_has_no_date_and_keeps_its_measure() -> None:
    wide = RECIPE.model_copy(update={"layout": LayoutKind.WIDE, "date": None})
    changed = wide.with_roles({"Store": "market", "Day": "date", "Net": "figure"})
    assert (changed.date, changed.figure) == (None, "Value")


def test_what_the_comma_means_is_written_only_where_it_is_answered() -> None:
    assert "comma" not in RECIPE.model_dump_json()
    answered = RECIPE.changed(RecipeChanges(comma="decimal"))
    assert answered.digest != RECIPE.digest
    assert read_recipe(answered.model_dump_json()) == answered
    marks = [Treatment(), Treatment(comma="thousands"), Treatment(comma="decimal")]
    assert [treatment.decimal_mark.value for treatment in marks] == ["", ".", ","]


def test_a_column_may_have_a_treatment_of_its_own() -> None:
    assert RECIPE.treatment_of(" FEB 2024 ") == Treatment(blanks="zero")
    assert RECIPE.treatment_of("Mar 2024") == RECIPE.treatment == Treatment()


def test_nothing_is_assumed_as_shipped() -> None:
    assert Treatment() == Treatment(blanks="missing", placeholders="apart", number_texts="apart")
    assert (RECIPE.unit, RECIPE.price_basis, RECIPE.duplicates) == (SalesUnit.UNSTATED, PriceBasis.UNSTATED, "first")


@pytest.mark.parametrize("update", [{"name": ""}, {"name": "x" * 81}, {"unknown": 1}, {"layout": "round"}])
def test_what_is_no_recipe_is_refused(update: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Recipe.model_validate(RECIPE.model_dump() | update)


def test_the_recipe_of_an_audit_sheet_takes_all_its_headings() -> None:
    recipe = audit_recipe(SalesUnit.LITRES)
    assert (recipe.name, recipe.layout, recipe.levels) == ("retail-audit", LayoutKind.WIDE, AUDIT_HEADINGS)
    assert (recipe.place, recipe.product, recipe.unit) == (("precision_area", "market"), ("item",), SalesUnit.LITRES)
