"""The tables of a workbook: where each begins and ends among the first rows of its sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.importing.cells.columns import Cell, Peek
from core.importing.layout.headers import Header, find_headers, find_year, weigh
from core.importing.layout.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """One table. ``number`` counts the tables of its sheet from 1; ``columns`` are those it spans.

    ``last_row`` (from 0) is its last row where another table follows in the preview, else ``None``. ``year`` is for
    months that name none, and ``year_place`` is where it was read.
    """

    sheet: str
    visible: bool
    number: int
    header: Header
    columns: range
    last_row: int | None
    weight: int
    year: int | None
    year_place: str
    rows: tuple[tuple[Cell, ...], ...]


def find_tables(peek: Peek, *, year: int | None, file: str, words: Vocabulary) -> list[SheetTable]:
    """Return the tables of a sheet, from the top and from the left."""
    above, place = (year, "given") if year is not None else _year_of(peek, file)
    headers = _without_repetitions(find_headers(peek.rows, above, words))
    tables: list[SheetTable] = []
    for position, header in enumerate(headers):
        following = headers[position + 1] if position + 1 < len(headers) else None
        last = None if following is None else _end(peek.rows, header.bottom, following.top)
        for columns in _side_by_side(peek.rows[header.top : None if last is None else last + 1], header, above, words):
            part = header.within(columns)
            tables.append(
                SheetTable(
                    sheet=peek.sheet,
                    visible=peek.visible,
                    number=len(tables) + 1,
                    header=part,
                    columns=columns,
                    last_row=last,
                    weight=weigh(part, above, words),
                    year=above,
                    year_place=place,
                    rows=peek.rows,
                )
            )
    return tables


def _without_repetitions(headers: Sequence[tuple[int, Header]]) -> list[Header]:
    """Return the headers, without those that only repeat what the one before them says, as on a new page."""
    distinct_headers: list[Header] = []
    for _, header in headers:
        if not distinct_headers or distinct_headers[-1].cells != header.cells:
            distinct_headers.append(header)
    return distinct_headers


def _year_of(peek: Peek, file: str) -> tuple[int | None, str]:
    """Return the year that the sheet's name, the first notes on it or the file's name give, and which of them."""
    notes = " ".join(str(cell) for row in peek.rows[:5] for cell in row if isinstance(cell, str) and len(row) < 100)
    for place, text in (("sheet", peek.sheet), ("notes", notes), ("file", file)):
        if (year := find_year(text)) is not None:
            return year, place
    return None, ""


def _end(rows: Sequence[Sequence[Cell]], first: int, following: int) -> int:
    """Return the last row of a table whose header ends at ``first``, when another begins at ``following``.

    The lines directly above the other table are its title.
    """
    last = following - 1
    while last > first and not _blank(rows[last]):
        last -= 1
    if last == first:
        return following - 1
    while last > first and _blank(rows[last]):
        last -= 1
    return last


def _side_by_side(rows: Sequence[Sequence[Cell]], header: Header, year: int | None, words: Vocabulary) -> list[range]:
    """Return the columns of each table that shares ``header``: separated by blank columns, and complete on its own."""
    width = max((len(row) for row in rows), default=0)
    blank = [all(column >= len(row) or row[column] is None for row in rows) for column in range(width)]
    parts: list[range] = []
    start = None
    for column, empty in enumerate([*blank, True]):
        if empty and start is not None:
            parts.append(range(start, column))
        start = None if empty else column if start is None else start
    whole = [part for part in parts if weigh(header.within(part), year, words)]
    return whole if len(whole) > 1 else [range(width)]


def _blank(row: Sequence[Cell]) -> bool:
    return all(cell is None for cell in row)
