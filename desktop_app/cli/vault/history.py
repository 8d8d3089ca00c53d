"""raff close | compact."""

from calendar import monthrange
from datetime import date
from typing import Annotated

import typer

from core.model.errors import UserError
from core.operations.access import Access
from core.operations.imports.close_months import close_months
from core.operations.vault.compact import RETENTION_MONTHS, compact_vault
from core.texts import numbers
from desktop_app.cli import options
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    app.command()(close)
    app.command()(compact)


def close(
    month: Annotated[str | None, typer.Argument(help="The last month to close, as 2024-03; none opens all.")] = None,
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Close every month up to this one: only who has the right may change what they show."""
    app, output = options.start(lang, as_json=json_)
    last = None if month is None else _last_day(month)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        close_months(Access(opened, app.session), last)
    through = None if last is None else last.isoformat()
    output.document({"closed_through": through})
    output.say("closed.through" if through else "closed.none", day=through)


def compact(
    vault: VaultOption = None,
    *,
    months: Annotated[int, typer.Option(min=0, help="How long history is kept.")] = RETENTION_MONTHS,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be done, and do nothing.")] = False,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Give back the room of old batches that show nothing any more; their receipts are kept."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        found, _ = compact_vault(Access(opened, app.session), months=months, dry_run=dry_run)
    output.document({"batches": [batch.id for batch in found.batches], "bytes": found.bytes, "dry_run": dry_run})
    for batch in found.batches:
        output.line(f"{batch.id[:8]}  {batch.file}  {batch.imported_at[:10]}")
    output.say(
        "compact.would" if dry_run else "compact.done", count=len(found.batches), bytes=numbers.figure(found.bytes)
    )


def _last_day(month: str) -> date:
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError as error:
        raise UserError("closed.no_month", text=month) from error
    return first.replace(day=monthrange(first.year, first.month)[1])
