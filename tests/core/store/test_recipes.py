"""Recipes in a real vault."""

from dataclasses import replace

from core.model.imports.contents import SavedRecipe
from core.store.recipes import VaultRecipes
from core.store.vault import Vault

RECIPE = SavedRecipe(digest="d1", name="مستودع", body="{}", saved_at="2025-01-02")


def test_the_recipe_that_was_saved_last_comes_first_and_one_that_is_there_stays(vault: Vault) -> None:
    recipes = VaultRecipes(vault.db)
    older, as_new = replace(RECIPE, digest="d0", saved_at="2025-01-01"), replace(RECIPE, digest="d2")
    assert (recipes.list_all(), recipes.find("d1")) == ([], None)
    with vault.transaction():
        for recipe in (RECIPE, older, as_new, replace(RECIPE, name="another", saved_at="2026-01-01")):
            recipes.add(recipe)
    assert recipes.list_all() == [as_new, RECIPE, older]
    assert (recipes.find("d1"), recipes.find("d9")) == (RECIPE, None)
