"""Labels that were carried down, on the receipt: once for a column, with their count."""

from collections.abc import Iterator, Mapping

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue


def check_carried(sheet: Sheet, carried: Mapping[int, int]) -> Iterator[Issue]:
    """Yield each column whose labels were carried down, with its heading and the count of cells."""
    if sheet.rules.is_on("label.carried"):
        for column, count in carried.items():
            heading = sheet.layout.headings.get(column, "")
            yield sheet.issue("label.carried", None, column, f"{heading}: {count}")
