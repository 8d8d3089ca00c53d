"""raff batches | receipt | annotate | undo | quality."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents import receipts
from core.operations.imports.annotate_workbook import annotate_workbook
from core.operations.imports.batches import list_batches, list_imports, show_receipt, undo_batch
from core.operations.reports.export_tables import export_tables
from core.texts import numbers
from core.texts.catalogue import say
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import BookPasswordOption, VaultOptions

BatchArgument = Annotated[str, typer.Argument(help="The id of the batch, or how it begins.")]


commands = Commands()


@commands.add("raff receipt 3f2a --out receipt.xlsx")
def receipt(
    options: VaultOptions,
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
    options: VaultOptions,
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
    vault.output.table(
        ["column.batch", "column.file", "column.figures", "column.imported", "column.state"],
        [
            [
                batch.id[:8],
                batch.file,
                numbers.figure(batch.figures),
                batch.imported_at[:16].replace("T", " "),
                say(vault.language, "state.withdrawn" if batch.withdrawn_at else "state.shown"),
            ]
            for batch in listed
        ],
        numbers=(2,),
    )
    columns = ("id", "position", "file", "sheet", "recipe", "unit", "grain", "figures", "imported_at")
    vault.output.document(
        {
            "batches": [
                {**{name: getattr(batch, name) for name in columns}, "withdrawn_at": batch.withdrawn_at}
                for batch in listed
            ]
        }
    )


@commands.add("raff quality")
def quality(options: VaultOptions) -> None:
    """Show how many figures of each import were accepted, and how many each rule quarantined."""
    with opened(options) as vault:
        tallies = [(batch, tally) for batch, tally in vault(list_imports) if batch.parent is None]
    vault.output.document(
        {
            "imports": [
                {
                    "batch": batch.id,
                    "file": batch.file,
                    "withdrawn": batch.withdrawn_at is not None,
                    "figures_read": tally.figures_read,
                    "figures_quarantined": tally.figures_quarantined,
                    "figures_rejected": tally.figures_rejected,
                    "quality_score": tally.quality_score,
                    "rules": {
                        rule: {"figures_apart": apart, "score": tally.rule_score(rule)}
                        for rule, apart in tally.figures_apart.items()
                    },
                }
                for batch, tally in tallies
            ]
        }
    )
    words = [
        [
            batch.id[:8],
            batch.file,
            numbers.score(tally.quality_score, vault.language),
            numbers.figure(tally.figures_read),
            say(vault.language, f"rule.{rule}") if rule else numbers.ABSENT,
            numbers.figure(apart),
        ]
        for batch, tally in tallies
        for rule, apart in (tally.figures_apart or {"": 0}).items()
    ]
    headings = ["column.batch", "column.file", "column.score", "column.figures", "column.rule", "column.apart"]
    vault.output.table(headings, words, numbers=(2, 3, 5))
