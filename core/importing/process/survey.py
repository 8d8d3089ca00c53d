"""What a workbook holds, before anyone decides to import it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.importing.cells.addresses import address, column_name
from core.importing.cells.columns import Cell, Peek
from core.importing.layout.columns import Layout
from core.importing.layout.detection import detect
from core.importing.layout.recognition import recognise
from core.importing.layout.sheets.sheet_tables import SheetTable, find_tables
from core.importing.process.extract import Request, options_for
from core.importing.process.overview import (
    ColumnOverview,
    LayoutOverview,
    Preview,
    Problem,
    SheetOverview,
    TableOverview,
    WorkbookOverview,
)
from core.importing.readers import reader
from core.importing.readers.guard import Inspected
from core.model.errors import UserError
from core.security.personal_data import masked

_SHOWN_COLUMNS = 60
_SAMPLES = 3
_LONGEST = 60


def survey(request: Request, inspected: Inspected) -> WorkbookOverview:
    """Return the sheets and their tables, the layout and recipe that fit best, and the problems.

    The preview is of the sheet in question: that of the layout, else the one asked for or the first that is filled.
    A file that no reader understands raises ``UserError``.
    """
    used, peeks = reader.peek(request.path, inspected)
    result = WorkbookOverview(
        file=request.path.name,
        container=inspected.container.value,
        reader=used,
        sheets=tuple(_describe(peek) for peek in peeks),
        tables=tuple(_table(table) for peek in peeks for table in _tables(peek, request)),
        layout=None,
        recipe=None,
        known=False,
        columns=(),
        more_sheets=(),
        problems=(),
        preview=_preview(None),
    )
    options = replace(options_for(request, inspected), rivals=True)
    try:
        if request.recipe is None:
            first, *more = recognise(peeks, options, request.known)
        else:
            first, *more = detect(peeks, replace(options, recipe=request.recipe))
    except UserError as error:
        problem = Problem(code=error.code, data=error.data)
        return replace(result, problems=(problem,), preview=_preview(_in_question(peeks, request.sheet)))
    peek = next(peek for peek in peeks if peek.sheet == first.sheet)
    return replace(
        result,
        layout=_layout(first),
        recipe=first.recipe,
        known=any(recipe.digest == first.recipe.digest for recipe in request.known),
        columns=tuple(_columns(first, peek)),
        more_sheets=tuple(layout.sheet for layout in more),
        problems=tuple(_rivals(first)),
        preview=_preview(peek),
    )


def _rivals(layout: Layout) -> Iterator[Problem]:
    """Yield the question which of several columns of figures is meant; the layout is there to choose in."""
    if layout.rivals:
        yield Problem(
            code="workbook.several_measures", data={"sheet": layout.sheet, "measures": ", ".join(layout.rivals)}
        )


def _tables(peek: Peek, request: Request) -> list[SheetTable]:
    return find_tables(peek, year=request.year, file=request.path.stem, words=request.options.words)


def _table(table: SheetTable) -> TableOverview:
    return TableOverview(
        sheet=table.sheet,
        table=table.number,
        visible=table.visible,
        place=address(table.sheet, table.header.bottom, table.columns.start),
    )


def _in_question(peeks: Sequence[Peek], sheet: str | None) -> Peek | None:
    named = [peek for peek in peeks if (peek.sheet == sheet if sheet else peek.visible and not peek.empty)]
    return next(iter(named), None)


def _preview(peek: Peek | None) -> Preview:
    if peek is None:
        return Preview(sheet=None, rows=())
    rows = tuple(tuple(_as_text(cell) for cell in row[:_SHOWN_COLUMNS]) for row in peek.rows)
    return Preview(sheet=peek.sheet, rows=rows)


def _columns(layout: Layout, peek: Peek) -> Iterator[ColumnOverview]:
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
        yield ColumnOverview(
            column=letters,
            heading=str(heading),
            role=guess.meaning if guess else "ignored",
            confidence=guess.confidence if guess else 1.0,
            reason=guess.reason if guess else "unknown_heading",
            samples=_samples(peek, column, layout.header_row + 1, last),
        )


def _samples(peek: Peek, column: int, first: int, last: int | None) -> tuple[str, ...]:
    """Return the first few distinct texts of a column."""
    texts = (_as_text(row[column]) for row in peek.rows[first:last] if column < len(row) and row[column] is not None)
    return tuple(dict.fromkeys(texts))[:_SAMPLES]


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return masked(str(cell))[:_LONGEST]  # masked first: half an address would not be recognised


def _layout(layout: Layout) -> LayoutOverview:
    return LayoutOverview(
        sheet=layout.sheet,
        table=layout.table,
        kind=layout.recipe.layout,
        header_row=layout.header_row + 1,
        last_row=None if layout.last_row is None else layout.last_row + 1,
        recipe=layout.recipe.name,
        confidence=round(layout.confidence, 3),
        levels=layout.recipe.levels,
        constant=layout.constant,
        grain=layout.grain,
        periods=tuple(period.start.isoformat() for _, period in sorted(layout.periods.items())),
        date=layout.recipe.date,
        figure=layout.recipe.figure,
        ignored=layout.ignored,
        guesses=layout.guesses,
        other_tables=layout.others,
    )


def _describe(peek: Peek) -> SheetOverview:
    filled = [row for row in peek.rows if any(cell is not None for cell in row)]
    return SheetOverview(
        name=peek.sheet,
        visible=peek.visible,
        empty=peek.empty,
        columns=max((len(row) for row in filled), default=0),
    )
