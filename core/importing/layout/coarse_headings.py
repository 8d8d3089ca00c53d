"""Headings of periods that are no grain: four weeks, years. A table that has no others is refused by their names."""

from collections.abc import Sequence

from core.importing.cells.addresses import address
from core.importing.cells.columns import Cell, Peek
from core.importing.cells.date_cells import read_dates
from core.importing.cells.date_parts import is_year
from core.importing.layout.vocabulary import Vocabulary
from core.model.errors import UserError

_FEWEST_YEARS = 2
_CENTURIES = range(1990, 2100)
_LONGEST = 60


def without_grain(peek: Peek, words: Vocabulary) -> UserError | None:
    """Return the refusal of a sheet whose only periods are stretches of several weeks, or years."""
    for number, row in enumerate(peek.rows):
        weeks = _weeks(row)
        if weeks:
            column, count = next(iter(weeks.items()))
            return _refusal(peek, number, column, "weeks", count)
        years = [column for column, cell in enumerate(row) if _is_full_year(cell)]
        if len(years) >= _FEWEST_YEARS and any(words.level_of(cell) is not None for cell in row):
            return _refusal(peek, number, years[0], "year", 1)
    return None


def _weeks(row: Sequence[Cell]) -> dict[int, int]:
    texts = {column: cell for column, cell in enumerate(row) if isinstance(cell, str)}
    return {c: cell.weeks for c, cell in zip(texts, read_dates(list(texts.values())), strict=True) if cell.weeks}


def _is_full_year(cell: Cell) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell in _CENTURIES
    return isinstance(cell, str) and len(cell.strip()) == len("2024") and is_year(cell.strip())


def _refusal(peek: Peek, row: int, column: int, length: str, count: int) -> UserError:
    cell = peek.rows[row][column]
    heading = str(int(cell)) if isinstance(cell, float) else str(cell)
    place = address(peek.sheet, row, column)
    return UserError("workbook.no_grain", heading=heading[:_LONGEST], place=place, length=length, count=count)
