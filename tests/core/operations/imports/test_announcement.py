"""What an import announces of itself."""

from datetime import date
from decimal import Decimal

from core.model.imports.batches import Coverage
from core.model.imports.contents import SavedRecipe
from core.operations.imports.announcement import announce
from tests.builders.layers import AT, FEBRUARY, JANUARY, batch, layer

RECIPE = SavedRecipe(digest="digest of the recipe", name="تدقيق", body='{"sheet":"ورقة1"}', saved_at=AT)
FIGURES = {("BALAD", "PEPSI", JANUARY): Decimal("1.25"), ("BALAD", "7UP", FEBRUARY): Decimal("2.5")}


def test_an_import_announces_its_recipe_whole_and_the_digests_of_its_pages_in_their_order() -> None:
    made = layer(batch("b7", 3, file_hash="hash", scale=2, figures=2), FIGURES, region="JEDDAH")
    pages = list(made.pages)
    fields = announce(made, RECIPE, pages).set
    assert (fields.recipe, fields.recipe_hash, fields.recipe_body) == ("تدقيق", "digest of the recipe", RECIPE.body)
    assert fields.pages == tuple(page.row_digest for page in pages)
    assert (fields.file, fields.file_hash, fields.sheet) == ("f.xlsx", "hash", "ورقة1")
    assert (fields.unit, fields.grain, fields.scale, fields.figures) == ("sar", "month", 2, 2)


def test_what_an_import_is_complete_for_is_named_once_and_in_order() -> None:
    coverage = [Coverage("b7", region, day) for region in ("RIYADH", "ABHA") for day in ("2024-02-01", "2024-01-01")]
    edit = announce(layer(batch("b7", 1), FIGURES, coverage=coverage), RECIPE, [])
    assert edit.entity == "b7"
    assert edit.set.regions == ("ABHA", "RIYADH")
    assert edit.set.periods == (date(2024, 1, 1), date(2024, 2, 1))
    assert edit.was.given() == {}
