"""Read a table file: each kind goes to the module that reads it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from core.importing.cells.columns import Peek, SheetColumns
from core.importing.cells.number_texts import DecimalMark
from core.importing.readers import columnar, delimited, spreadsheets
from core.importing.readers.guard import Container, Inspected

_Peeker = Callable[[Path, Inspected], tuple[str, tuple[Peek, ...]]]
_PEEKERS: dict[Container, _Peeker] = {Container.TEXT: delimited.peek, Container.PARQUET: columnar.peek}


def peek(path: Path, inspected: Inspected) -> tuple[str, tuple[Peek, ...]]:
    """Return what read the first rows, and those rows for every sheet; a text or Parquet file is one sheet."""
    return _PEEKERS.get(inspected.container, spreadsheets.peek)(path, inspected)


def read_columns(
    path: Path,
    inspected: Inspected,
    sheet: str,
    *,
    header_row: int,
    labels: Sequence[int],
    figures: Sequence[int],
    dates: Sequence[int],
    answers: Mapping[int, DecimalMark],
) -> SheetColumns:
    """Read the named columns (absolute, from 0) under ``header_row`` (absolute, from 0) of ``sheet``.

    ``answers`` are the decimal marks that a person gave for the figure columns of a text file.

    Raises ``UserError`` with ``workbook.unreadable`` if no reader can.
    """
    if inspected.container is Container.TEXT:
        return delimited.read_columns(
            path, header_row=header_row, labels=labels, figures=figures, dates=dates, answers=answers
        )
    if inspected.container is Container.PARQUET:
        return columnar.read_columns(path, labels=labels, figures=figures, dates=dates)
    return spreadsheets.read_columns(
        path, inspected, sheet, header_row=header_row, labels=labels, figures=figures, dates=dates
    )
