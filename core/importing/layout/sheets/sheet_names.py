"""What the names of several sheets with the same headings say of their rows: other periods, or other places."""

from collections.abc import Sequence
from dataclasses import replace

from core.importing.cells import period_headings
from core.importing.cells.columns import Cell
from core.importing.layout.columns import DOUBTFUL, SURE, Guess, Layout, LayoutOptions
from core.importing.layout.headers import find_year
from core.importing.layout.recipe import identities
from core.importing.layout.sheets.sheet_copies import Understood
from core.model.cities import is_place_name
from core.model.dimensions import PlaceLevel
from core.model.errors import UserError
from core.model.provinces import plain


def belonging(first: Understood, others: Sequence[Understood], options: LayoutOptions) -> list[Layout]:
    """Return the layouts that are read together: of other periods, or with the names of the sheets as a level.

    The level is the one that the person names, else the region where the names are known regions and no region is
    given. Sheets with other
    rows for the same periods raise ``workbook.several_sheets`` where their names say nothing that is known.
    """
    layouts = [layout for _, layout in (first, *others)]
    if options.sheet_level is not None:
        return [named_by_sheet(layout, options.sheet_level, SURE, "sheet_level") for layout in layouts]
    together = [first[1]]
    for _, other in others:
        if other.periods and not any(set(other.periods.values()) & set(layout.periods.values()) for layout in together):
            together.append(other)
    if len(together) > 1 or not others or PlaceLevel.REGION in first[1].levels.values():
        return together
    if _of_other_periods((first, *others)):
        return layouts
    named = [layout for layout in layouts if options.region is None and is_region(layout.sheet, options)]
    if len(named) > 1:
        return [named_by_sheet(layout, PlaceLevel.REGION.value, DOUBTFUL, "sheet_name") for layout in named]
    raise UserError("workbook.several_sheets", sheets=", ".join(layout.sheet for layout in layouts))


def is_region(sheet: str, options: LayoutOptions) -> bool:
    """Return whether the name of a sheet is that of a region: one of the country, or one that the vault knows."""
    return is_place_name(sheet) or plain(sheet) in {plain(name) for name in options.regions}


def named_by_sheet(layout: Layout, level: str, confidence: float, reason: str) -> Layout:
    """Return ``layout`` with the name of its sheet as ``level``.

    Raises ``workbook.level_in_column`` where a column is that level.
    """
    if level in layout.levels.values():
        raise UserError("workbook.level_in_column", sheet=layout.sheet, level=level)
    place, product = identities({*layout.levels.values(), level})
    return replace(
        layout,
        constant={level: layout.sheet},
        recipe=layout.recipe.model_copy(
            update={
                "sheet_level": level,
                "place": layout.recipe.place or place,
                "product": layout.recipe.product or product,
            }
        ),
        guesses=(*layout.guesses, Guess(layout.sheet, level, confidence, reason)),
    )


def _of_other_periods(tables: Sequence[Understood]) -> bool:
    """Return whether long tables are of other days, as the names of their sheets and their first rows say."""
    if any(layout.date is None or not _names_period(layout.sheet) for _, layout in tables):
        return False
    seen: set[tuple[Cell, ...]] = set()
    for table, layout in tables:
        rows = table.rows[table.header.bottom + 1 :]
        days = {cells for cells in map(layout.dates.cells, rows) if any(cell is not None for cell in cells)}
        if seen & days:
            return False
        seen |= days
    return True


def _names_period(sheet: str) -> bool:
    return bool(find_year(sheet) or period_headings.parse(sheet) or period_headings.lacks_year(sheet))
