"""Columns that were left out: a total of the periods, figures of no period, a second column of one level."""

from collections.abc import Iterator

from core.importing.layout.sheet import Sheet
from core.model.imports.receipts import Issue


def check_left_columns(sheet: Sheet) -> Iterator[Issue]:
    """Yield each such column by its heading, with the headings that it sums where the first rows show them, or with
    the heading of the column that is its level.
    """
    for column in sheet.layout.left:
        rule = "column.total" if column.adds_up else "column.no_period"
        if sheet.rules.is_on(rule):
            of = "" if column.of is None else " … ".join(column.of)
            yield sheet.issue(rule, None, column.column, column.heading, of)
    if sheet.rules.is_on("column.same_level"):
        for second, (heading, first) in sorted(sheet.layout.doubled.items()):
            yield sheet.issue("column.same_level", None, second, heading, first)
