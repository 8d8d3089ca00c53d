"""Sheets that copy the one that was read."""

from collections.abc import Iterator

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue


def check_copies(sheet: Sheet) -> Iterator[Issue]:
    """Yield each sheet that was not read because it says the same, by the place of its first heading."""
    if sheet.rules.is_on("sheet.copy"):
        for place in sheet.layout.copies:
            yield sheet.issue("sheet.copy", None, None, place)
