"""What a sheet holds by an independent count, compared with what a reader gave of it.

A cell that the reader gave as a blank is reported with its content, and never becomes a blank or a zero. What the
reader gave and the sheet does not hold refuses the workbook.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.importing.cells.addresses import address
from core.importing.cells.columns import Cell, CellError, Finding, SheetColumns, Uncached, Unread
from core.model.arrays import Marks
from core.model.errors import UserError


@dataclass(frozen=True, slots=True)
class Content:
    """A cell that is not blank, at its row under the header and its absolute column, both from 0.

    ``is_formula``: it is a formula whose value the file does not hold, and ``text`` is how it is written.
    """

    row: int
    column: int
    text: str
    is_error: bool = False
    is_formula: bool = False


def reconcile(columns: SheetColumns, contents: Iterable[Content], path: Path, sheet: str, top: int) -> SheetColumns:
    """Return ``columns`` with every cell of ``contents`` that they lack.

    Errors stand in place of whatever was read. ``top`` is the row of the sheet, from 0, under the header. Raises
    ``workbook.cells_differ`` at a value that lies beyond the rows that were read, at a cell that occurs twice, or at
    one that was read and is none of ``contents``.
    """
    read = {index: column.is_valid().to_numpy(zero_copy_only=False) for index, column in columns.labels.items()}
    read |= {index: _filled(columns, index) for index in columns.figures}
    seen = {index: np.zeros(columns.length, np.bool_) for index in read}
    reported = {*columns.odd, *((finding.row, finding.column) for finding in columns.findings)}
    lost = []
    for content in contents:
        marks = seen.get(content.column)
        if marks is None or (content.is_formula and content.row >= columns.length):
            continue  # readers end a sheet at its last value: a formula without one may stand below
        if content.row >= columns.length or marks[content.row]:
            raise _differs(path, sheet, top + content.row, content.column)
        marks[content.row] = True
        is_lost = content.is_error or content.is_formula or not read[content.column][content.row]
        if is_lost and (content.row, content.column) not in reported:
            lost.append(content)
    for index, filled in read.items():
        surplus = filled & ~seen[index]
        surplus[_errors(columns, index)] = False  # an error is reported already, and a blank to some readers
        if surplus.any() and (index in columns.figures or not _blanks(columns.labels[index], surplus)):
            raise _differs(path, sheet, top + int(np.argmax(surplus)), index)
    return _with(columns, lost) if lost else columns


def counts_match(columns: SheetColumns, counts: Mapping[int, int]) -> bool:
    """Return whether each label and figure column holds as many cells, errors apart, as ``counts`` says."""
    read = {index: len(column) - column.null_count for index, column in columns.labels.items()}
    for index in columns.figures:
        read[index] = int(np.count_nonzero(_filled(columns, index))) - len(_errors(columns, index))
    return all(count == counts.get(index, 0) for index, count in read.items())


def _errors(columns: SheetColumns, index: int) -> list[int]:
    return [row for (row, column), cell in columns.odd.items() if column == index and isinstance(cell, CellError)]


def _filled(columns: SheetColumns, index: int) -> Marks:
    filled: Marks = columns.figures[index].is_valid().to_numpy(zero_copy_only=False).copy()
    filled[[row for row, column in columns.odd if column == index]] = True
    return filled


def _blanks(column: pa.Array, marks: Marks) -> bool:
    """Return whether all texts under ``marks`` are blank."""
    return not any(text.strip() for text in column.filter(pa.array(marks)).to_pylist())


def _differs(path: Path, sheet: str, row: int, column: int) -> UserError:
    return UserError("workbook.cells_differ", file=path.name, place=address(sheet, row, column))


def _with(columns: SheetColumns, lost: list[Content]) -> SheetColumns:
    odd: dict[tuple[int, int], Cell] = dict(columns.odd)
    findings = list(columns.findings)
    blank: dict[int, list[int]] = {}
    for cell in lost:
        if cell.column in columns.figures:
            kind = CellError if cell.is_error else Uncached if cell.is_formula else Unread
            odd[cell.row, cell.column] = kind(cell.text)
        else:
            rule = "label.error" if cell.is_error else "label.unread"
            findings.append(Finding(rule, cell.row, cell.column, cell.text))
        blank.setdefault(cell.column, []).append(cell.row)
    return replace(
        columns,
        odd=odd,
        findings=tuple(findings),
        figures={index: _without(column, blank.get(index)) for index, column in columns.figures.items()},
        labels={index: _without(column, blank.get(index)) for index, column in columns.labels.items()},
    )


def _without(column: pa.Array, rows: list[int] | None) -> pa.Array:
    """Return ``column`` with nulls at ``rows``."""
    if not rows:
        return column
    marks = np.zeros(len(column), np.bool_)
    marks[rows] = True
    return pc.if_else(pa.array(marks), pa.scalar(None, column.type), column)
