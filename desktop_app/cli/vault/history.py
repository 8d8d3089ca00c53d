"""raff close | compact."""

from calendar import monthrange
from datetime import date
from typing import Annotated

import typer

from core.model.errors import UserError
from core.operations.imports.close_months import close_months
from core.operations.vault.compact import RETENTION_MONTHS, compact_vault
from core.texts import numbers
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands()


@commands.add("raff close 2024-03")
def close(
    options: VaultOptions,
    month: Annotated[
        str | None, typer.Argument(help="The last month to close, such as 2024-03; without it every month is open.")
    ] = None,
) -> None:
    """Close every month up to this one. Afterwards only a person with that permission may change them."""
    last = None if month is None else _last_day(month)
    with opened(options, write=True) as vault:
        vault(close_months, last)
    through = None if last is None else last.isoformat()
    vault.output.document({"closed_through": through})
    vault.output.say("closed.through" if through else "closed.none", day=through)


@commands.add("raff compact --dry-run")
def compact(
    options: VaultOptions,
    *,
    months: Annotated[int, typer.Option(min=0, help="How many months of history are kept.")] = RETENTION_MONTHS,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Report what would be removed, and change nothing.")
    ] = False,
) -> None:
    """Free the space of old batches whose figures are no longer shown; their receipts are kept."""
    with opened(options, write=True) as vault:
        compacted, _ = vault(compact_vault, months=months, dry_run=dry_run)
    vault.output.document(
        {"batches": [batch.id for batch in compacted.batches], "bytes": compacted.bytes, "dry_run": dry_run}
    )
    for batch in compacted.batches:
        vault.output.line(f"{batch.id[:8]}  {batch.file}  {batch.imported_at[:10]}")
    vault.output.say(
        "compact.would" if dry_run else "compact.done",
        count=len(compacted.batches),
        bytes=numbers.figure(compacted.bytes),
    )


def _last_day(month: str) -> date:
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError as error:
        raise UserError("closed.no_month", text=month) from error
    return first.replace(day=monthrange(first.year, first.month)[1])
