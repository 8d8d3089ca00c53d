"""Columns of figures beside the periods that were left out: a total of them, or no period at all."""

from collections.abc import Iterator

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue


def check_left_columns(sheet: Sheet) -> Iterator[Issue]:
    """Yield each such column by its heading, with the headings that it sums where the first rows show them."""
    for column in sheet.layout.left:
        rule = "column.total" if column.adds_up else "column.no_period"
        if sheet.rules.is_on(rule):
            of = "" if column.of is None else " … ".join(column.of)
            yield sheet.issue(rule, None, column.column, column.heading, of)
