"""raff inspect | import."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr, ValidationError

from core.documents.imports import inspections, receipts
from core.importing.layout.recipe import RecipeChanges
from core.model.dimensions import SalesUnit
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.imports.receipts import Receipt
from core.model.imports.table_files import FOLDER_SUFFIXES
from core.model.job_context import JobContext
from core.model.json_values import Json
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.inspect_workbook import inspect_workbook
from core.operations.imports.recipes import find_recipe
from core.texts.catalogue import explain
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.imports.reading import ReadingOptions, RecipeOption
from desktop_app.cli.opening import opened, start
from desktop_app.cli.options import BookPasswordOption, OutputOptions, VaultOptions

_LOCK_PREFIX = "~$"  # what Excel leaves beside a workbook that it holds open
_USER, _ENVIRONMENT = 3, 4

_TREATED = ("blanks", "placeholders", "number_texts", "comma", "duplicates", "price_basis")
# The point means what the comma does not.
_OF_POINT = {"point=thousands": "comma=decimal", "point=decimal": "comma=thousands"}
_TREAT = (
    "How cells are read, as NAME=VALUE; may be repeated. Names are blanks (missing, zero), "
    "placeholders (apart, missing, zero), number_texts (apart, number), comma (thousands, decimal), "
    "point (thousands, decimal), duplicates (first, last, sum). "
    "Also price_basis (consumer, trade, unstated). "
    "open=HEADING marks a column without names of persons, masked=HEADING one with them."
)


commands = Commands()

UnitOption = Annotated[
    SalesUnit, typer.Option(help="What the figures count; the workbook does not say.", case_sensitive=False)
]
DriftOption = Annotated[
    bool, typer.Option("--drift", help="Accept columns that were added or removed since the template.")
]
AcceptOption = Annotated[bool, typer.Option("--accept", help="Accept corrections of figures that are already shown.")]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Check the figures and change nothing.")]


@commands.add("raff inspect audit-2024.xlsx")
def inspect(
    options: OutputOptions,
    file: Annotated[Path, typer.Argument(help="The workbook to inspect.")],
    reading: ReadingOptions,
    *,
    workbook_password_stdin: BookPasswordOption = False,
) -> None:
    """Show the sheets of a workbook and how an import would read them; imports nothing."""
    _, output = start(options)
    look = reading.of_inspection()
    with output.progress() as context:
        overview = passwords.with_book_password(
            passwords.read_book_password(from_stdin=workbook_password_stdin),
            lambda password: inspect_workbook(file, replace(look, password=password), context),
        )
    output.document(inspections.as_document(overview))
    for line in inspections.as_lines(overview, output.language):
        output.line(line)


@commands.add("raff import audit-2024.xlsx --unit sar", name="import")
def import_(
    options: VaultOptions,
    files: Annotated[list[Path], typer.Argument(help="Workbooks, or folders of workbooks.")],
    reading: ReadingOptions,
    *,
    recipe: RecipeOption = None,
    unit: UnitOption = SalesUnit.UNSTATED,
    name: Annotated[str | None, typer.Option("--save-recipe", help="Save the import template under this name.")] = None,
    treat: Annotated[list[str] | None, typer.Option(help=_TREAT)] = None,
    drift: DriftOption = False,
    accept: AcceptOption = False,
    dry_run: DryRunOption = False,
    workbook_password_stdin: BookPasswordOption = False,
) -> int:
    """Import workbooks into the vault, each with a receipt. One that fails does not stop the others."""
    with (
        opened(options, write=True) as vault,
        vault.output.progress() as context,
    ):
        chosen = replace(
            reading.of_import(vault(find_recipe, recipe) if recipe else None),
            unit=unit,
            changes=_changes(name, treat),
            drift=drift,
            accept=accept,
            dry_run=dry_run,
        )
        book_password = passwords.read_book_password(from_stdin=workbook_password_stdin)
        read = partial(_read, vault.access, chosen, book_password, context)
        documents, code = _import_files(_workbooks(files), read, vault.output)
        if name is not None and not dry_run and any("error" not in document for document in documents):
            vault.output.say("receipt.recipe_saved", recipe=name)
    single = len(files) == 1 and len(documents) == 1 and not files[0].is_dir()
    vault.output.document(documents[0] if single else {"receipts": documents})
    return code


def _read(
    access: Access, chosen: Options, password: SecretStr | None, context: JobContext, path: Path
) -> list[Receipt]:
    """Import one workbook; a password that it needs is asked for."""

    def open_with(given: SecretStr | None) -> list[Receipt]:
        return import_workbook(access, path, replace(chosen, password=given), context)[0]

    return passwords.with_book_password(password, open_with)


def _changes(name: str | None, treat: list[str] | None) -> RecipeChanges:
    """Return what ``--save-recipe`` and ``--treat`` say of the recipe; raises ``recipe.treatment``."""
    changes: dict[str, str] = {} if name is None else {"name": name}
    personal: dict[str, str] = {}
    for text in treat or ():
        key, sign, value = _OF_POINT.get(text.replace(" ", ""), text).partition("=")
        if key.strip() in ("open", "masked") and value.strip():
            personal[value.strip()] = key.strip()
            continue
        if key.strip() not in _TREATED or not sign:
            raise UserError("recipe.treatment", text=text)
        changes[key.strip()] = value.strip()
    try:
        return RecipeChanges.model_validate({**changes, **({"personal": personal} if personal else {})})
    except ValidationError as error:
        raise UserError("recipe.treatment", text=str(error.errors()[0]["input"])) from error


def _import_files(
    paths: list[Path], bring: Callable[[Path], list[Receipt]], output: Output
) -> tuple[list[dict[str, Json]], int]:
    """Bring each file; return the document of each, and the exit code. A single failure is raised."""
    documents: list[dict[str, Json]] = []
    code = 0
    for path in paths:
        try:
            brought = bring(path)
        except AppError as error:
            if len(paths) == 1:
                raise
            code = max(code, _ENVIRONMENT if isinstance(error, EnvironmentFault) else _USER)
            failure: dict[str, Json] = {
                "code": error.code,
                "message": explain(output.language, error),
                "data": dict(error.data),
            }
            documents.append({"file": path.name, "ok": False, "error": failure})
            output.line(f"{path.name}: {failure['message']} [{error.code}]")
            continue
        for receipt in brought:
            documents.append(receipts.as_document(receipt, output.language))
            for line in receipts.as_lines(receipt, output.language):
                output.line(line)
    return documents, code


def _workbooks(named: list[Path]) -> list[Path]:
    """Return the files that were named, and the workbooks of the folders that were, in order of name."""
    workbooks: list[Path] = []
    for path in named:
        if not path.is_dir():
            workbooks.append(path)
            continue
        workbooks.extend(
            file
            for file in sorted(path.iterdir())
            if file.suffix.casefold() in FOLDER_SUFFIXES and not file.name.startswith(_LOCK_PREFIX)
        )
    return workbooks
