"""What the columns of one table mean: places and products, periods, dates and figures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.importing.cells import period_headings
from core.importing.cells.addresses import address, column_name
from core.importing.cells.columns import Cell
from core.importing.cells.date_cells import ShownHijri
from core.importing.cells.period_headings import PeriodRow
from core.importing.layout import headings
from core.importing.layout.columns import DOUBTFUL, LIKELY, SURE, Guess, Layout, LayoutOptions
from core.importing.layout.date_columns import DateColumns, find_date_columns
from core.importing.layout.figure_columns import FigureChoice, choose_figure
from core.importing.layout.left_columns import LeftColumn, left_column, misspells_month
from core.importing.layout.measures import OneMeasure, of_one_measure
from core.importing.layout.recipe import LONG_ROLES, LayoutKind, Recipe, audit_recipe, identities
from core.importing.layout.scale_headings import find_scales
from core.importing.layout.sheets.sheet_tables import SheetTable
from core.importing.layout.vocabulary import Vocabulary
from core.model.dimensions import AUDIT_HEADINGS, SalesUnit
from core.model.errors import UserError
from core.model.names import fold
from core.model.periods import Period

# So many of the fifteen headings, and of the six that are its own, make a sheet a retail-audit sheet.
_AUDIT_EVIDENCE, _OWN_EVIDENCE = 8, 3


def understand(table: SheetTable, options: LayoutOptions) -> Layout:
    """Return the layout of ``table``; raises ``UserError`` with the code of what is wrong with its header."""
    header = table.header
    measure, period_row = _periods(table, options)
    levels, guesses, recipe = _roles(table, period_row, options)
    beside = _left(table, measure, period_row, options.words) if period_row.periods else []
    dates, choice = _long_columns(table, options) if not period_row.periods else (DateColumns(), FigureChoice(None))
    figure, of_dates = choice.column, (dates.date, dates.year, dates.day, dates.month)
    known = {*levels, *period_row.periods, *of_dates, figure}
    left = [
        column
        for column in table.columns
        if column not in known and (_cell(header.cells, column) is not None or _filled(table, column))
    ]
    if dates.date is not None and figure is not None:
        guesses += [*_date_guesses(dates), *_figure_guesses(choice, options)]
    sums = {one.column for one in beside if one.adds_up and period_headings.resembles(one.heading)}
    names = _names(
        header.cells, [*levels, *of_dates, figure, *(column for column in left if column not in sums)], period_row
    )
    if options.recipe is None:
        columns = zip(("date", "year", "day", "month", "figure"), (*of_dates, figure), strict=True)
        roles = {role: str(header.cells[column]) for role, column in columns if column is not None}
        recipe = recipe.model_copy(update={"figure": options.figure, **roles, "headings": names})
    return Layout(
        sheet=table.sheet,
        header_row=header.bottom,
        last_row=table.last_row,
        table=table.number,
        recipe=recipe,
        levels=levels,
        periods=period_row.periods,
        date=dates.date,
        year=dates.year,
        day=dates.day,
        month=dates.month,
        figure=figure,
        rivals=tuple(_heading(header.cells, column) for column in choice.rivals),
        headings={column: _heading(header.cells, column) for column in known if column is not None},
        names=names,
        ignored=tuple(_heading(header.cells, column) for column in left),
        left=tuple(one for one in beside if one.column in left),
        doubled=_doubled(header.cells, left, levels, options.words),
        doubts=period_row.doubts | _shown(table, dates.date),
        scales=find_scales(table, measure.header, period_row.periods or ([] if figure is None else [figure])),
        guesses=(*guesses, *_period_guesses(table, period_row)),
    )


def _date_guesses(dates: DateColumns) -> list[Guess]:
    columns = zip((dates.date, dates.year, dates.day, dates.month), LONG_ROLES, strict=False)
    return [Guess(column_name(column), role, SURE, "known_heading") for column, role in columns if column is not None]


def _shown(table: SheetTable, date: int | None) -> frozenset[str]:
    """Return the doubt of a long table whose dates are shown in the Hijri calendar by their number format."""
    cells = (row[date] for row in _body(table) if date is not None and date < len(row))
    return frozenset(("hijri_format",)) if any(isinstance(cell, ShownHijri) for cell in cells) else frozenset()


def _doubled(
    cells: Sequence[Cell], left: Sequence[int], levels: Mapping[int, str], words: Vocabulary
) -> dict[int, tuple[str, str]]:
    """Return each column that was left out because another one is its level already, with both headings."""
    taken = {level: _heading(cells, column) for column, level in levels.items()}
    named = {column: words.level_of(_cell(cells, column)) for column in left}
    return {c: (_heading(cells, c), taken[level]) for c, level in named.items() if level is not None and level in taken}


def _names(cells: Sequence[Cell], columns: Sequence[int | None], period_row: PeriodRow) -> tuple[str, ...]:
    """Return the headings by which the layout is recognised.

    Headings that add up others come and go with the periods, so they are not among them.
    """
    known = sorted(column for column in columns if column is not None and column not in period_row.totals)
    return tuple(_heading(cells, column) for column in known if not headings.is_total(_cell(cells, column)))


def _roles(
    table: SheetTable, period_row: PeriodRow, options: LayoutOptions
) -> tuple[dict[int, str], list[Guess], Recipe]:
    """Return the level of each column, why, and the recipe that says so."""
    cells = table.header.cells
    if options.recipe is not None:
        return _by_recipe(table, options, options.recipe)
    if _is_audit(cells):
        return _audit(table, options.unit)
    return _by_headings(cells, period_row, options.unit)


def _by_recipe(table: SheetTable, options: LayoutOptions, recipe: Recipe) -> tuple[dict[int, str], list[Guess], Recipe]:
    columns = {
        fold(cell): column for column, cell in reversed(list(enumerate(table.header.cells))) if isinstance(cell, str)
    }
    wanted = [
        *recipe.levels,
        *(heading for heading in (*recipe.of_dates, recipe.figure if recipe.date else None) if heading),
    ]
    if missing := [heading for heading in wanted if fold(heading) not in columns]:
        raise UserError("workbook.column_missing", sheet=table.sheet, columns=", ".join(missing))
    levels = {columns[fold(heading)]: level for heading, level in recipe.levels.items()}
    guesses = [Guess(column_name(column), level, SURE, "recipe") for column, level in levels.items()]
    unit = recipe.unit if options.unit is SalesUnit.UNSTATED else options.unit
    return levels, guesses, recipe if unit is recipe.unit else recipe.model_copy(update={"unit": unit})


def _audit(table: SheetTable, unit: SalesUnit) -> tuple[dict[int, str], list[Guess], Recipe]:
    columns = {
        headings.AUDIT_FOLDED[fold(cell)]: column
        for column, cell in enumerate(table.header.cells)
        if isinstance(cell, str) and fold(cell) in headings.AUDIT_FOLDED
    }
    if missing := [heading for heading in AUDIT_HEADINGS if heading not in columns]:
        raise UserError("workbook.column_missing", sheet=table.sheet, columns=", ".join(missing))
    levels = {columns[heading]: level for heading, level in AUDIT_HEADINGS.items()}
    guesses = [Guess(column_name(column), level, SURE, "audit_heading") for column, level in levels.items()]
    return levels, guesses, audit_recipe(unit)


def _by_headings(
    cells: Sequence[Cell], period_row: PeriodRow, unit: SalesUnit
) -> tuple[dict[int, str], list[Guess], Recipe]:
    levels: dict[int, str] = {}
    guesses: list[Guess] = []
    for known, confidence, reason in (
        (headings.level_of, SURE, "known_heading"),
        (headings.resembling, DOUBTFUL, "similar_heading"),
    ):
        for column, cell in sorted(enumerate(cells), key=lambda at: headings.is_code(at[1])):
            level = known(cell)
            if level is not None and column not in levels and level not in levels.values():
                levels[column] = level
                guesses.append(Guess(column_name(column), level, confidence, reason))
    levels = dict(sorted(levels.items()))
    kind = LayoutKind.WIDE if period_row.periods else LayoutKind.LONG
    place, product = identities(levels.values())
    recipe = Recipe(
        name=f"{kind}-{len(levels)}-columns",
        layout=kind,
        levels={str(cells[column]): level for column, level in levels.items()},
        place=place,
        product=product,
        unit=unit,
    )
    return levels, guesses, recipe


def _is_audit(header: Sequence[Cell]) -> bool:
    folded = {fold(cell) for cell in header if isinstance(cell, str)}
    known, own = folded & headings.AUDIT_FOLDED.keys(), folded & headings.AUDIT_OWN
    return len(known) >= _AUDIT_EVIDENCE and len(own) >= _OWN_EVIDENCE


def _periods(table: SheetTable, options: LayoutOptions) -> tuple[OneMeasure, PeriodRow]:
    """Return the header of one measure and its periods in a wide table; one that is named twice is an error."""
    measure = of_one_measure(table, options)
    header, period_row = measure.header, measure.period_row
    seen: dict[Period, int] = {}
    for column, period in period_row.periods.items():
        if period in seen:
            raise UserError(
                "workbook.month_repeated",
                place=address(table.sheet, header.bottom, column),
                heading=_heading(header.cells, column),
            )
        seen[period] = column
    return measure, replace(period_row, totals=tuple(sorted({*period_row.totals, *measure.others})))


def _left(table: SheetTable, measure: OneMeasure, period_row: PeriodRow, words: Vocabulary) -> list[LeftColumn]:
    """Return the columns of figures beside the periods; one whose heading misspells a month is an error."""
    left: list[LeftColumn] = []
    body, header = _body(table), measure.header
    for column, cell in enumerate(header.cells):
        if column in period_row.periods or words.level_of(cell) is not None or not _has_numbers(table, column):
            continue
        if misspells_month(cell):
            place = address(table.sheet, header.bottom, column)
            raise UserError("workbook.month_unknown", place=place, heading=str(cell))
        if column in header.measures or column in measure.others or column not in table.columns:
            continue
        left.append(left_column(column, cell, body, period_row.periods, header.cells))
    return left


def _period_guesses(table: SheetTable, period_row: PeriodRow) -> list[Guess]:
    if not period_row.periods:
        return []
    first, last = min(period_row.periods), max(period_row.periods)
    place = f"{column_name(first)}:{column_name(last)}"
    grain = next(iter(period_row.periods.values())).grain.value
    guesses = [Guess(place, grain, SURE, "period_heading")] if not period_row.doubts else []
    guesses += [
        Guess(place, grain, LIKELY, f"{doubt}_{table.year_place}" if doubt == "year" else doubt)
        for doubt in sorted(period_row.doubts)
    ]
    if table.header.top < table.header.bottom:
        guesses.append(Guess(f"{table.header.top + 1}:{table.header.bottom + 1}", "header", LIKELY, "two_rows"))
    return guesses


def _long_columns(table: SheetTable, options: LayoutOptions) -> tuple[DateColumns, FigureChoice]:
    """Return the columns of a long table that give its dates, and that of its figures."""
    dates = find_date_columns(table.header.cells, _body(table), options.words)
    return dates, choose_figure(table.sheet, table.header.cells, options)


def _figure_guesses(choice: FigureChoice, options: LayoutOptions) -> list[Guess]:
    if choice.rivals:
        return [Guess(column_name(column), "figure", DOUBTFUL, "several_figures") for column in choice.rivals]
    if choice.column is None:
        return []
    return [Guess(column_name(choice.column), "figure", SURE if options.figure else LIKELY, "known_heading")]


def _has_numbers(table: SheetTable, column: int) -> bool:
    below = (row[column] for row in _body(table) if column < len(row))
    return any(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in below)


def _filled(table: SheetTable, column: int) -> bool:
    return any(column < len(row) and row[column] is not None for row in _body(table))


def _body(table: SheetTable) -> tuple[tuple[Cell, ...], ...]:
    return table.rows[table.header.bottom + 1 : None if table.last_row is None else table.last_row + 1]


def _cell(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else None


def _heading(cells: Sequence[Cell], column: int) -> str:
    """Return the heading of a column; one without a heading is named by its letters."""
    cell = _cell(cells, column)
    return f"({column_name(column)})" if cell is None else str(cell)
