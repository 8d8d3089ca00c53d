"""Places that no cell names, and no person: the name of the sheet or of the file was taken for them."""

from collections.abc import Iterator

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue

_RULE = "place.from_name"
_GIVEN_BY = {"sheet_name": "sheet", "file_name": "file"}


def check_named_places(sheet: Sheet) -> Iterator[Issue]:
    """Yield each place that the name of the sheet or of the file gave, with which of the two it was."""
    layout = sheet.layout
    for guess in layout.guesses:
        if guess.reason in _GIVEN_BY and sheet.rules.is_on(_RULE):
            yield sheet.issue(_RULE, None, None, layout.constant[guess.meaning], _GIVEN_BY[guess.reason])
