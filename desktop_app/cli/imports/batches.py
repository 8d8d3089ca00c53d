"""raff batches | receipt | annotate | undo | quality."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents import receipts
from core.operations.access import Access
from core.operations.imports.annotate_workbook import annotate_workbook
from core.operations.imports.batches import list_batches, list_imports, show_receipt, undo_batch
from core.operations.reports.export_tables import export_tables
from core.texts import numbers
from core.texts.catalogue import say
from desktop_app.cli import options
from desktop_app.cli.options import BookPasswordOption, JsonOption, LanguageOption, PasswordOption, VaultOption

BatchArgument = Annotated[str, typer.Argument(help="The id of the batch, or how it begins.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    app.command()(batches)
    app.command()(receipt)
    app.command()(annotate)
    app.command()(undo)
    app.command()(quality)


def receipt(
    batch: BatchArgument,
    vault: VaultOption = None,
    *,
    out: Annotated[Path | None, typer.Option(help="A workbook to write it to, with every faulty cell.")] = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show the receipt that the import of a batch was given."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=out is not None) as opened:
        found = show_receipt(Access(opened, app.session), batch)
        if out is not None:
            export_tables(Access(opened, app.session), out, "receipt", receipts.as_tables(found, output.language))
    output.document(receipts.as_document(found))
    for line in receipts.as_lines(found, output.language) if out is None else [str(out)]:
        output.line(line)


def annotate(
    batch: BatchArgument,
    workbook: Annotated[Path, typer.Argument(help="The workbook that was imported.")],
    out: Annotated[Path, typer.Option(help="The copy to write.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    workbook_password_stdin: BookPasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Write a copy of the workbook of a batch with a note on every faulty cell, for whoever must mend it."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened, output.progress() as context:
        count = options.with_book_password(
            options.read_book_password(from_stdin=workbook_password_stdin),
            lambda password: annotate_workbook(
                Access(opened, app.session), batch, (workbook, out), output.language, context, password
            ),
        )
    output.document({"out": str(out), "cells": count})
    output.line(str(out))


def undo(
    batch: BatchArgument,
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Withdraw a batch; what lay below it shows again."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        found, _ = undo_batch(Access(opened, app.session), batch)
    output.say("batch.undone", batch=found.id)
    output.document({"batch": found.id, "withdrawn_at": found.withdrawn_at})


def batches(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the batches, the lowest layer first."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = list_batches(Access(opened, app.session))
    output.table(
        ["column.batch", "column.file", "column.figures", "column.imported", "column.state"],
        [
            [
                each.id[:8],
                each.file,
                numbers.figure(each.figures),
                each.imported_at[:16].replace("T", " "),
                say(output.language, "state.withdrawn" if each.withdrawn_at else "state.shown"),
            ]
            for each in found
        ],
        numbers=(2,),
    )
    columns = ("id", "position", "file", "sheet", "recipe", "unit", "grain", "figures", "imported_at")
    output.document(
        {
            "batches": [
                {**{name: getattr(each, name) for name in columns}, "withdrawn_at": each.withdrawn_at} for each in found
            ]
        }
    )


def quality(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show how many figures of each import were taken as they are, and what each rule set apart."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = [(batch, tally) for batch, tally in list_imports(Access(opened, app.session)) if batch.parent is None]
    output.document(
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
                for batch, tally in found
            ]
        }
    )
    words = [
        [
            batch.id[:8],
            batch.file,
            numbers.score(tally.quality_score, output.language),
            numbers.figure(tally.figures_read),
            say(output.language, f"rule.{rule}") if rule else numbers.ABSENT,
            numbers.figure(apart),
        ]
        for batch, tally in found
        for rule, apart in (tally.figures_apart or {"": 0}).items()
    ]
    headings = ["column.batch", "column.file", "column.score", "column.figures", "column.rule", "column.apart"]
    output.table(headings, words, numbers=(2, 3, 5))
