"""A small table as the checks see it: rows of cells under a header, understood and laid out as a workbook would be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from core.importing.cells.columns import Cell, Peek, SheetColumns
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.detection import detect
from core.importing.layout.grid import lay_out
from core.importing.layout.identities import find_variants, read_labels
from core.importing.layout.sheet import Sheet
from core.importing.readers.quick_columns import date_column
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.imports.rules import RuleBook, RuleSetting

HEAD = ("Region", "City", "Item")


def sheet_of(
    *rows: Sequence[Cell], head: Sequence[Cell] = (), rules: Mapping[str, RuleSetting] | None = None, **recipe: Any
) -> Sheet:
    """Return the sheet of ``rows`` under ``head`` (else region, city, item and the months of 2024)."""
    width = max(len(row) for row in rows) - len(HEAD) if not head else 0
    header = tuple(head) or (*HEAD, *(f"{name} 2024" for name in ("Jan", "Feb", "Mar", "Apr", "May", "Jun")[:width]))
    (layout,) = detect([Peek("Sheet6", True, (header, *map(tuple, rows)))], LayoutOptions(unit=SalesUnit.SAR))
    layout = _with(layout, **recipe)
    columns = columns_of(layout, rows)
    labels = {level: read_labels(columns.labels[column]) for column, level in layout.levels.items()}
    places = find_variants(labels, PLACE_LEVELS, PLACE_LEVELS, len(rows))
    products = find_variants(labels, layout.recipe.product, PRODUCT_LEVELS, len(rows))
    grid, calendar = lay_out(layout, columns)
    return Sheet(layout, len(rows), labels, places, products, grid, calendar, RuleBook(rules))


def columns_of(layout: Layout, rows: Sequence[Sequence[Cell]]) -> SheetColumns:
    """Return the columns of ``layout`` as a reader gives them."""
    figures = tuple(layout.periods) or (() if layout.figure is None else (layout.figure,))
    dates = tuple(column for column in (layout.date, layout.year) if column is not None)
    plain = {(at, column): _is_plain(_at(row, column)) for at, row in enumerate(rows) for column in figures}
    return SheetColumns(
        length=len(rows),
        labels={c: pa.array([_text(_at(row, c)) for row in rows], pa.string()) for c in layout.levels},
        figures={
            c: pa.array([_at(row, c) if plain[at, c] else None for at, row in enumerate(rows)], pa.float64())
            for c in figures
        },
        dates={c: date_column([_at(row, c) for row in rows]) for c in dates},
        odd={
            (at, c): _at(row, c)
            for at, row in enumerate(rows)
            for c in figures
            if not plain[at, c] and _at(row, c) is not None
        },
        reader="test",
    )


def _with(layout: Layout, **recipe: Any) -> Layout:
    return replace(layout, recipe=layout.recipe.model_copy(update=recipe))


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else None


def _is_plain(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _text(cell: Cell) -> str | None:
    return None if cell is None else str(cell)
