"""raff retention preview | run | hold | lift."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from core.operations.vault import retain
from core.security.durable import replace_file
from core.texts import numbers
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands(name="retention", help="Delete figures that are older than they may be kept.")


@commands.add("raff retention preview")
def preview(options: VaultOptions) -> None:
    """Show what a run would delete, and what has no date to judge it by; nothing is changed."""
    with opened(options, write=True) as vault:
        due = vault(retain.preview_retention)
    vault.output.document(
        {
            "cutoff": due.cutoff.isoformat(),
            "figures": due.figures,
            "due": [asdict(page) for page in due.due],
            "undated": [asdict(records) for records in due.undated],
            "hold": due.hold,
        }
    )
    vault.output.say("retention.preview", figures=due.figures, pages=len(due.due), cutoff=due.cutoff.isoformat())
    headings = ["column.file", "level.region", "column.period", "column.figures"]
    rows = [[page.file, page.region or "-", str(page.year), numbers.figure(page.figures)] for page in due.due]
    vault.output.table(headings, rows, numbers=(2, 3))
    for records in due.undated:
        vault.output.say("retention.undated", file=records.file, records=records.records)
    if due.hold:
        vault.output.say("retention.hold", reason=due.hold)


@commands.add("raff retention run --certificate deleted-2018.json")
def run(
    options: VaultOptions,
    certificate: Annotated[Path, typer.Option(help="The file to write the certificate to.")],
) -> None:
    """Delete what is due for good, and write a certificate: what, how much, by whom, and its proof."""
    with opened(options, write=True) as vault:
        deleted, _ = vault(retain.run_retention)
    if deleted is None:
        vault.output.say("retention.nothing")
        vault.output.document({"figures": 0})
        return
    replace_file(certificate, retain.document_of(deleted).encode())
    vault.output.say("retention.done", figures=deleted.figures, pages=deleted.pages, file=str(certificate))
    vault.output.document({"figures": deleted.figures, "certificate": retain.digest_of(deleted)})


@commands.add('raff retention hold "Case 2026-14"')
def hold(options: VaultOptions, reason: Annotated[str, typer.Argument(help="Why everything is kept.")]) -> None:
    """Keep everything from now on: a legal hold."""
    with opened(options, write=True) as vault:
        vault(retain.hold_retention, reason)
    vault.output.say("retention.hold", reason=reason)
    vault.output.document({"hold": reason})


@commands.add("raff retention lift")
def lift(options: VaultOptions) -> None:
    """End the legal hold."""
    with opened(options, write=True) as vault:
        vault(retain.hold_retention, "")
    vault.output.say("retention.lifted")
    vault.output.document({"hold": ""})
