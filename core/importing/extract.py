"""From a file to judged figures: the whole of what happens in the reading process.

Nothing here touches the vault. The result goes out as a header and four Arrow tables, so that a hostile workbook meets
a process that holds no key and whose words are data, never code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, SecretStr

from core.importing import detection, headings, layout, reader, validation
from core.importing.addresses import column_name
from core.importing.cells import Cell, Columns
from core.importing.exact import ExactFigures, exact
from core.importing.guard import Guarded, Inspected
from core.importing.identities import MISSING, Labels, Variants, find_variants, read_labels, same_label
from core.importing.layout import Layout, Wish
from core.importing.recipe import Recipe
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.errors import UserError
from core.model.periods import Grain, grain_of, period_of
from core.model.receipts import Issue, Severity, Tally

_STEPS = 5


class Request(BaseModel):
    """What to read, sent to the reading process."""

    model_config = ConfigDict(frozen=True)

    path: Path
    unit: SalesUnit
    password: SecretStr | None = None  # of the workbook; it travels apart from the request
    sheet: str | None = None
    table: int | None = None
    year: int | None = None
    figure: str | None = None
    recipe: Recipe | None = None

    @property
    def wish(self) -> Wish:
        """What it asks of the layout."""
        return Wish(
            unit=self.unit, file=self.path.stem, sheet=self.sheet, table=self.table, year=self.year, figure=self.figure
        )


class Header(BaseModel):
    """What was read, sent back before the tables."""

    model_config = ConfigDict(frozen=True)

    sheet: str
    table: int = 1
    reader: str
    recipe: Recipe
    tally: Tally
    grain: Grain
    periods: tuple[date, ...]
    scale: int
    ignored: tuple[str, ...]
    following: int  # so many sheets of the same workbook come after this one
    guard_seconds: float
    read_seconds: float
    validate_seconds: float

    @property
    def recipe_hash(self) -> str:
        """What was read how: another table of the same sheet is another import."""
        return self.recipe.digest if self.table == 1 else f"{self.recipe.digest}.{self.table}"


@dataclass(frozen=True, slots=True)
class Tables:
    """``places`` and ``products``: a row per variant (key, names by level). ``rows``: sheet row, place, product.

    ``facts``: sheet row, number of the period, value. ``issues``: as on the receipt.
    """

    places: pa.Table
    products: pa.Table
    rows: pa.Table
    facts: pa.Table
    issues: pa.Table


class Progress(Protocol):
    """Hears of each step that is done."""

    def __call__(self, done: int, total: int, note: str) -> None:
        """Tell that ``done`` of ``total`` steps are finished."""


def extract(request: Request, guarded: Guarded, progress: Progress) -> Iterator[tuple[Header, Tables]]:
    """Read and judge a workbook that passed the guard, sheet by sheet where several belong together.

    Raises ``UserError`` with the code of what is wrong with it.
    """
    started = perf_counter()
    progress(1, _STEPS, "import.reading")
    layouts = understand(request, guarded.inspected)
    for number, found in enumerate(layouts):
        columns = _read(request, guarded.inspected, found)
        read = perf_counter()
        progress(3, _STEPS, "import.validating")
        header, tables = _judge(found, columns)
        progress(_STEPS, _STEPS, "import.validating")
        timing = {
            "following": len(layouts) - number - 1,
            "guard_seconds": guarded.seconds if number == 0 else 0.0,
            "read_seconds": read - started,
            "validate_seconds": perf_counter() - read,
        }
        yield header.model_copy(update=timing), tables
        started = perf_counter()


def understand(request: Request, inspected: Inspected) -> list[Layout]:
    """Return the layout of each sheet to read, by the recipe if one is given."""
    _, peeks = reader.peek(request.path, inspected)
    found = detection.detect(peeks, request.wish)
    return found if request.recipe is None else [layout.bind(each, request.recipe) for each in found]


def _read(request: Request, inspected: Inspected, found: Layout) -> Columns:
    """Return the columns of a table, to its end."""
    columns = reader.read_columns(
        request.path,
        inspected,
        found.sheet,
        header_row=found.header_row,
        labels=tuple(found.levels),
        figures=tuple(found.periods) or (() if found.figure is None else (found.figure,)),
        dates=() if found.date is None else (found.date,),
    )
    return columns if found.last_row is None else columns.until(found.last_row - found.header_row)


def _judge(found: Layout, columns: Columns) -> tuple[Header, Tables]:
    labels = {level: read_labels(columns.labels[column]) for column, level in found.levels.items()}
    labels |= {level: same_label(name, columns.length) for level, name in found.constant.items()}
    places = find_variants(labels, found.recipe.place, PLACE_LEVELS, columns.length)
    products = find_variants(labels, found.recipe.product, PRODUCT_LEVELS, columns.length)
    grid, period_number, grain, periods = _lay_out(found, columns)
    figures = exact(np.where(np.isfinite(grid.values), grid.values, 0.0))
    rows = _rows(found, columns, labels, grid, (places, products), period_number)
    first_row = found.header_row + 2
    verdict = validation.judge(grid, figures, rows, sheet=found.sheet, first_row=first_row)
    warnings = (
        *_respelled(found, labels, first_row),
        *_described_twice(found, (places, products), first_row),
    )
    scale = figures.scale(verdict.load)
    kept = np.flatnonzero(~rows.empty & (rows.rejected_by < 0) & (rows.repeats < 0))
    tables = Tables(
        places=places.table,
        products=products.table,
        rows=_rows_table(kept, places, products, first_row),
        facts=_facts_table(grid, figures, verdict.load, period_number, scale, first_row),
        issues=issues_table((*verdict.issues, *warnings)),
    )
    header = Header(
        sheet=found.sheet,
        table=found.table,
        reader=columns.reader,
        recipe=found.recipe,
        tally=verdict.tally,
        grain=grain,
        periods=periods,
        scale=scale,
        ignored=found.ignored,
        following=0,
        guard_seconds=0,
        read_seconds=0,
        validate_seconds=0,
    )
    return header, tables


def _lay_out(found: Layout, columns: Columns) -> tuple[validation.Grid, npt.NDArray[np.int64], Grain, tuple[date, ...]]:
    """Lay the figures of either layout one after another, row by row, and number their periods."""
    numbers = list(columns.figures)
    arrays = [columns.figures[number] for number in numbers]
    values = np.column_stack([array.to_numpy(zero_copy_only=False) for array in arrays])
    null = np.column_stack([array.is_null().to_numpy(zero_copy_only=False) for array in arrays])
    position, index = np.divmod(np.arange(values.size), max(len(numbers), 1))
    place = {number: order for order, number in enumerate(numbers)}
    odd = {row * len(numbers) + place[column]: cell for (row, column), cell in columns.odd.items() if _filled(cell)}
    blank = null.ravel()
    blank[list(odd)] = False
    flat = values.ravel()
    flat[list(odd)] = np.nan
    grid = validation.Grid(position, np.array(numbers, np.int64)[index], flat, blank, odd)
    if found.periods:
        starts = sorted(period.start for period in found.periods.values())
        order = {start: number for number, start in enumerate(starts)}
        wanted = np.array([order[found.periods[number].start] for number in numbers], np.int64)
        return grid, wanted[index], found.grain or Grain.MONTH, tuple(starts)
    if found.date is None:
        raise UserError("workbook.no_header", sheet=found.sheet)
    days = columns.dates[found.date]
    distinct = sorted(day for day in days.unique().to_pylist() if day is not None)
    grain = grain_of(distinct)
    starts = sorted({period_of(day, grain).start for day in distinct})
    order = {start: number for number, start in enumerate(starts)}
    of_day: dict[date | None, int] = {day: order[period_of(day, grain).start] for day in distinct}
    period = np.array([of_day.get(day, MISSING) for day in days.to_pylist()], np.int64)
    return grid, period, grain, tuple(starts)


def _filled(cell: Cell) -> bool:
    return not (isinstance(cell, str) and not cell.strip())


def _rows(
    found: Layout,
    columns: Columns,
    labels: Mapping[str, Labels],
    grid: validation.Grid,
    variants: tuple[Variants, Variants],
    period: npt.NDArray[np.int64],
) -> validation.Rows:
    places, products = variants
    blank_rows = np.ones(columns.length, np.bool_)
    np.logical_and.at(blank_rows, grid.position, grid.blank)
    for level, each in labels.items():
        if level not in found.constant:
            blank_rows &= each.codes == MISSING
    rejected_by = np.full(columns.length, -1, np.int64)
    column_of = dict.fromkeys(found.constant, 0) | {level: column for column, level in found.levels.items()}
    for level in reversed((*found.recipe.place, *found.recipe.product)):
        rejected_by[labels[level].codes == MISSING] = column_of[level]
    key = places.key[places.number] * (int(products.key.max(initial=0)) + 1) + products.key[products.number]
    if found.date is not None:
        rejected_by[period == MISSING] = found.date
        key = key * (int(period.max(initial=0)) + 2) + period + 1
    totals = _totals(labels)
    for row, (level, _) in totals.items():
        rejected_by[row] = column_of[level]
    usable = np.flatnonzero((rejected_by < 0) & ~blank_rows)
    _, first, inverse = np.unique(key[usable], return_index=True, return_inverse=True)
    earliest = usable[first[inverse]]
    repeats = np.full(columns.length, -1, np.int64)
    repeats[usable] = np.where(earliest < usable, earliest, -1)
    said = {row: name for row, (_, name) in totals.items()}
    return validation.Rows(blank_rows, rejected_by, repeats, found.date, said)


def _totals(labels: Mapping[str, Labels]) -> dict[int, tuple[str, str]]:
    """Return the rows that are totals of others, with the level and the name that says so."""
    found: dict[int, tuple[str, str]] = {}
    for level, each in labels.items():
        for code in headings.totals(each.names):
            for row in np.flatnonzero(each.codes == code):
                found.setdefault(int(row), (level, each.names[code]))
    return found


def _respelled(found: Layout, labels: Mapping[str, Labels], first_row: int) -> list[Issue]:
    return [
        _warn(found.sheet, "label.spelling", first_row + row, column, spelling)
        for column, level in found.levels.items()
        for spelling, row in labels[level].respelled.items()
    ]


def _described_twice(found: Layout, variants: tuple[Variants, Variants], first_row: int) -> list[Issue]:
    """Tell of each identity that the sheet describes in more than one way, at the first row of each further one."""
    identities = (found.recipe.place, found.recipe.product)
    rules = ("place.described_twice", "product.described_twice")
    column_of = dict.fromkeys(found.constant, 0) | {level: column for column, level in found.levels.items()}
    issues = []
    for identity, rule, each in zip(identities, rules, variants, strict=True):
        _, leading = np.unique(each.key, return_index=True)
        for number in sorted(set(range(len(each.key))) - set(leading.tolist())):
            name = each.table.column(identity[-1])[number].as_py() if identity else ""
            column = column_of[identity[-1]] if identity else 0
            if name is not None:
                issues.append(_warn(found.sheet, rule, first_row + int(each.first[number]), column, name))
    return issues


def _warn(sheet: str, rule: str, row: int, column: int, value: str) -> Issue:
    cell = f"{column_name(column)}{row}"
    return Issue(sheet=sheet, row=row, cell=cell, rule=rule, severity=Severity.WARN, value=value)


def _rows_table(kept: npt.NDArray[np.int64], places: Variants, products: Variants, first_row: int) -> pa.Table:
    return pa.table(
        {
            "row": pa.array(kept + first_row, pa.int32()),
            "place": pa.array(places.number[kept], pa.int32()),
            "product": pa.array(products.number[kept], pa.int32()),
        }
    )


def _facts_table(
    grid: validation.Grid,
    figures: ExactFigures,
    load: npt.NDArray[np.bool_],
    period: npt.NDArray[np.int64],
    scale: int,
    first_row: int,
) -> pa.Table:
    return pa.table(
        {
            "row": pa.array(grid.position[load] + first_row, pa.int32()),
            "period": pa.array(period[load], pa.int16()),
            "value": figures.to_arrow(load, scale),
        }
    )


def issues_table(issues: tuple[Issue, ...]) -> pa.Table:
    """Return ``issues`` as a table with the columns of the receipt."""
    return pa.table(
        {
            "sheet": pa.array([issue.sheet for issue in issues], pa.string()),
            "row": pa.array([issue.row for issue in issues], pa.int32()),
            "cell": pa.array([issue.cell for issue in issues], pa.string()),
            "rule": pa.array([issue.rule for issue in issues], pa.string()),
            "severity": pa.array([issue.severity.value for issue in issues], pa.string()),
            "value": pa.array([issue.value for issue in issues], pa.string()),
        }
    )
