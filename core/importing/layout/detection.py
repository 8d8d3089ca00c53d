"""Find the table to read, and the sheets that go on where it ends."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from core.importing.cells.addresses import address
from core.importing.cells.columns import Peek
from core.importing.layout.columns import DOUBTFUL, Guess, Layout, LayoutOptions
from core.importing.layout.interpretation import understand
from core.importing.layout.missing_header import missing_header
from core.importing.layout.sheet_tables import SheetTable, find_tables
from core.model.dimensions import PlaceLevel
from core.model.errors import UserError
from core.model.names import fold

_NAMELESS = re.compile(r"(?:sheet|feuil|tabelle|table|ورقة|ورقه)\s*\d*(?: \(\d+\))?")


def detect(peeks: Sequence[Peek], options: LayoutOptions) -> list[Layout]:
    """Return the requested layout or the best one, and those of the sheets that continue it.

    A workbook with a sheet for each year, or for each region, gives a layout for each of them. Raises ``UserError``:
    ``workbook.empty``, ``workbook.no_sheet``, ``workbook.no_table``, what ``missing_header`` returns, or what is wrong
    with the only candidate (``workbook.column_missing``, ``workbook.month_unknown``, ``workbook.month_repeated``,
    ``workbook.year_unknown``, ``workbook.several_measures``).
    """
    candidates = [peek for peek in peeks if (peek.sheet == options.sheet if options.sheet else peek.visible)]
    if options.sheet and not candidates:
        raise UserError("workbook.no_sheet", sheet=options.sheet)
    filled = [peek for peek in candidates if not peek.empty]
    if not filled:
        raise UserError("workbook.empty")
    tables = [
        table
        for peek in filled
        for table in find_tables(peek, year=options.year, file=options.file, words=options.words)
    ]
    if not tables:
        raise missing_header(filled, options)
    if options.table is not None and not (tables := [table for table in tables if table.number == options.table]):
        raise UserError("workbook.no_table", sheet=filled[0].sheet, table=options.table)
    best = max(tables, key=lambda table: table.weight)
    first = understand(best, options)
    if options.sheet or options.table:
        return [_with_others(first, best, tables)]
    more = [
        layout
        for table in tables
        if table.sheet != best.sheet and table.number == 1 and (layout := _alike(table, first, options)) is not None
    ]
    layouts = sorted(
        _complementing(first, more), key=lambda layout: [table.sheet for table in tables].index(layout.sheet)
    )
    taken = {(layout.sheet, layout.table) for layout in layouts}
    return [_with_others(layout, best, tables, taken) for layout in layouts]


def _alike(table: SheetTable, first: Layout, options: LayoutOptions) -> Layout | None:
    """Return the layout of ``table`` if it has the same columns as ``first``, apart from its periods."""
    try:
        layout = understand(table, options)
    except UserError:
        return None
    same = layout.recipe.levels == first.recipe.levels and layout.recipe.layout is first.recipe.layout
    return layout if same and layout.grain is first.grain else None


def _complementing(first: Layout, others: Sequence[Layout]) -> list[Layout]:
    """Return ``first`` and those of ``others`` that add to it: other periods, or another region by the sheet's name."""
    together = [first]
    for other in others:
        if other.periods and not any(set(other.periods.values()) & set(layout.periods.values()) for layout in together):
            together.append(other)
    if len(together) > 1 or not others or PlaceLevel.REGION in first.levels.values():
        return together
    named = [layout for layout in (first, *others) if not _NAMELESS.fullmatch(fold(layout.sheet))]
    return [_of_region(layout) for layout in named] if first in named and len(named) > 1 else [first]


def _of_region(layout: Layout) -> Layout:
    """Return ``layout`` with the name of its sheet as the region."""
    region = PlaceLevel.REGION.value
    place = layout.recipe.place or (region,)
    return replace(
        layout,
        constant={region: layout.sheet},
        recipe=layout.recipe.model_copy(update={"sheet_level": region, "place": place}),
        guesses=(*layout.guesses, Guess(layout.sheet, region, DOUBTFUL, "sheet_name")),
    )


def _with_others(
    layout: Layout, best: SheetTable, tables: Sequence[SheetTable], taken: AbstractSet[tuple[str, int]] = frozenset()
) -> Layout:
    """Return ``layout`` with the places of the tables that were left; they are reported once, with the best."""
    if layout.sheet != best.sheet:
        return layout
    left = [table for table in tables if table is not best and (table.sheet, table.number) not in taken]
    return replace(
        layout, others=tuple(address(table.sheet, table.header.bottom, table.columns.start) for table in left)
    )
