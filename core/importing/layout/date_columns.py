"""Which columns of a long table hold its dates: one alone, or one of years with one of months, quarters or weeks."""

from collections.abc import Sequence

from core.importing.cells.columns import Cell
from core.importing.cells.date_cells import hints_of, read_dates
from core.importing.cells.date_parts import is_part, is_year
from core.importing.layout.vocabulary import Vocabulary
from core.model.names import search_fold

_SAMPLE = 100
_DAYS = frozenset(search_fold(word) for word in ("day", "date", "اليوم", "يوم", "التاريخ"))  # 1 to 31 is no month


def find_date_columns(
    header: Sequence[Cell], rows: Sequence[Sequence[Cell]], words: Vocabulary
) -> tuple[int | None, int | None]:
    """Return the column of dates and the one of years that completes it, by their headings and by what they hold.

    A column whose cells are dates by themselves goes before one of months or quarters with a column of years.
    """
    dates = [column for column, cell in enumerate(header) if words.is_date(cell)]
    years = [column for column, cell in enumerate(header) if words.is_year(cell)]
    if not dates:
        return None, None
    cells = {column: _cells(rows, column) for column in (*dates, *years)}
    whole = next((column for column in dates if _name_dates(cells[column], header[column])), None)
    year = next((column for column in years if any(is_year(cell) for cell in cells[column])), None)
    parts = [column for column in dates if search_fold(str(header[column])) not in _DAYS]
    part = next((column for column in parts if any(is_part(cell) for cell in cells[column])), None)
    if whole is None and year is not None and part is not None:
        return part, year
    return dates[0] if whole is None else whole, None


def _cells(rows: Sequence[Sequence[Cell]], column: int) -> list[Cell]:
    return [row[column] for row in rows[:_SAMPLE] if column < len(row) and row[column] is not None]


def _name_dates(cells: Sequence[Cell], heading: Cell) -> bool:
    """Return whether some cell is a date, or built like one."""
    texts = [str(int(cell)) if isinstance(cell, float) and cell.is_integer() else cell for cell in cells]
    read = read_dates([str(cell) if isinstance(cell, int) else cell for cell in texts], hints_of(heading))
    return any(cell.first is not None or cell.is_like_day or cell.weeks for cell in read)
