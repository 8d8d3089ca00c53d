"""The edit that announces an import: what it is complete for, by which recipe, and the digests of its pages."""

from collections.abc import Sequence
from datetime import date

from core.model.edits.imports import BatchFields, BatchImport
from core.model.imports.contents import Layer, PackedPage, SavedRecipe


def announce(layer: Layer, recipe: SavedRecipe, pages: Sequence[PackedPage]) -> BatchImport:
    """Return the edit of ``layer``, which has these ``pages``."""
    batch = layer.batch
    fields = BatchFields(
        file=batch.file,
        file_hash=batch.file_hash,
        sheet=batch.sheet,
        recipe=recipe.name,
        recipe_hash=recipe.digest,
        recipe_body=recipe.body,
        unit=batch.unit,
        grain=batch.grain,
        scale=batch.scale,
        figures=batch.figures,
        regions=tuple(sorted({covered.region for covered in layer.coverage})),
        periods=tuple(sorted({date.fromisoformat(covered.period) for covered in layer.coverage})),
        pages=tuple(page.row_digest for page in pages),
        sample=batch.sample,
    )
    return BatchImport(entity=batch.id, was=BatchFields(), set=fields)
