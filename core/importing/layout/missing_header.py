"""Why a workbook has no table that can be read: which half of a header is missing, and which row came nearest."""

from collections.abc import Sequence

from core.importing.cells import period_headings
from core.importing.cells.addresses import address
from core.importing.cells.columns import Cell, Peek
from core.importing.layout.coarse_headings import without_grain
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.vocabulary import Vocabulary
from core.model.errors import UserError
from core.model.names import fold, search_fold
from core.security.personal_data import masked

_COMPACT = frozenset(search_fold(words) for words in ("Row Labels", "تسميات الصفوف", "تسميات الصف", "عناوين الصفوف"))
_SHOWN, _LONGEST = 12, 40
_COMPACT_LENGTH = 100  # a cell may hold a million characters, and folding them only to find no heading takes a second
_FEWEST_TEXTS = 2
_YEARS = range(1900, 2100)


def missing_header(peeks: Sequence[Peek], options: LayoutOptions) -> UserError:
    """Return why none of the filled sheets ``peeks`` has a table.

    ``workbook.year_unknown`` where months name no year; ``workbook.no_grain`` where the only periods are no grain;
    ``workbook.column_missing`` where headings of the recipe are absent; ``workbook.compact_pivot`` for a pivot with
    several levels in one column. Else ``workbook.no_header``: its ``missing`` is ``names``, ``periods``, ``period``,
    ``figure`` or ``everything``, and ``headings`` are those of the row that came nearest, at ``place``.
    """
    for peek in peeks:
        for number, row in enumerate(peek.rows):
            months = [column for column, cell in enumerate(row) if period_headings.lacks_year(cell)]
            if len(months) > 1 and any(options.words.level_of(cell) is not None for cell in row):
                return UserError("workbook.year_unknown", place=address(peek.sheet, number, months[0]))
    if options.recipe is not None and (missing := _missing_columns(peeks, options)):
        return UserError("workbook.column_missing", sheet=peeks[0].sheet, columns=", ".join(missing))
    refusals = (without_grain(peek, options.words) for peek in peeks)
    if (refusal := next((refusal for refusal in refusals if refusal is not None), None)) is not None:
        return refusal
    peek, number = max(
        ((peek, number) for peek in peeks for number in range(len(peek.rows))),
        key=lambda at: _nearness(at[0].rows[at[1]], options.words),
    )
    row = peek.rows[number]
    first = next((column for column, cell in enumerate(row) if cell is not None), 0)
    place = address(peek.sheet, number, first)
    pivot = next((cell for cell in row if isinstance(cell, str) and _is_compact(cell)), None)
    if pivot is not None:
        return UserError("workbook.compact_pivot", place=place, heading=pivot)
    return UserError(
        "workbook.no_header",
        sheet=peek.sheet,
        place=place,
        missing=_missing(row, options.words),
        headings=_listed(row),
    )


def _missing_columns(peeks: Sequence[Peek], options: LayoutOptions) -> list[str]:
    """Return the headings of the recipe that no row has."""
    recipe = options.recipe
    if recipe is None:
        return []
    wanted = [*recipe.levels, *(heading for heading in (*recipe.of_dates, recipe.figure) if heading)]
    seen = {fold(cell) for peek in peeks for row in peek.rows for cell in row if isinstance(cell, str)}
    return [heading for heading in wanted if fold(heading) not in seen]


def _nearness(row: Sequence[Cell], words: Vocabulary) -> tuple[int, int, int]:
    """Rank a row as a header: kinds of headings that are known, how many, and whether it is a row of texts."""
    levels, dates, figures, periods = _counts(row, words)
    texts = sum(isinstance(cell, str) for cell in row)
    kinds = bool(levels) + bool(dates) + bool(figures) + 2 * bool(periods)
    compact = any(isinstance(cell, str) and _is_compact(cell) for cell in row)
    return (10 if compact else kinds, levels + dates + figures + periods, int(texts >= _FEWEST_TEXTS))


def _is_compact(heading: str) -> bool:
    """Return whether ``heading`` is that of a pivot with several levels in one column."""
    return len(heading) <= _COMPACT_LENGTH and search_fold(heading) in _COMPACT


def _counts(row: Sequence[Cell], words: Vocabulary) -> tuple[int, int, int, int]:
    """Return how many cells name a level, a column of dates, a column of figures, and a period."""
    return (
        sum(words.level_of(cell) is not None for cell in row),
        sum(words.is_date(cell) for cell in row),
        sum(words.is_figure(cell) for cell in row),
        len(period_headings.parse_row(row).periods),
    )


def _missing(row: Sequence[Cell], words: Vocabulary) -> str:
    levels, dates, figures, periods = _counts(row, words)
    if not levels:
        return "names" if periods or (dates and figures) else "everything"
    if dates:
        return "figure"
    return "period" if figures else "periods"


def _may_be_heading(cell: Cell) -> bool:
    """Return whether a cell is a text, a day or a year: any other number may be a figure, and is not repeated."""
    if isinstance(cell, int | float):
        return not isinstance(cell, bool) and cell in _YEARS
    return cell is not None and bool(str(cell).strip())


def _listed(row: Sequence[Cell]) -> str:
    texts = [masked(str(cell).strip())[:_LONGEST] for cell in row if _may_be_heading(cell)]
    return ", ".join(texts[:_SHOWN]) + (" …" if len(texts) > _SHOWN else "")
