"""Header rows: one row, or two that say together what each column holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.importing.cells import period_headings
from core.importing.cells.columns import Cell
from core.importing.cells.erp_periods import numeric_months
from core.importing.cells.period_headings import PeriodRow, parse, parse_row
from core.importing.layout.vocabulary import Vocabulary

_FEWEST_LEVELS = 2
_LEAST_HEADING, _MOST_HEADING = 1_900, 73_050  # the year 1900, and the end of 2099 as Excel counts days
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its rows from ``top`` to ``bottom``, and one cell per column; the data begin under ``bottom``.

    ``measures`` names the measure of each column where one period spans several, or one measure several periods.
    """

    top: int
    bottom: int
    cells: tuple[Cell, ...]
    measures: dict[int, str] = field(default_factory=dict)

    def periods(self, year: int | None) -> PeriodRow:
        """Return the periods that it names; ``year`` is for months without one."""
        return parse_row(self.cells, year)

    def within(self, columns: range) -> "Header":
        """Return the header of some columns alone; the others are blank."""
        cells = tuple(cell if column in columns else None for column, cell in enumerate(self.cells))
        return Header(self.top, self.bottom, cells, {c: word for c, word in self.measures.items() if c in columns})


def find_headers(rows: Sequence[Sequence[Cell]], year: int | None, words: Vocabulary) -> list[tuple[int, Header]]:
    """Return the headers among ``rows``, from the top, each with its weight; of two that touch, the weightier.

    A row of data may hold a date and a name that is a heading too (``BRAND 2``). Where a weightier header exists, one
    such name makes no header.
    """
    headers: list[tuple[int, Header]] = []
    for score, header in _candidates(rows, year, words):
        if headers and header.top <= headers[-1][1].bottom:
            if score > headers[-1][0]:
                headers[-1] = (score, header)
            continue
        headers.append((score, header))
    best = max((score for score, _ in headers), default=0)
    return [
        (score, header)
        for score, header in headers
        if score == best or sum(words.level_of(cell) is not None for cell in header.cells) >= _FEWEST_LEVELS
    ]


def find_year(*places: str) -> int | None:
    """Return the year that the first of ``places`` names which names exactly one."""
    for text in places:
        if len(years := set(_YEAR.findall(text))) == 1:
            return int(years.pop())
    return None


def weigh(header: Header, year: int | None, words: Vocabulary) -> int:
    """Weigh a header: nothing unless it names a level and either periods or a date and a figure."""
    levels = sum(words.level_of(cell) is not None for cell in header.cells)
    if not levels:
        return 0
    months = numeric_months(header.cells)
    if any(_is_figure(cell) for column, cell in enumerate(header.cells) if column not in months):
        return 0
    row = header.periods(year)
    measures = {**row.measures, **header.measures}
    if periods := len({(period, measures.get(column)) for column, period in row.periods.items()}):
        return 2 * periods + levels
    dated = any(words.is_date(cell) for cell in header.cells)
    return 1 + levels if dated and any(words.is_figure(cell) for cell in header.cells) else 0


def _is_figure(cell: Cell) -> bool:
    """Return whether a cell holds a number that no heading would be: neither a year nor a day as Excel counts them."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return False
    return cell != cell // 1 or not _LEAST_HEADING <= cell <= _MOST_HEADING


def _candidates(rows: Sequence[Sequence[Cell]], year: int | None, words: Vocabulary) -> Iterator[tuple[int, Header]]:
    above: Sequence[Cell] = ()
    for number, row in enumerate(rows):
        single = Header(number, number, tuple(row))
        if score := weigh(single, year, words):
            yield score, single
        if _says_something(above, words) or (score and _repeats_periods(single, year)):
            pair = _combine(number - 1, above, row, year)
            if (together := weigh(pair, year, words)) > score:
                yield together, pair
        above = row


def _repeats_periods(header: Header, year: int | None) -> bool:
    """Return whether several columns name one period: then the row above says of what, whatever its words."""
    periods = list(header.periods(year).periods.values())
    return len(set(periods)) < len(periods)


def _says_something(row: Sequence[Cell], words: Vocabulary) -> bool:
    """Return whether a row can be the upper one of two: it names levels, periods or years."""
    return any(
        words.level_of(cell) is not None
        or parse(cell) is not None
        or period_headings.lacks_year(cell)
        or _as_year(cell) is not None
        for cell in row
    )


def _as_year(cell: Cell) -> str | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int):
        cell = str(cell)
    return cell.strip() if isinstance(cell, str) and _YEAR.fullmatch(cell.strip()) else None


def _combine(top: int, upper: Sequence[Cell], lower: Sequence[Cell], year: int | None) -> Header:
    """Merge two rows; a heading of the upper one spans the filled columns to its right."""
    cells: list[Cell] = []
    measures: dict[int, str] = {}
    reaching: Cell = None
    for column in range(max(len(upper), len(lower))):
        above = upper[column] if column < len(upper) else None
        below = lower[column] if column < len(lower) else None
        reaching = above if above is not None else None if below is None else reaching
        if below is None or below == above:
            cells.append(above)
        elif reaching is None:
            cells.append(below)
        elif parse(reaching, year) is not None:
            cells.append(reaching)
            measures[column] = str(below)
        else:
            cells.append(_joined(reaching, below))
            if isinstance(reaching, str) and _as_year(reaching) is None and parse(cells[-1], year) is not None:
                measures[column] = reaching
    return Header(top, top + 1, tuple(cells), measures)


def _joined(above: Cell, below: Cell) -> Cell:
    """Return the period that two headings name together (``2024`` over ``Jan``), else the lower one."""
    year = _as_year(above) or str(above)
    for text in (f"{below} {year}", f"{year} {below}"):
        if isinstance(below, str) and period_headings.parse(text) is not None:
            return text
    return below
