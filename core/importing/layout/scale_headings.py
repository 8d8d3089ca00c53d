"""What headings say of the size of figures: that they are in thousands or in millions."""

from collections.abc import Iterable, Iterator

from core.importing.cells.columns import Cell
from core.importing.cells.scale_words import scale_of
from core.importing.layout.headers import Header
from core.importing.layout.sheets.sheet_tables import SheetTable

_TITLE_ROWS = 10


def find_scales(table: SheetTable, header: Header, columns: Iterable[int]) -> dict[int, str]:
    """Return, for each of the ``columns`` of figures, the words by which it is in thousands or millions, as written.

    They are its own heading, that of its measure, or, where no column has any, a line above the table.
    """
    columns = sorted(columns)
    scales: dict[int, str] = {}
    for column in columns:
        own = header.cells[column] if column < len(header.cells) else None
        words = next((text for text in (own, header.measures.get(column)) if scale_of(text) > 1), None)
        if words is not None:
            scales[column] = str(words)
    if scales:
        return scales
    title = next((text for text in _titles(table) if scale_of(text) > 1), None)
    return {} if title is None else dict.fromkeys(columns, title)


def _titles(table: SheetTable) -> Iterator[str]:
    """Yield the texts above a table, from the nearest line; a row with a number belongs to another one."""
    top = table.header.top
    for row in reversed(table.rows[max(0, top - _TITLE_ROWS) : top]):
        if any(_is_number(cell) for cell in row):
            return
        yield from (cell for cell in row if isinstance(cell, str))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)
