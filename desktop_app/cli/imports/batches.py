"""raff batches | receipt | annotate | undo | quality."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents.imports import batches as documents
from core.documents.imports import receipts
from core.operations.imports.annotate_workbook import annotate_workbook
from core.operations.imports.batches import list_batches, list_imports, show_receipt, undo_batch
from core.operations.reports.export_tables import export_tables
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import BookPasswordOption, ExportOptions, VaultOptions

BatchArgument = Annotated[str, typer.Argument(help="The id of the batch, or how it begins.")]


commands = Commands()


@commands.add("raff receipt 3f2a --out receipt.xlsx")
def receipt(
    options: ExportOptions,
    batch: BatchArgument,
    *,
    out: Annotated[
        Path | None, typer.Option(help="A workbook to write the receipt to, with every faulty cell.")
    ] = None,
) -> None:
    """Show the receipt of a batch."""
    with opened(options, write=out is not None) as vault:
        shown = vault(show_receipt, batch)
        if out is not None:
            vault(export_tables, out, "receipt", receipts.as_tables(shown, vault.language))
    vault.output.document(receipts.as_document(shown, vault.language))
    for line in receipts.as_lines(shown, vault.language) if out is None else [str(out)]:
        vault.output.line(line)


@commands.add("raff annotate 3f2a audit-2024.xlsx --out audit-2024-notes.xlsx")
def annotate(
    options: ExportOptions,
    batch: BatchArgument,
    workbook: Annotated[Path, typer.Argument(help="The workbook that was imported.")],
    out: Annotated[Path, typer.Option(help="The copy to write.")],
    *,
    workbook_password_stdin: BookPasswordOption = False,
) -> None:
    """Write a copy of an imported workbook with a comment on every faulty cell."""
    with opened(options, write=True) as vault, vault.output.progress() as context:
        count = passwords.with_book_password(
            passwords.read_book_password(from_stdin=workbook_password_stdin),
            lambda password: vault(annotate_workbook, batch, (workbook, out), vault.language, context, password),
        )
    vault.output.document({"out": str(out), "cells": count})
    vault.output.line(str(out))


@commands.add("raff undo 3f2a")
def undo(options: VaultOptions, batch: BatchArgument) -> None:
    """Withdraw a batch; the figures that it replaced are shown again."""
    with opened(options, write=True) as vault:
        withdrawn, _ = vault(undo_batch, batch)
    vault.output.say("batch.undone", batch=withdrawn.id)
    vault.output.document({"batch": withdrawn.id, "withdrawn_at": withdrawn.withdrawn_at})


@commands.add("raff batches")
def batches(options: VaultOptions) -> None:
    """List the batches, the oldest layer first."""
    with opened(options) as vault:
        listed = vault(list_batches)
    columns = documents.columns()
    vault.output.rows(columns, listed, with_headings=True)
    vault.output.document({"batches": [columns.json_row(batch, vault.language) for batch in listed]})


@commands.add("raff quality")
def quality(options: VaultOptions) -> None:
    """Show how many figures of each import were accepted, and how many each rule quarantined."""
    with opened(options) as vault:
        imports = [documents.ImportRow(*entry) for entry in vault(list_imports) if entry[0].parent is None]
    columns = documents.import_columns()
    vault.output.document({"imports": [columns.json_row(row, vault.language) for row in imports]})
    vault.output.rows(documents.rule_columns(), documents.rule_rows(imports), with_headings=True)
