"""From a file to validated figures: everything that happens in the reading process.

Nothing here touches the vault. The result is a header and Arrow tables. So a hostile workbook meets a process that
holds no key and whose output is data, never code.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Protocol

from pydantic import BaseModel, ConfigDict, SecretStr

from core.importing.cells.columns import SheetColumns
from core.importing.layout import detection
from core.importing.layout.columns import Layout, LayoutOptions
from core.importing.layout.recipe import Recipe, RecipeChanges, fingerprint
from core.importing.layout.recognition import recognise
from core.importing.layout.treatments import figure_columns
from core.importing.process.judgement import judge_table
from core.importing.process.read_table import BatchHeader, Tables
from core.importing.readers import reader
from core.importing.readers.guard import Guarded, Inspected
from core.model.dimensions import PlaceLevel, SalesUnit
from core.model.errors import UserError
from core.model.imports.rules import RuleBook, RuleSetting
from core.model.names import fold

NO_LEVEL = "none"
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
    sheet_level: str | None = None  # that the names of the sheets give; ``NO_LEVEL`` where they give none
    region: str | None = None  # of a table without a column for it; blank where it has none
    regions: tuple[str, ...] = ()  # that the vault knows by name
    drift: bool = False  # whether columns may have come or gone since the recipe was saved
    rules: dict[str, RuleSetting] = {}

    @property
    def options(self) -> LayoutOptions:
        """What it asks of the layout."""
        region = "" if self.region is None and self.sheet_level == NO_LEVEL else self.region
        return LayoutOptions(
            unit=self.unit,
            file=self.path.stem,
            sheet=self.sheet,
            table=self.table,
            year=self.year,
            figure=self.figure,
            sheet_level=self._sheet_level(region),
            regions=self.regions,
            region=region,
        )

    def _sheet_level(self, region: str | None) -> str | None:
        """Return the level that is asked for, else that of the recipe, which a region that is given replaces."""
        if self.sheet_level is not None:
            return None if self.sheet_level == NO_LEVEL else self.sheet_level
        level = None if self.recipe is None else self.recipe.sheet_level
        return None if region is not None and level == PlaceLevel.REGION.value else level


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
        header, tables = judge_table(layout, columns, book, bytes.fromhex(request.pseudonym_key))
        progress(round((number + _JUDGED) * rows / len(layouts)), rows, "import.validating")
        timing = {
            "sample": guarded.inspected.sample,
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
    options = options_for(request, inspected)
    if request.recipe is not None:
        layouts = detection.detect(peeks, replace(options, recipe=request.recipe))
        if not request.drift:
            _refuse_drift(layouts[0], request.recipe)
    else:
        layouts = recognise(peeks, options, request.known)
    return [replace(layout, recipe=layout.recipe.changed(request.changes)) for layout in layouts]


def options_for(request: Request, inspected: Inspected) -> LayoutOptions:
    """Return what ``request`` asks of the layout, with the means to read a whole table, each at most once."""
    tables: dict[tuple[str, int, str], SheetColumns] = {}

    def read_whole(layout: Layout) -> SheetColumns:
        key = layout.sheet, layout.table, layout.recipe.digest
        if key not in tables:
            tables[key] = _read(request, inspected, layout)
        return tables[key]

    return replace(request.options, read_whole=read_whole)


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
        dates=layout.dates.there,
        answers={column: layout.recipe.treatment_of(layout.headings[column]).decimal_mark for column in figures},
    )
    return columns if layout.last_row is None else columns.until(layout.last_row - layout.header_row)
