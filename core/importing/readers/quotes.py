"""Quotes of a text file: whether a quote at the beginning of a cell encloses it, or is a mark of inches.

A quote that is never closed, or that closes rows later, takes whole rows into one cell, and no reader reports that. So
each line with a quote is read both ways, and the width of the table decides.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass

QUOTE = '"'
_NUMBER = re.compile(r"\s*[-+(]?[\d.,%)\s]*")
_INSIDE = re.compile('(?:[^"]|"")*')


@dataclass(frozen=True, slots=True)
class Fault:
    """A quote at line ``first`` (from 1) that takes lines or cells into one cell; without ``last`` to the end."""

    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Quotes:
    """What the quotes of a file are.

    ``records`` counts the records where quotes enclose, and ``lines`` those where they do not. ``faults`` are the
    places where an enclosing quote loses rows or cells. ``literal`` says that reading every quote as a letter gives
    each line with a quote the width of the table, and that no cell is properly enclosed.
    """

    records: int
    lines: int
    faults: tuple[Fault, ...]
    literal: bool


@dataclass(slots=True)
class _Record:
    """A record that goes on over several lines."""

    first: int
    cells: int
    plain: list[int]
    is_clean: bool
    like_a_row: bool  # its first line ends with a number or a blank, as a row of figures does


def plain_records(lines: Iterable[str], delimiter: str, width: int) -> int | None:
    """Return how many records ``lines`` are if each line is one of ``width`` cells whose quotes open and close.

    ``None`` where any is not, so that its quotes must be examined: this is quicker, and most files are so.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    count = 0
    try:
        for count, record in enumerate(reader, 1):
            if len(record) != width or reader.line_num != count:
                return None
    except csv.Error:
        return None
    return count


def examine(lines: Iterable[str], delimiter: str, width: int) -> Quotes:
    """Return what the quotes of ``lines`` are, in a table that is ``width`` cells wide."""
    faults: list[Fault] = []
    open_record: _Record | None = None
    literal = True
    records = number = 0
    for number, line in enumerate(lines, 1):
        if QUOTE not in line and open_record is None:
            records += 1
            continue
        plain = line.count(delimiter) + 1
        own = _cells(line, delimiter)
        if line.startswith(QUOTE) or delimiter + QUOTE in line:
            literal = literal and own is None and plain == width
        if open_record is None and own is not None:
            records += 1
            if own != width and plain == width:
                faults.append(Fault(number, number))
            continue
        cells, is_open, is_clean = _scan(line, delimiter, is_open=open_record is not None)
        if open_record is None:
            like_a_row = QUOTE * 2 not in line and _NUMBER.fullmatch(line.rpartition(delimiter)[2]) is not None
            open_record = _Record(number, cells, [], is_clean=True, like_a_row=like_a_row)
        else:
            open_record.cells += cells - 1
        open_record.is_clean &= is_clean
        open_record.plain.append(plain if line.strip() else width)
        if not is_open:
            records += 1
            if _is_faulty(open_record, width):
                faults.append(Fault(open_record.first, number))
            open_record = None
    if open_record is not None:
        records += 1
        faults.append(Fault(open_record.first, None))
    return Quotes(records, number, tuple(faults), literal)


def _cells(line: str, delimiter: str) -> int | None:
    """Return how many cells a line has whose quotes all open and close as they should, ``None`` for any other."""
    try:
        return len(next(csv.reader((line,), delimiter=delimiter, strict=True)))
    except (csv.Error, StopIteration):
        return None


def _is_faulty(record: _Record, width: int) -> bool:
    """Return whether a record whose quotes close again has lost rows or cells."""
    complete = [plain == width for plain in record.plain]
    if len(complete) == 1:
        return complete[0] and record.cells != width
    if record.cells == width:
        return not record.is_clean or (all(complete) and record.like_a_row)
    return not record.is_clean or any(complete)


def _scan(line: str, delimiter: str, *, is_open: bool) -> tuple[int, bool, bool]:
    """Return the cells of a line, whether its last one goes on, and whether each closing quote ends its cell."""
    cells, place, is_clean = 1, 0, True
    while True:
        if is_open or line[place : place + 1] == QUOTE:
            end = _INSIDE.match(line, place if is_open else place + 1)
            place = end.end() if end else place
            if place >= len(line):
                return cells, True, is_clean
            place, is_open = place + 1, False
            rest = line[place:].partition(delimiter)[0].rstrip("\r\n")
            is_clean = is_clean and not rest
        place = line.find(delimiter, place) + 1
        if not place:
            return cells, False, is_clean
        cells += 1
