"""What a workbook holds, before anyone decides to import it."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from core.importing.cells.addresses import address, column_name
from core.importing.cells.columns import Cell, Peek
from core.importing.layout.columns import Layout
from core.importing.layout.detection import detect
from core.importing.layout.recognition import recognise
from core.importing.layout.sheet_tables import SheetTable, find_tables
from core.importing.process.extract import Request
from core.importing.readers import reader
from core.importing.readers.guard import Inspected
from core.model.errors import UserError
from core.security.personal_data import masked

_SHOWN_COLUMNS = 60
_SAMPLES = 3
_LONGEST = 60


def survey(request: Request, inspected: Inspected) -> dict[str, Any]:
    """Return the sheets and their tables, the layout and recipe that fit best, and the problems.

    ``layout`` and ``recipe`` are ``None`` where no sheet can be imported; ``problems`` then says why. ``preview`` holds
    the first rows of the sheet in question as texts, with personal data masked. ``columns`` gives the role and the
    content of each column of the layout but the periods. A file that no reader understands raises ``UserError``.
    """
    used, peeks = reader.peek(request.path, inspected)
    result: dict[str, Any] = {
        "file": request.path.name,
        "container": inspected.container.value,
        "reader": used,
        "sheets": [_describe(peek) for peek in peeks],
        "tables": [_table(table) for peek in peeks for table in _tables(peek, request)],
        "layout": None,
        "recipe": None,
        "known": False,
        "columns": [],
        "more_sheets": [],
        "problems": [],
    }
    try:
        if request.recipe is None:
            first, *more = recognise(peeks, request.options, request.known)
        else:
            first, *more = detect(peeks, replace(request.options, recipe=request.recipe))
    except UserError as error:
        result["problems"].append({"code": error.code, "data": dict(error.data)})
        result["preview"] = _preview(_in_question(peeks, request.sheet))
        return result
    peek = next(peek for peek in peeks if peek.sheet == first.sheet)
    return result | {
        "layout": _layout(first),
        "recipe": first.recipe.model_dump(mode="json"),
        "known": any(recipe.digest == first.recipe.digest for recipe in request.known),
        "columns": list(_columns(first, peek)),
        "more_sheets": [layout.sheet for layout in more],
        "preview": _preview(peek),
    }


def _tables(peek: Peek, request: Request) -> list[SheetTable]:
    return find_tables(peek, year=request.year, file=request.path.stem, words=request.options.words)


def _table(table: SheetTable) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "table": table.number,
        "visible": table.visible,
        "place": address(table.sheet, table.header.bottom, table.columns.start),
    }


def _in_question(peeks: Sequence[Peek], sheet: str | None) -> Peek | None:
    named = [peek for peek in peeks if (peek.sheet == sheet if sheet else peek.visible and not peek.empty)]
    return next(iter(named), None)


def _preview(peek: Peek | None) -> dict[str, Any]:
    if peek is None:
        return {"sheet": None, "rows": []}
    return {"sheet": peek.sheet, "rows": [[_as_text(cell) for cell in row[:_SHOWN_COLUMNS]] for row in peek.rows]}


def _columns(layout: Layout, peek: Peek) -> Iterator[dict[str, Any]]:
    """Yield each column of the layout but the periods."""
    guesses = {guess.place: guess for guess in layout.guesses}
    header = peek.rows[layout.header_row]
    last = layout.last_row + 1 if layout.last_row is not None else None
    for column in range(max(len(header), *(column + 1 for column in layout.levels))):
        heading = layout.headings.get(column) or (header[column] if column < len(header) else None)
        if column in layout.periods or heading is None:
            continue
        letters = column_name(column)
        guess = guesses.get(letters)
        yield {
            "column": letters,
            "heading": str(heading),
            "role": guess.meaning if guess else "ignored",
            "confidence": guess.confidence if guess else 1.0,
            "reason": guess.reason if guess else "unknown_heading",
            "samples": _samples(peek, column, layout.header_row + 1, last),
        }


def _samples(peek: Peek, column: int, first: int, last: int | None) -> list[str]:
    """Return the first few distinct texts of a column."""
    texts = (_as_text(row[column]) for row in peek.rows[first:last] if column < len(row) and row[column] is not None)
    return list(dict.fromkeys(texts))[:_SAMPLES]


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return masked(str(cell))[:_LONGEST]  # masked first: half an address would not be recognised


def _layout(layout: Layout) -> dict[str, Any]:
    return {
        "sheet": layout.sheet,
        "table": layout.table,
        "kind": layout.recipe.layout.value,
        "header_row": layout.header_row + 1,
        "last_row": None if layout.last_row is None else layout.last_row + 1,
        "recipe": layout.recipe.name,
        "confidence": round(layout.confidence, 3),
        "levels": dict(layout.recipe.levels),
        "constant": dict(layout.constant),
        "grain": None if layout.grain is None else layout.grain.value,
        "periods": [period.start.isoformat() for _, period in sorted(layout.periods.items())],
        "date": layout.recipe.date,
        "figure": layout.recipe.figure,
        "ignored": list(layout.ignored),
        "guesses": [asdict(guess) for guess in layout.guesses],
        "other_tables": list(layout.others),
    }


def _describe(peek: Peek) -> dict[str, Any]:
    filled = [row for row in peek.rows if any(cell is not None for cell in row)]
    return {
        "name": peek.sheet,
        "visible": peek.visible,
        "empty": peek.empty,
        "columns": max((len(row) for row in filled), default=0),
    }
