"""Sheets that are copies of others: the same headings over mostly the same rows. One of them is read."""

import re
from collections.abc import Callable, Mapping, Sequence

from core.importing.cells.columns import PEEK_ROWS, Cell, SheetColumns
from core.importing.layout.columns import Layout
from core.importing.layout.sheets.sheet_tables import SheetTable
from core.importing.layout.sheets.whole_tables import SAME_FIGURES, SAME_ROWS, are_copies
from core.model.names import fold, search_fold

_OLD = re.compile(r"\b(?:old|older|backup|bak|archive|archived|prev|previous|obsolete)\b|قديم|سابق|احتياطي|ارشيف")
_COPY = re.compile(r"\(\d+\)\s*$|\bcop(?:y|ies)\b|\bduplicate\b|نسخه")
_NEW = re.compile(r"\b(?:new|newer|newest|latest|updated|revised|final|corrected)\b|جديد|محدث|نهائي|معدل|مصحح")
_VERSION = re.compile(r"\bv(?:er(?:sion)?)?[\s.]*(\d+)")

Understood = tuple[SheetTable, Layout]
_Key = tuple[object, ...]


def without_copies(
    tables: Sequence[Understood],
    is_region: Callable[[str], bool],
    read_whole: Callable[[Layout], SheetColumns] | None = None,
) -> tuple[list[Understood], dict[str, list[SheetTable]]]:
    """Return ``tables`` without those that copy another one, and the copies by the sheet of the one that stands.

    Of a sheet and its copies stands the newest by name (``new``, ``v2``; never ``old``, ``backup``), then the one
    whose name says nothing of a copy, then the one with more periods, then the first. Sheets that are named like two
    regions are no copies, whatever they hold, nor is one with a period that the other lacks. Where
    the first rows are alike and ``read_whole`` is given, all rows decide.
    """
    ranked = sorted(tables, key=lambda pair: (_rank(pair[0].sheet), len(pair[1].periods)), reverse=True)
    cells = {table.sheet: _cells(table, layout) for table, layout in ranked}
    standing: list[Understood] = []
    copies: dict[str, list[SheetTable]] = {}
    for table, layout in ranked:
        original = next(
            (
                other
                for other, of_other in standing
                if not (is_region(other.sheet) and is_region(table.sheet))
                and _same(cells[other.sheet], cells[table.sheet])
                and _go_on_alike((other, of_other), (table, layout), read_whole)
            ),
            None,
        )
        if original is None:
            standing.append((table, layout))
        else:
            copies.setdefault(original.sheet, []).append(table)
    names = {table.sheet for table, _ in standing}
    return [pair for pair in tables if pair[0].sheet in names], copies


def _go_on_alike(one: Understood, other: Understood, read_whole: Callable[[Layout], SheetColumns] | None) -> bool:
    """Return whether two tables that begin alike are alike to their ends; the first rows may be all that there are."""
    goes_on = any(table.last_row is None and len(table.rows) >= PEEK_ROWS for table, _ in (one, other))
    if read_whole is None or not goes_on:
        return _periods(_cells(*other)) <= _periods(_cells(*one))
    return are_copies((one[1], read_whole(one[1])), (other[1], read_whole(other[1])))


def _rank(sheet: str) -> tuple[int, int]:
    """Rank the name of a sheet: old below a copy, below one that says nothing, below a new one; then by version."""
    name = search_fold(sheet).replace("_", " ").replace("-", " ")
    version = _VERSION.search(name)
    kind = -2 if _OLD.search(name) else -1 if _COPY.search(name) else 1 if _NEW.search(name) else 0
    return kind, int(version[1]) if version else 0


def _cells(table: SheetTable, layout: Layout) -> Mapping[_Key, Mapping[object, Cell]]:
    """Return the figures of the first rows by their labels, and then by their period."""
    last = None if table.last_row is None else table.last_row + 1
    rows: dict[_Key, dict[object, Cell]] = {}
    for row in table.rows[table.header.bottom + 1 : last]:
        labels = tuple(_text(_at(row, column)) for column in layout.levels)
        if not any(labels):
            continue
        if layout.date is not None and layout.figure is not None:
            rows.setdefault(labels, {})[layout.dates.cells(row)] = _at(row, layout.figure)
        else:
            rows.setdefault(labels, {period: _at(row, column) for column, period in layout.periods.items()})
    return rows


def _same(one: Mapping[_Key, Mapping[object, Cell]], other: Mapping[_Key, Mapping[object, Cell]]) -> bool:
    """Return whether most rows are in both, and most of their figures are the same; blanks and zeros show nothing."""
    shared = one.keys() & other.keys()
    if not shared or len(shared) < SAME_ROWS * min(len(one), len(other)):
        return False
    pairs = [(one[key][at], other[key][at]) for key in shared for at in one[key].keys() & other[key].keys()]
    filled = [(left, right) for left, right in pairs if left or right]
    if not filled:
        return bool(pairs)
    return sum(left == right for left, right in filled) >= SAME_FIGURES * len(filled)


def _periods(rows: Mapping[_Key, Mapping[object, Cell]]) -> frozenset[object]:
    periods = {period for row in rows.values() for period in row}
    return frozenset(period for period in periods if not isinstance(period, tuple) or None not in period)


def _text(cell: Cell) -> str:
    return "" if cell is None else fold(str(cell))


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None
