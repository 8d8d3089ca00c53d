"""raff audit."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from core.model.journal import AuditRow
from core.model.names import search_fold
from core.operations.vault.journal import read_audit
from core.texts import dates
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

_ALL = 1_000_000
_HEADINGS = ("column.imported_at", "column.by", "audit.address", "audit.action", "audit.subject", "audit.outcome")

commands = Commands()


@commands.add("raff audit --find retention --json")
def audit(
    options: VaultOptions,
    *,
    find: Annotated[str, typer.Option(help="Only events that hold these words, in any column.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many events, the newest first.")] = 50,
) -> None:
    """List what happened to the vault: when, by whom, from where, what, and how it ended."""
    with opened(options) as vault:
        events = vault(read_audit, _ALL if find else limit)
    words = search_fold(find).split()
    shown = [event for event in events if all(word in _text(event) for word in words)][:limit]
    vault.output.document({"events": [asdict(event) for event in shown]})
    rows = [
        [
            dates.moment(datetime.fromisoformat(event.at), vault.language),
            event.actor,
            event.address or "-",
            event.action,
            event.subject or "-",
            event.outcome,
        ]
        for event in shown
    ]
    vault.output.table(_HEADINGS, rows)


def _text(event: AuditRow) -> str:
    return search_fold(" ".join(str(value) for value in asdict(event).values()))
