"""What every question about the figures shares: the vault opened, its warehouse filled, the rows given as asked."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from core.documents.analyses import history_length
from core.documents.analyses.history_length import Purpose
from core.documents.columns import T
from core.documents.document import Document
from core.model.errors import UserError
from core.model.figures import definitions_version
from core.model.imports.batches import SamplePart
from core.model.job_context import JobContext
from core.model.json_values import Json
from core.model.ownership import Ownership
from core.model.tables import Table
from core.operations.access import DataAccess
from core.operations.analyses.find_position import find_ownership
from core.operations.analyses.measure_history import measure_history
from core.operations.analyses.missing_items import own_items
from core.operations.reports.export_tables import export_tables
from core.operations.vault.keep import vault_status
from core.reports.tables import write_csv
from core.texts import catalogue as texts
from core.texts import numbers
from core.texts.catalogue import Language
from core.warehouse.filters import Filters, check_levels
from desktop_app.bootstrap import App
from desktop_app.cli.console import Output
from desktop_app.cli.opening import figures_of, opened
from desktop_app.cli.options import Format, ListingOptions, VaultOptions

SHOWN_ROWS = 20
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a question is put to, and how its answer is given.

    ``unit`` is the id of what the figures count, ``rate`` that of amounts per period. ``sample`` is how much of them is
    made up; JSON and workbooks say so.
    """

    access: DataAccess
    unit: str
    rate: str
    data_version: str
    last_day: str | None
    sample: SamplePart
    filters: Filters
    options: VaultOptions
    output: Output
    app: App
    context: JobContext
    purpose: Purpose | None

    def __call__(self, operation: Callable[Concatenate[DataAccess, P], R], *arguments: P.args, **named: P.kwargs) -> R:
        """Return the answer of an operation on the figures of this vault."""
        return operation(self.access, *arguments, **named)

    @property
    def owned(self) -> Ownership:
        """Whose items are opportunities here; nobody's in particular where filters choose whose are meant."""
        return own_items(self.access.warehouse, self.access.session, self.filters)

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return self.output.language

    def document(self, content: Mapping[str, Json]) -> None:
        """Give JSON, with the versions of the data and of the definitions behind it, and what the history can show."""
        if not self.output.as_json:
            return
        stamps: dict[str, Json] = {"data_version": self.data_version, "definitions": definitions_version()}
        if self.sample is not SamplePart.NONE:
            stamps["sample"] = self.sample.value
        if self.purpose is not None:
            stamps["history"] = history_length.as_json(self(measure_history, self.filters))
        self.output.document({**content, **stamps})

    def history_lines(self) -> list[str]:
        """Return what the months that are held can show, and what comes with how many more; none where all is there."""
        if self.purpose is None or self.output.as_json:
            return []
        line = history_length.sentence(self(measure_history, self.filters), self.purpose, self.language)
        return [line] if line else []

    def _source(self, document: Document[T]) -> Table:
        """Return the sheet that says which data the rows come from, of when, and whose items are own ones."""
        say, language = partial(texts.say, self.language), self.language
        comma, owned = say("text.comma"), self(find_ownership)
        lines = [("source.unit", say(f"unit.{self.unit}")), *((f"source.{key}", day) for key, day in document.times())]
        lines.append(("source.data_until", self.last_day or numbers.ABSENT))
        lines.append(("source.company", comma.join(owned.names) or say("source.company_none")))
        lines += [("source.company_unknown", comma.join(owned.unknown))] if owned.unknown else []
        lines += [(f"level.{level}", comma.join(names)) for level, names in self.filters.items()]
        if self.sample is not SamplePart.NONE:
            lines.append(("source.sample", say(f"source.sample_{self.sample}")))
        lines += [("source.data_version", self.data_version), ("source.definitions", definitions_version())]
        heads = (say("source.what"), say("source.value"))
        rows = [(say(what), value) for what, value in lines]
        return Table(say("source.title"), heads, rows, language is Language.ARABIC)

    def give(self, document: Document[T], limit: int | None) -> None:
        """Print a document, or write it, as the options say; a terminal shows few rows where no ``limit`` is named."""
        form, out = _form_of(self.options)
        if form is Format.XLSX and out is not None:
            self(export_tables, out, document.name, [document.as_sheet(limit), self._source(document)])
            self.output.line(str(out))
        elif self.output.as_json:
            self.document(document.as_json(limit))
        elif form is Format.CSV:
            table = document.as_table(limit)
            write_csv(sys.stdout, table.columns, table.rows)
        else:
            for line in document.before:
                self.output.line(line)
            self.output.rows(document.columns, document.rows[: limit or SHOWN_ROWS])
            self.cut(len(document.rows), limit)
            for line in (*document.after, *self.history_lines()):
                self.output.line(line)

    def cut(self, count: int, limit: int | None) -> None:
        """Say how many of ``count`` a terminal shows, and how all of them are seen; nothing where all are."""
        if count > (shown := limit or SHOWN_ROWS):
            self.output.say("rows.cut", shown=numbers.figure(shown), all=numbers.figure(count), limit=str(count))


@contextmanager
def asking(options: VaultOptions, purpose: Purpose | None = None, *, write: bool = False) -> Iterator[Asked]:
    """Open the vault and fill its warehouse for as long as the block lasts.

    ``purpose`` is what the answer needs a history for; ``None`` for one that every history gives.
    Raises ``export.needs_file`` where a workbook is asked for and not where, before anything is opened.
    """
    filters = options.filters()
    form, out = _form_of(options)
    to_workbook = form is Format.XLSX
    if to_workbook and out is None:
        raise UserError("export.needs_file")
    with (
        opened(options, write=write or to_workbook) as vault,
        figures_of(vault) as (access, context),
    ):
        status = vault(vault_status)
        yield Asked(
            access=access,
            unit=status.unit,
            rate=status.rate,
            data_version=status.data_version,
            last_day=status.last_day,
            sample=status.sample,
            filters=filters,
            options=options,
            output=vault.output,
            app=vault.app,
            context=context,
            purpose=purpose,
        )


def levels(by: str | None) -> tuple[str, ...]:
    """Return the levels that were named; raises ``filter.unknown_level``."""
    return check_levels(tuple(level.strip() for level in by.split(",") if level.strip())) if by else ()


def _form_of(options: VaultOptions) -> tuple[Format, Path | None]:
    """Return how rows are given, and the file for them; a command without such options prints a table."""
    return (options.format, options.out) if isinstance(options, ListingOptions) else (Format.TABLE, None)
