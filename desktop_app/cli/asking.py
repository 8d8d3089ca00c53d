"""What every question about the figures shares: the vault opened, its warehouse filled, the rows given as asked."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from core.model.errors import UserError
from core.model.figures import definitions_version
from core.model.sessions import Session
from core.operations.data_version import data_version
from core.operations.export_tables import export_tables
from core.operations.keep_vault import vault_status
from core.operations.open_warehouse import open_warehouse
from core.reports.tables import Table, Value, write_csv
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters, check_levels
from desktop_app.bootstrap import App
from desktop_app.cli import options
from desktop_app.cli.console import Output

SHOWN_ROWS = 20


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
class Asked:
    """What a question is put to; ``unit`` is what the figures count."""

    vault: Vault
    warehouse: Warehouse
    session: Session
    unit: str
    data_version: str

    def stamped(self, document: dict[str, Any]) -> dict[str, Any]:
        """Return ``document`` with the version of the data and of the definitions that it was reckoned from."""
        return document | {"data_version": self.data_version, "definitions": definitions_version()}

    def __call__(self, operation: Callable[..., Any], *arguments: Any) -> Any:
        """Put a question that takes the vault, the warehouse and the session first."""
        return operation(self.vault, self.warehouse, self.session, *arguments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An answer: ``document`` for JSON, ``columns`` and ``rows`` for files, headings and words for a person.

    ``numbers`` are the places of the columns that are set to the right; ``before`` and ``after`` are sentences.
    """

    name: str
    document: dict[str, Any]
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    headings: Sequence[str]
    words: Sequence[Sequence[str]]
    numbers: Sequence[int] = ()
    before: Sequence[str] = field(default=())
    after: Sequence[str] = field(default=())


@contextmanager
def asking(app: App, output: Output, vault: Path | None, *, from_stdin: bool, writable: bool) -> Iterator[Asked]:
    """Open the vault and fill its warehouse for as long as the block lasts."""
    with (
        options.unlock(app, vault, from_stdin=from_stdin, writable=writable) as opened,
        output.progress() as context,
        open_warehouse(opened, app.session, context) as warehouse,
    ):
        unit, version = vault_status(opened, app.session).unit, data_version(opened, app.session)
        yield Asked(opened, warehouse, app.session, unit, version)


def refuse_no_file(format_: Format, out: Path | None) -> None:
    """Raise ``export.needs_file`` where a workbook is asked for and not where."""
    if format_ is Format.XLSX and out is None:
        raise UserError("export.needs_file")


def give(output: Output, asked: Asked, listing: Listing, format_: Format, out: Path | None) -> None:
    """Give ``listing`` in the way that was asked for."""
    if format_ is Format.XLSX and out is not None:
        table = Table(listing.name, listing.columns, listing.rows)
        export_tables(asked.vault, asked.session, out, listing.name, [table])
        output.line(str(out))
    elif output.as_json:
        output.document(asked.stamped(listing.document))
    elif format_ is Format.CSV:
        write_csv(sys.stdout, listing.columns, listing.rows)
    else:
        for line in listing.before:
            output.line(line)
        if listing.words:
            output.table(listing.headings, listing.words, numbers=listing.numbers)
        for line in listing.after:
            output.line(line)


def levels(by: str | None) -> tuple[str, ...]:
    """Return the levels that were named; raises ``filter.unknown_level``."""
    return check_levels(tuple(level.strip() for level in by.split(",") if level.strip())) if by else ()


def filters(where: list[str] | None) -> Filters:
    """Return the filters that were named; raises as ``options.read_filters``."""
    return options.read_filters(where)
