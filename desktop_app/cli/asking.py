"""What every question about the figures shares: the vault opened, its warehouse filled, the rows given as asked."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar

import typer

from core.model.errors import UserError
from core.model.figures import definitions_version
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.reports.export_tables import export_tables
from core.operations.vault.keep import vault_status
from core.reports.tables import Table, write_csv
from core.store.vault import Vault
from core.texts.catalogue import Language
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters, check_levels
from desktop_app.bootstrap import App
from desktop_app.cli import options
from desktop_app.cli.console import Output

SHOWN_ROWS = 20
P = ParamSpec("P")
R = TypeVar("R")


class Format(StrEnum):
    """How rows are given."""

    TABLE = "table"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="How the rows are given.")]
OutOption = Annotated[Path | None, typer.Option(help="The workbook to write, with --format xlsx.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Levels that make a group, parted by commas.")]


@dataclass(frozen=True, slots=True)
class How:
    """How a question is put: where, of what, and how its rows are wanted."""

    vault: Path | None
    where: list[str] | None
    password_stdin: bool
    json: bool
    language: Language | None
    format: Format = Format.TABLE
    out: Path | None = None
    writes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An answer: ``document`` for JSON, ``rows`` by their ``columns`` for files, headings and words for a person.

    ``numbers`` are the places of the columns that are set to the right; ``before`` and ``after`` are sentences.
    """

    name: str
    document: dict[str, Any]
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    headings: Sequence[str]
    words: Sequence[Sequence[str]]
    numbers: Sequence[int] = ()
    before: Sequence[str] = ()
    after: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is put to, and how its answer is given; ``unit`` is what the figures count."""

    vault: Vault
    warehouse: Warehouse
    session: Session
    unit: str
    data_version: str
    filters: Filters
    how: How
    output: Output
    app: App
    context: JobContext

    @property
    def access(self) -> DataAccess:
        """What operations are handed first."""
        return DataAccess(self.vault, self.session, self.warehouse)

    def __call__(
        self, operation: Callable[Concatenate[DataAccess, P], R], *arguments: P.args, **options: P.kwargs
    ) -> R:
        """Return the answer of an operation on the figures of this vault."""
        return operation(self.access, *arguments, **options)

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return self.output.language

    def document(self, content: dict[str, Any]) -> None:
        """Give JSON, with the versions of the data and of the definitions that it was reckoned from."""
        self.output.document(content | {"data_version": self.data_version, "definitions": definitions_version()})

    def _stamp(self) -> Table:
        """Return the sheet that tells what the rows were reckoned from."""
        told = [("unit", self.unit), ("data_version", self.data_version), ("definitions", definitions_version())]
        told += [(level, ", ".join(names)) for level, names in self.filters.items()]
        return Table("reckoned from", ("what", "value"), told)

    def give(self, listing: Listing) -> None:
        """Give ``listing`` in the way that was asked for."""
        rows = [[row[column] for column in listing.columns] for row in listing.rows]
        if self.how.format is Format.XLSX and self.how.out is not None:
            table = Table(listing.name, listing.columns, rows)
            export_tables(self.access, self.how.out, listing.name, [table, self._stamp()])
            self.output.line(str(self.how.out))
        elif self.output.as_json:
            self.document(listing.document)
        elif self.how.format is Format.CSV:
            write_csv(sys.stdout, listing.columns, rows)
        else:
            for line in listing.before:
                self.output.line(line)
            if listing.words:
                self.output.table(listing.headings, listing.words, numbers=listing.numbers)
            for line in listing.after:
                self.output.line(line)


@contextmanager
def asking(how: How) -> Iterator[Asked]:
    """Open the vault and fill its warehouse for as long as the block lasts.

    Raises ``export.needs_file`` where a workbook is asked for and not where, before anything is opened.
    """
    app, output = options.start(how.language, as_json=how.json or how.format is Format.JSON)
    chosen = options.read_filters(how.where)
    if how.format is Format.XLSX and how.out is None:
        raise UserError("export.needs_file")
    writable = how.writes or how.format is Format.XLSX
    with (
        options.unlock(app, how.vault, from_stdin=how.password_stdin, writable=writable) as opened,
        output.progress() as context,
        open_warehouse(Access(opened, app.session), context) as warehouse,
    ):
        status = vault_status(Access(opened, app.session))
        yield Asked(opened, warehouse, app.session, status.unit, status.data_version, chosen, how, output, app, context)


def levels(by: str | None) -> tuple[str, ...]:
    """Return the levels that were named; raises ``filter.unknown_level``."""
    return check_levels(tuple(level.strip() for level in by.split(",") if level.strip())) if by else ()
