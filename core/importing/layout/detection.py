"""Find the table to read, and the sheets that go on where it ends."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from core.importing.cells.addresses import address
from core.importing.cells.columns import Peek
from core.importing.layout.columns import SURE, Layout, LayoutOptions
from core.importing.layout.interpretation import understand
from core.importing.layout.missing_header import missing_header
from core.importing.layout.sheets.named_regions import with_region
from core.importing.layout.sheets.sheet_copies import without_copies
from core.importing.layout.sheets.sheet_names import belonging, is_region, named_by_sheet
from core.importing.layout.sheets.sheet_tables import SheetTable, find_tables
from core.model.errors import UserError


def detect(peeks: Sequence[Peek], options: LayoutOptions) -> list[Layout]:
    """Return the requested layout or the best one, and those of the sheets that continue it.

    A workbook with a sheet for each year, or for each region, gives a layout for each of them; the region of a table
    without one is as ``with_region`` says. Raises what that raises, and ``UserError``:
    ``workbook.empty``, ``workbook.no_sheet``, ``workbook.no_table``, what ``missing_header`` returns, or what is wrong
    with the only candidate (``workbook.column_missing``, ``workbook.month_unknown``, ``workbook.month_repeated``,
    ``workbook.year_unknown``, ``workbook.several_measures``). Of copies one is returned, and it names the
    others; sheets of other rows whose names say nothing raise ``workbook.several_sheets``.
    """
    return [with_region(layout, options) for layout in _belonging_together(peeks, options)]


def _belonging_together(peeks: Sequence[Peek], options: LayoutOptions) -> list[Layout]:
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
        if options.sheet_level is not None:
            first = named_by_sheet(first, options.sheet_level, SURE, "sheet_level")
        return [_with_others(first, tables, {(best.sheet, best.number)})]
    alike = [(best, first)] + [
        (table, layout)
        for table in tables
        if table.sheet != best.sheet and table.number == 1 and (layout := _alike(table, first, options)) is not None
    ]
    standing, copies = without_copies(
        sorted(alike, key=lambda pair: tables.index(pair[0])),
        lambda sheet: is_region(sheet, options),
        options.read_whole,
    )
    best, first = max(standing, key=lambda pair: pair[0].weight)
    layouts = belonging((best, first), [pair for pair in standing if pair[0] is not best], options)
    order = [table.sheet for table in tables]
    layouts.sort(key=lambda layout: order.index(layout.sheet))
    taken = {(layout.sheet, layout.table) for layout in layouts}
    taken |= {(table.sheet, table.number) for several in copies.values() for table in several}
    layouts = [_with_copies(layout, copies) for layout in layouts]
    return [_with_others(layouts[0], tables, taken), *layouts[1:]]


def _alike(table: SheetTable, first: Layout, options: LayoutOptions) -> Layout | None:
    """Return the layout of ``table`` if it has the same columns as ``first``, apart from its periods."""
    try:
        layout = understand(table, options)
    except UserError:
        return None
    same = layout.recipe.levels == first.recipe.levels and layout.recipe.layout is first.recipe.layout
    return layout if same and layout.grain is first.grain else None


def _with_copies(layout: Layout, copies: Mapping[str, Sequence[SheetTable]]) -> Layout:
    """Return ``layout`` with the places of the sheets that copy its own."""
    of_it = copies.get(layout.sheet, ())
    return replace(layout, copies=tuple(_place(table) for table in of_it)) if of_it else layout


def _place(table: SheetTable) -> str:
    return address(table.sheet, table.header.bottom, table.columns.start)


def _with_others(layout: Layout, tables: Sequence[SheetTable], taken: AbstractSet[tuple[str, int]]) -> Layout:
    """Return ``layout`` with the places of the tables that were left; the first of several layouts reports them."""
    left = [table for table in tables if (table.sheet, table.number) not in taken]
    return replace(layout, others=tuple(_place(table) for table in left))
