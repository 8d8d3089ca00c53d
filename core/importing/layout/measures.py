"""Which columns of a header are of the measure that is imported, where its headings name several."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.importing.cells.measure_headings import is_derived
from core.importing.cells.period_headings import PeriodRow
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.headers import Header
from core.importing.layout.sheets.sheet_tables import SheetTable
from core.model.errors import UserError
from core.model.names import fold


@dataclass(frozen=True, slots=True)
class OneMeasure:
    """The header of one measure, its periods, and the columns of the other measures, which are left out."""

    header: Header
    period_row: PeriodRow
    others: frozenset[int]


def of_one_measure(table: SheetTable, options: LayoutOptions) -> OneMeasure:
    """Return the header of the measure that is asked for, or of the only one that counts sales.

    A heading without a measure is of the same one, and of two for one period it stands. Raises
    ``workbook.several_measures``, and ``workbook.no_measure`` for a name that is asked for and is none of them.
    """
    header = table.header
    row = header.periods(table.year)
    measures = {**row.measures, **header.measures}
    wanted = options.figure if options.figure is not None or options.recipe is None else options.recipe.figure
    names = {fold(measure): measure for measure in measures.values()}
    counting = sorted(name for name, measure in names.items() if not is_derived(measure))
    if row.periods and options.figure is not None and fold(options.figure) not in names:
        raise UserError("workbook.no_measure", figure=options.figure)
    chosen = fold(wanted) if wanted is not None and fold(wanted) in names else None
    if chosen is None and len(counting) > 1:
        listed = ", ".join(sorted(names[name] for name in counting))
        raise UserError("workbook.several_measures", sheet=table.sheet, measures=listed)
    own = chosen if chosen is not None else next(iter(counting), None)
    left = {column for column, measure in measures.items() if fold(measure) != own}
    left |= _doubled(row, measures, left, plain_first=chosen is None)
    cells = tuple(None if column in left else cell for column, cell in enumerate(header.cells))
    if chosen is not None and is_derived(names[chosen]):
        texts = {column: text for column, text in row.texts.items() if column not in left}
        cells = tuple(texts.get(column, cell) for column, cell in enumerate(cells))
    if not left:
        return OneMeasure(header, row, frozenset())
    reduced = replace(header, cells=cells)
    return OneMeasure(reduced, reduced.periods(table.year), frozenset(left))


def _doubled(row: PeriodRow, measures: Mapping[int, str], left: set[int], *, plain_first: bool) -> set[int]:
    """Return the columns whose period another column names: with a measure and without one."""
    plain = {period: column for column, period in row.periods.items() if column not in measures}
    named = {period: column for column, period in row.periods.items() if column in measures and column not in left}
    both = plain.keys() & named.keys()
    return {named[period] if plain_first else plain[period] for period in both}
