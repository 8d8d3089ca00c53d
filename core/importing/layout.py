"""Find the sheet, the header row and the meaning of each column, with what speaks for the guess."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.importing import headings, period_headings
from core.importing.cells import Cell, Peek
from core.importing.recipe import LayoutKind, Recipe, audit_recipe
from core.model.dimensions import AUDIT_HEADINGS, PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.errors import UserError
from core.model.names import fold
from core.model.periods import Period

_AUDIT_EVIDENCE = 8  # so many of the fifteen headings make a sheet a retail-audit sheet
_PLACE_IDENTITY = ("precision_area", "market")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A sheet understood: ``levels`` by column, ``periods`` by column (wide), or ``date`` and ``figure`` (long).

    Columns and ``header_row`` count from 0, absolute on the sheet. ``ignored`` are the headings left out;
    ``confidence`` is between 0 and 1.
    """

    sheet: str
    header_row: int
    recipe: Recipe
    levels: Mapping[int, str]
    periods: Mapping[int, Period]
    date: int | None = None
    figure: int | None = None
    ignored: tuple[str, ...] = ()
    confidence: float = 1.0


def detect(peeks: Sequence[Peek], *, unit: SalesUnit, sheet: str | None = None) -> Layout:
    """Return the layout of ``sheet``, or of the visible sheet that fits best.

    Raises ``UserError``: ``workbook.empty``, ``workbook.no_sheet``, ``workbook.no_header``, or what is wrong with
    the only candidate (``workbook.column_missing``, ``workbook.month_unknown``, ``workbook.month_repeated``).
    """
    candidates = [peek for peek in peeks if (peek.sheet == sheet if sheet else peek.visible)]
    if sheet and not candidates:
        raise UserError("workbook.no_sheet", sheet=sheet)
    filled = [peek for peek in candidates if not peek.empty]
    if not filled:
        raise UserError("workbook.empty")
    ranked = sorted(
        ((_score(row), -number, peek, number) for peek in filled for number, row in enumerate(peek.rows)),
        key=lambda each: each[:2],
        reverse=True,
    )
    score, _, peek, header_row = ranked[0]
    if score <= 0:
        raise UserError("workbook.no_header", sheet=filled[0].sheet)
    return _understand(peek, header_row, unit)


def bind(layout: Layout, recipe: Recipe) -> Layout:
    """Return ``layout`` read by a saved ``recipe``; raises ``workbook.column_missing`` if a column is not there."""
    if recipe.layout is not layout.recipe.layout or recipe.levels.keys() != layout.recipe.levels.keys():
        missing = sorted(set(recipe.levels) - set(layout.recipe.levels))
        raise UserError("workbook.column_missing", sheet=layout.sheet, columns=", ".join(missing))
    by_heading = {heading: column for column, heading in zip(layout.levels, layout.recipe.levels, strict=True)}
    return Layout(
        sheet=layout.sheet,
        header_row=layout.header_row,
        recipe=recipe,
        levels={by_heading[heading]: level for heading, level in recipe.levels.items()},
        periods=layout.periods,
        date=layout.date,
        figure=layout.figure,
        ignored=layout.ignored,
    )


def _score(row: Sequence[Cell]) -> int:
    """Weigh a row as a header: nothing unless it names a level and either periods or a date and a figure."""
    levels = sum(headings.level_of(cell) is not None for cell in row)
    periods = sum(period_headings.parse(cell) is not None for cell in row)
    dated = any(headings.is_date(cell) for cell in row) and any(headings.is_figure(cell) for cell in row)
    if not levels or not (periods or dated):
        return 0
    return 2 * periods + levels if periods else 1 + levels


def _understand(peek: Peek, header_row: int, unit: SalesUnit) -> Layout:
    header = peek.rows[header_row]
    periods = _periods(peek, header_row)
    if _is_audit(header):
        return _audit(peek, header_row, periods, unit)
    levels = _levels(header)
    texts = {column for column, cell in enumerate(header) if isinstance(cell, str)}
    date, figure = (None, None) if periods else _date_and_figure(header)
    known = {*levels, *periods, date, figure}
    ignored = tuple(str(header[column]) for column in sorted(texts - known))
    place = tuple(level for level in _PLACE_IDENTITY if level in levels.values()) or tuple(
        level for level in PLACE_LEVELS if level in levels.values()
    )
    product = tuple(level for level in ("item",) if level in levels.values()) or tuple(
        level for level in PRODUCT_LEVELS if level in levels.values()
    )
    kind = LayoutKind.WIDE if periods else LayoutKind.LONG
    return Layout(
        sheet=peek.sheet,
        header_row=header_row,
        recipe=Recipe(
            name=f"{kind}-{len(levels)}-columns",
            layout=kind,
            levels={str(header[column]): level for column, level in levels.items()},
            place=place,
            product=product,
            date=None if date is None else str(header[date]),
            figure=None if figure is None else str(header[figure]),
            unit=unit,
        ),
        levels=levels,
        periods=periods,
        date=date,
        figure=figure,
        ignored=ignored,
        confidence=len(levels) / (len(levels) + len(ignored)),
    )


def _audit(peek: Peek, header_row: int, periods: Mapping[int, Period], unit: SalesUnit) -> Layout:
    header = peek.rows[header_row]
    columns = {
        headings.AUDIT_FOLDED[fold(cell)]: column
        for column, cell in enumerate(header)
        if isinstance(cell, str) and fold(cell) in headings.AUDIT_FOLDED
    }
    if missing := [heading for heading in AUDIT_HEADINGS if heading not in columns]:
        raise UserError("workbook.column_missing", sheet=peek.sheet, columns=", ".join(missing))
    known = {*columns.values(), *periods}
    return Layout(
        sheet=peek.sheet,
        header_row=header_row,
        recipe=audit_recipe(unit),
        levels={columns[heading]: level for heading, level in AUDIT_HEADINGS.items()},
        periods=periods,
        ignored=tuple(str(cell) for column, cell in enumerate(header) if cell is not None and column not in known),
    )


def _is_audit(header: Sequence[Cell]) -> bool:
    folded = {fold(cell) for cell in header if isinstance(cell, str)}
    return len(folded & headings.AUDIT_FOLDED.keys()) >= _AUDIT_EVIDENCE


def _periods(peek: Peek, header_row: int) -> dict[int, Period]:
    """Return the period of each figure column of a wide sheet; an unknown heading among them is an error."""
    header = peek.rows[header_row]
    periods: dict[int, Period] = {}
    seen: dict[Period, int] = {}
    for column, cell in enumerate(header):
        period = period_headings.parse(cell)
        if period is None:
            continue
        if period in seen:
            raise UserError("workbook.month_repeated", place=address(peek.sheet, header_row, column), heading=str(cell))
        seen[period] = column
        periods[column] = period
    if not periods:
        return {}
    first, last = min(periods), max(periods)
    for column, cell in enumerate(header):
        between = first < column < last and column not in periods
        if (between and headings.level_of(cell) is None and _has_numbers(peek, header_row, column)) or (
            column not in periods and period_headings.resembles(cell) and _has_numbers(peek, header_row, column)
        ):
            raise UserError(
                "workbook.month_unknown",
                place=address(peek.sheet, header_row, column),
                heading="" if cell is None else str(cell),
            )
    return periods


def _has_numbers(peek: Peek, header_row: int, column: int) -> bool:
    below = (row[column] for row in peek.rows[header_row + 1 :] if column < len(row))
    return any(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in below)


def _levels(header: Sequence[Cell]) -> dict[int, str]:
    """Return the level of each column that names one; the first column of a level wins."""
    found: dict[int, str] = {}
    for column, cell in enumerate(header):
        level = headings.level_of(cell)
        if level is not None and level not in found.values():
            found[column] = level
    return found


def _date_and_figure(header: Sequence[Cell]) -> tuple[int | None, int | None]:
    dates = [column for column, cell in enumerate(header) if headings.is_date(cell)]
    figures = [column for column, cell in enumerate(header) if headings.is_figure(cell)]
    return (dates[0] if dates else None, figures[0] if figures else None)


def address(sheet: str, row: int, column: int) -> str:
    """Return the place of a cell (counted from 0) as people write it: ``Sheet6!T1207``."""
    return f"{sheet}!{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """Return the letters of a column (counted from 0): A, B ... Z, AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
