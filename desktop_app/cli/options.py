"""Options that many commands share, each declared once.

A command takes one of these classes as a parameter; ``commands.Commands`` gives it the options of that class.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from core.model.errors import UserError
from core.texts.catalogue import Language


class Format(StrEnum):
    """How rows are given."""

    TABLE = "table"
    CSV = "csv"
    XLSX = "xlsx"


VaultOption = Annotated[
    Path | None,
    typer.Option("--vault", metavar="FOLDER", envvar="RAFF_VAULT", help="Folder of the vault.", show_envvar=True),
]
PasswordOption = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from standard input (else RAFF_PASSWORD, else ask)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
LanguageOption = Annotated[Language | None, typer.Option("--lang", envvar="RAFF_LANG", help="Language of the words.")]
WhereOption = Annotated[
    list[str] | None,
    typer.Option(
        "--where", metavar="LEVEL=NAME", help="Only this name of a level, such as region=RIYADH; may be repeated."
    ),
]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="ROWS", min=1, help="At most this many rows.")]
ByOption = Annotated[
    str | None, typer.Option("--by", metavar="LEVELS", help="Levels that make a group, separated by commas.")
]
BookPasswordOption = Annotated[
    bool,
    typer.Option(
        "--workbook-password-stdin",
        help="Read the password of the workbook from standard input (else RAFF_WORKBOOK_PASSWORD, else ask).",
    ),
]
ReasonOption = Annotated[
    str, typer.Option("--reason", help="Why figures leave, where your organisation asks; the audit keeps it.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """How a command answers."""

    json: JsonOption = False
    lang: LanguageOption = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultOptions(OutputOptions):
    """Which vault a command opens, and where its password comes from."""

    vault: VaultOption = None
    password_stdin: PasswordOption = False

    def filters(self) -> dict[str, list[str]]:
        """Return the names that each level is narrowed to; none here."""
        return {}

    def why(self) -> str:
        """Return why figures are taken out; no reason here."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions(VaultOptions):
    """Why figures are taken out."""

    reason: ReasonOption = ""

    def why(self) -> str:
        """Return why figures are taken out, as far as it was given."""
        return self.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureOptions(VaultOptions):
    """Of which figures a command answers."""

    where: WhereOption = None

    def filters(self) -> dict[str, list[str]]:
        """Return the names that each level is narrowed to. Raises ``filter.not_understood``."""
        return read_filters(self.where)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOptions(FigureOptions):
    """How many rows an answer has."""

    limit: LimitOption = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingOptions(RowOptions):
    """How the rows of an answer are given."""

    format: Annotated[Format, typer.Option(help="How the rows are given.")] = Format.TABLE
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="The workbook to write, with --format xlsx.")] = None
    reason: ReasonOption = ""

    def why(self) -> str:
        """Return why figures are taken out, as far as it was given."""
        return self.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFileOptions(FigureOptions):
    """Of which figures a command writes a file, and why."""

    reason: ReasonOption = ""

    def why(self) -> str:
        """Return why figures are taken out, as far as it was given."""
        return self.reason


def read_filters(where: list[str] | None) -> dict[str, list[str]]:
    """Return the filters; several names of one level widen it. Raises ``filter.not_understood``."""
    filters: dict[str, list[str]] = {}
    for text in where or ():
        level, sign, name = text.partition("=")
        if not sign or not level.strip() or not name.strip():
            raise UserError("filter.not_understood", text=text)
        filters.setdefault(level.strip(), []).append(name)
    return filters
