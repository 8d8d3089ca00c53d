"""From a file to validated figures: everything that happens in the reading process.

Nothing here touches the vault. The result is a header and Arrow tables. So a hostile workbook meets a process that
holds no key and whose output is data, never code.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Protocol

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, SecretStr

from core.importing.cells.addresses import column_name
from core.importing.cells.columns import Finding, SheetColumns
from core.importing.cells.exact import ExactFigures, exact
from core.importing.checks import validation
from core.importing.checks.carried import check_carried
from core.importing.checks.copies import check_copies
from core.importing.checks.left_columns import check_left_columns
from core.importing.checks.misspellings import as_meant, check_misspellings, find_misspellings
from core.importing.checks.names import check_descriptions, check_names
from core.importing.checks.notations import check_notations
from core.importing.checks.parents import check_parents
from core.importing.checks.periods import check_periods
from core.importing.checks.row_fates import find_rows
from core.importing.layout import detection
from core.importing.layout.carried_labels import carry_down
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.grid import lay_out
from core.importing.layout.identities import MISSING, Variants, find_variants, read_labels, same_label
from core.importing.layout.personal_columns import mask
from core.importing.layout.recipe import Recipe, RecipeChanges, fingerprint
from core.importing.layout.recognition import recognise
from core.importing.layout.sheet import Sheet
from core.importing.layout.treatments import figure_columns, treat
from core.importing.readers import reader
from core.importing.readers.guard import Guarded, Inspected
from core.model.arrays import Ints, Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Issue, Tally
from core.model.imports.rules import RuleBook, RuleSetting
from core.model.names import fold
from core.model.periods import Grain
from core.security.personal_data import masked

# Raised when a release reads the same sheet otherwise than those before: what they imported may be imported again.
_READING = 2
# What is done, as a share, when the sheet begins to be read, when it is read, and when it is judged.
_BEGUN, _READ, _JUDGED = 0.1, 0.6, 1.0


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
    known: tuple[Recipe, ...] = ()
    changes: RecipeChanges = RecipeChanges()
    pseudonym_key: str = ""  # hexadecimal; says who is who and opens nothing
    sheet_level: str | None = None  # that the names of the sheets give
    regions: tuple[str, ...] = ()  # that the vault knows by name
    drift: bool = False  # whether columns may have come or gone since the recipe was saved
    rules: dict[str, RuleSetting] = {}

    @property
    def options(self) -> LayoutOptions:
        """What it asks of the layout."""
        return LayoutOptions(
            unit=self.unit,
            file=self.path.stem,
            sheet=self.sheet,
            table=self.table,
            year=self.year,
            figure=self.figure,
            sheet_level=self.sheet_level or (None if self.recipe is None else self.recipe.sheet_level),
            regions=self.regions,
        )


class BatchHeader(BaseModel):
    """What was read, sent back before the tables."""

    model_config = ConfigDict(frozen=True)

    sheet: str
    table: int = 1
    reader: str
    recipe: Recipe
    rules: str = ""
    tally: Tally
    decided: dict[str, int] = {}
    grain: Grain
    periods: tuple[date, ...]
    scale: int
    ignored: tuple[str, ...]
    columns: dict[str, str]  # the letters of the column of each level
    following: int  # so many sheets of the same workbook come after this one
    guard_seconds: float
    read_seconds: float
    validate_seconds: float

    @property
    def recipe_hash(self) -> str:
        """What was read how: another table of the same sheet, other rules and another reading make another import."""
        parts = (self.recipe.digest, self.table if self.table > 1 else "", self.rules, f"r{_READING}")
        return ".".join(str(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class Tables:
    """``places`` and ``products``: a row per variant (key, names by level, first sheet row).

    ``persons``: level, pseudonym and name of each person. ``rows``: sheet row, place, product. ``facts``: sheet
    row, number of the period, value. ``issues``: as on the receipt.
    """

    places: pa.Table
    products: pa.Table
    persons: pa.Table
    rows: pa.Table
    facts: pa.Table
    issues: pa.Table


class Progress(Protocol):
    """Receives progress in rows; a total of zero means that their number is not known yet."""

    def __call__(self, done: int, total: int, note: str) -> None:
        """Report that ``done`` of ``total`` rows are done."""


def extract(request: Request, guarded: Guarded, progress: Progress) -> Iterator[tuple[BatchHeader, Tables]]:
    """Read and judge a workbook that passed the guard, sheet by sheet where several belong together.

    Raises ``UserError`` with the code of what is wrong with it.
    """
    started = perf_counter()
    rows = guarded.inspected.rows
    progress(round(_BEGUN * rows), rows, "import.reading")
    layouts = understand(request, guarded.inspected)
    book = RuleBook(request.rules)
    for number, layout in enumerate(layouts):
        columns = _read(request, guarded.inspected, layout)
        read = perf_counter()
        rows = columns.length
        progress(round((number + _READ) * rows / len(layouts)), rows, "import.validating")
        header, tables = _judge(layout, columns, book, bytes.fromhex(request.pseudonym_key))
        progress(round((number + _JUDGED) * rows / len(layouts)), rows, "import.validating")
        timing = {
            "following": len(layouts) - number - 1,
            "guard_seconds": guarded.seconds if number == 0 else 0.0,
            "read_seconds": read - started,
            "validate_seconds": perf_counter() - read,
        }
        yield header.model_copy(update=timing), tables
        started = perf_counter()


def understand(request: Request, inspected: Inspected) -> list[Layout]:
    """Return the layout of each sheet to read: by the recipe that is asked for, else by one whose headings it has.

    Raises ``recipe.drift`` where the headings are no longer those of the recipe that is asked for.
    """
    _, peeks = reader.peek(request.path, inspected)
    if request.recipe is not None:
        layouts = detection.detect(peeks, replace(request.options, recipe=request.recipe))
        if not request.drift:
            _refuse_drift(layouts[0], request.recipe)
    else:
        layouts = recognise(peeks, request.options, request.known)
    return [replace(layout, recipe=layout.recipe.changed(request.changes)) for layout in layouts]


def _refuse_drift(layout: Layout, recipe: Recipe) -> None:
    """Raise ``recipe.drift`` if columns came or went since the recipe was saved; their order is no matter."""
    before, now = recipe.fingerprint, fingerprint(layout.names)
    if not before or before == now:
        return
    added = [name for name in layout.names if fold(name) not in before]
    missing = [name for name in recipe.headings if fold(name) not in now]
    raise UserError("recipe.drift", recipe=recipe.name, added=", ".join(added), missing=", ".join(missing))


def _read(request: Request, inspected: Inspected, layout: Layout) -> SheetColumns:
    """Return the columns of a table, to its end."""
    figures = figure_columns(layout)
    columns = reader.read_columns(
        request.path,
        inspected,
        layout.sheet,
        header_row=layout.header_row,
        labels=tuple(layout.levels),
        figures=figures,
        dates=tuple(column for column in (layout.date, layout.year) if column is not None),
        answers={column: layout.recipe.treatment_of(layout.headings[column]).decimal_mark for column in figures},
    )
    return columns if layout.last_row is None else columns.until(layout.last_row - layout.header_row)


def _judge(read: Layout, columns: SheetColumns, book: RuleBook, key: bytes) -> tuple[BatchHeader, Tables]:
    columns, carried = carry_down(read, columns)
    layout, columns, persons = mask(read, columns, key)
    sheet = _sheet(layout, columns, book)
    figures = exact(np.where(np.isfinite(sheet.grid.values), sheet.grid.values, 0.0))
    rows = find_rows(sheet)
    verdict = validation.judge(sheet, figures, rows)
    usable = (rows.rejected_by < 0) & ~rows.empty
    misspellings = find_misspellings(sheet, usable)
    meant = as_meant(sheet, misspellings)  # what follows from a misspelt name alone is no fault of its own
    issues = (
        *verdict.issues,
        *check_names(sheet),
        *check_misspellings(sheet, misspellings),
        *check_descriptions(meant),
        *check_parents(meant, usable),
        *check_periods(sheet),
        *check_left_columns(sheet),
        *check_copies(sheet),
        *check_carried(sheet, carried),
        *check_notations(sheet),
        *_personal(sheet),
        *_of_the_file(sheet, columns.findings),
    )
    scale = figures.scale(verdict.load)
    loaded_rows = np.flatnonzero(~rows.empty & (rows.rejected_by < 0) & (rows.repeats < 0))
    facts = _facts_table(sheet, figures, verdict.load, scale)
    if layout.recipe.duplicates == "sum":
        facts = _added_up(facts, np.where(rows.repeats < 0, np.arange(sheet.length), rows.repeats), sheet)
    tables = Tables(
        places=_with_rows(sheet.places, sheet),
        products=_with_rows(sheet.products, sheet),
        persons=persons,
        rows=_rows_table(loaded_rows, sheet),
        facts=facts,
        issues=issues_table(sorted(issues, key=lambda issue: (issue.row, issue.cell or ""))),
    )
    header = BatchHeader(
        sheet=layout.sheet,
        table=layout.table,
        reader=columns.reader,
        recipe=layout.recipe,
        rules=book.digest,
        tally=replace(verdict.tally, figures_merged=verdict.tally.figures_loaded - facts.num_rows),
        decided=dict(sheet.decided),
        grain=sheet.calendar.grain,
        periods=sheet.calendar.starts,
        scale=scale,
        ignored=layout.ignored,
        columns={level: column_name(column) for column, level in layout.levels.items()},
        following=0,
        guard_seconds=0,
        read_seconds=0,
        validate_seconds=0,
    )
    return header, tables


def _sheet(layout: Layout, columns: SheetColumns, book: RuleBook) -> Sheet:
    labels = {level: read_labels(columns.labels[column]) for column, level in layout.levels.items()}
    named = np.zeros(columns.length, np.bool_)
    for label in labels.values():
        named |= label.codes != MISSING
    labels |= {level: same_label(name, columns.length) for level, name in layout.constant.items()}
    grid, calendar = lay_out(layout, columns)
    treated = treat(grid, layout, named, columns.notations)
    return Sheet(
        layout=layout,
        length=columns.length,
        labels=labels,
        places=find_variants(labels, PLACE_LEVELS, PLACE_LEVELS, columns.length),
        products=find_variants(labels, layout.recipe.product, PRODUCT_LEVELS, columns.length),
        grid=treated.grid,
        decided=treated.decided,
        notations=treated.notations,
        calendar=calendar,
        rules=book,
    )


def _personal(sheet: Sheet) -> Iterator[Issue]:
    """Yield the columns that are read under pseudonyms."""
    headings = {fold(heading): column for column, heading in sheet.layout.headings.items()}
    for heading, decision in sheet.layout.recipe.personal.items():
        if decision == "masked" and fold(heading) in headings and sheet.rules.is_on("column.personal"):
            yield sheet.issue("column.personal", None, headings[fold(heading)], heading)


def _of_the_file(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[Issue]:
    """Yield what the reader reports of the file, with personal data masked."""
    headings, personal = sheet.layout.headings, sheet.layout.recipe.personal
    hidden = {column for column, heading in headings.items() if personal.get(heading) == "masked"}
    for finding in findings:
        if sheet.rules.is_on(finding.rule):
            value = "" if finding.column in hidden else masked(finding.value)
            yield sheet.issue(finding.rule, finding.row, finding.column, value)


def _with_rows(variants: Variants, sheet: Sheet) -> pa.Table:
    return variants.table.append_column("first_row", pa.array(variants.first + sheet.first_row, pa.int32()))


def _rows_table(loaded_rows: Ints, sheet: Sheet) -> pa.Table:
    return pa.table(
        {
            "row": pa.array(loaded_rows + sheet.first_row, pa.int32()),
            "place": pa.array(sheet.places.number[loaded_rows], pa.int32()),
            "product": pa.array(sheet.products.number[loaded_rows], pa.int32()),
        }
    )


def _facts_table(sheet: Sheet, figures: ExactFigures, load: Marks, scale: int) -> pa.Table:
    return pa.table(
        {
            "row": pa.array(sheet.grid.position[load] + sheet.first_row, pa.int32()),
            "period": pa.array(sheet.calendar.number[load], pa.int16()),
            "value": figures.to_arrow(load, scale),
        }
    )


def _added_up(facts: pa.Table, standing: Ints, sheet: Sheet) -> pa.Table:
    """Return the facts with those of one place, product and period summed exactly, at the row that represents them."""
    row = pa.array(standing[facts.column("row").to_numpy() - sheet.first_row] + sheet.first_row, pa.int32())
    scale = facts.schema.field("value").type.scale
    wide = facts.set_column(0, "row", row).set_column(2, "value", facts["value"].cast(pa.decimal128(38, scale)))
    summed = wide.group_by(["row", "period"]).aggregate([("value", "sum")]).sort_by([("row", "ascending")])
    value = summed.column("value_sum").cast(pa.decimal128(38, scale))
    return pa.table({"row": summed.column("row"), "period": summed.column("period"), "value": value}).combine_chunks()


def issues_table(issues: Sequence[Issue]) -> pa.Table:
    """Return ``issues`` as a table with the columns of the receipt."""
    return pa.table(
        {
            "sheet": pa.array([issue.sheet for issue in issues], pa.string()),
            "row": pa.array([issue.row for issue in issues], pa.int32()),
            "cell": pa.array([issue.cell for issue in issues], pa.string()),
            "rule": pa.array([issue.rule for issue in issues], pa.string()),
            "severity": pa.array([issue.severity.value for issue in issues], pa.string()),
            "value": pa.array([issue.value for issue in issues], pa.string()),
            "suggestion": pa.array([issue.suggestion for issue in issues], pa.string()),
            "period": pa.array([issue.period for issue in issues], pa.date32()),
        }
    )
