"""Figures that are in thousands or in millions by their heading: they are loaded as written."""

from collections.abc import Iterator

from core.importing.cells.scale_words import scale_of
from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue
from core.security.personal_data import masked

_LONGEST = 60  # letters of a heading that are shown


def check_scale_headings(sheet: Sheet) -> Iterator[Issue]:
    """Yield the words that say so, at the first of each stretch of columns of one scale, with the factor."""
    if not sheet.rules.is_on("column.scale"):
        return
    layout = sheet.layout
    before = 1
    for column in sorted(layout.periods) or [column for column in (layout.figure,) if column is not None]:
        words = layout.scales.get(column, "")
        scale = scale_of(words)
        if scale not in (before, 1):
            yield sheet.issue("column.scale", None, column, masked(words)[:_LONGEST], f"× {scale:,}")
        before = scale
