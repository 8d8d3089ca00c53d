"""The rows of a workbook behind a figure: their columns."""

from core.documents.columns import name, plain, text, words
from core.documents.document import Columns
from core.model.analyses.source_rows import Row
from core.texts import numbers
from core.texts.catalogue import Language


def columns() -> Columns[Row]:
    """Return the columns of rows; beside the value stands what was expected, where that is known."""
    shown = ("address", "file", "precision_area", "market", "item", "figure")
    return Columns(
        data=(
            text("address", "column.row", lambda row: row.address),
            text("file", "column.file", lambda row: row.file),
            plain("period", lambda row: row.period),
            name("precision_area", "level.precision_area", lambda row: row.precision_area),
            name("market", "level.market", lambda row: row.market),
            name("item", "level.item", lambda row: row.item),
            plain("value", lambda row: row.value),
            plain("expected", lambda row: row.expected),
        ),
        shown=(words("figure", "column.value", _figure, key=lambda row: float(row.value), right=True),),
        terminal=shown,
        window=shown,
    )


def _figure(row: Row, _: Language) -> str:
    value = numbers.exact(row.value)
    return value if row.expected is None else f"{value} / {numbers.figure(row.expected, 1)}"
