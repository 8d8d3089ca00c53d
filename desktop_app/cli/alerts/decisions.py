"""raff alerts ack | start | resolve | dismiss | reopen | snooze | assign | note | rate."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Annotated, Concatenate, ParamSpec

import typer

from core.documents.alerts import alert_tables
from core.model.alerts.alerts import Alert, AlertState, Listed
from core.model.changes import ChangeSet
from core.model.clock import RIYADH
from core.model.errors import UserError
from core.operations.access import Access
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, note_alert, snooze_alert
from desktop_app.cli.alerts.alert_words import AlertArgument, words_of
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

P = ParamSpec("P")
_DAY = ["%Y-%m-%d"]

NoteOption = Annotated[str, typer.Option(help="A note for the history of the alert.")]

commands = Commands()


@commands.add("raff alerts ack 3f2a")
def ack(options: VaultOptions, alert: AlertArgument, *, note: NoteOption = "") -> None:
    """Acknowledge an alert."""
    _decide(options, move_alert, alert, AlertState.ACKNOWLEDGED, note)


@commands.add('raff alerts start 3f2a --note "Called the shop"')
def start(options: VaultOptions, alert: AlertArgument, *, note: NoteOption = "") -> None:
    """Mark an alert as being worked on."""
    _decide(options, move_alert, alert, AlertState.IN_PROGRESS, note)


@commands.add("raff alerts resolve 3f2a")
def resolve(options: VaultOptions, alert: AlertArgument, *, note: NoteOption = "") -> None:
    """Resolve an alert."""
    _decide(options, move_alert, alert, AlertState.RESOLVED, note)


@commands.add('raff alerts dismiss 3f2a --note "The shop closed for good"')
def dismiss(options: VaultOptions, alert: AlertArgument, *, note: NoteOption = "") -> None:
    """Dismiss an alert: nothing will be done about it."""
    _decide(options, move_alert, alert, AlertState.DISMISSED, note)


@commands.add("raff alerts reopen 3f2a")
def reopen(options: VaultOptions, alert: AlertArgument, *, note: NoteOption = "") -> None:
    """Open an alert again that was resolved or dismissed."""
    _decide(options, move_alert, alert, AlertState.OPEN, note)


@commands.add("raff alerts snooze 3f2a --until 2026-12-31")
def snooze(
    options: VaultOptions,
    alert: AlertArgument,
    until: Annotated[datetime | None, typer.Option(formats=_DAY, help="The day on which the alert returns.")] = None,
    *,
    note: NoteOption = "",
) -> None:
    """Hide an alert until a day."""
    _decide(options, snooze_alert, alert, morning(until), note)


@commands.add("raff alerts assign 3f2a --to noura --due 2026-12-31")
def assign(
    options: VaultOptions,
    alert: AlertArgument,
    to: Annotated[str | None, typer.Option(help="Who takes care of it; nobody if left out.")] = None,
    *,
    due: Annotated[datetime | None, typer.Option(formats=_DAY, help="The day by which it is due.")] = None,
    note: NoteOption = "",
) -> None:
    """Assign an alert to a person, or to nobody."""
    _decide(options, assign_alert, alert, to, due.date() if due else None, note)


@commands.add('raff alerts note 3f2a "Nobody there"', name="note")
def note_(
    options: VaultOptions, alert: AlertArgument, text: Annotated[str, typer.Argument(help="What is written.")]
) -> None:
    """Write a note to the history of an alert."""
    _decide(options, note_alert, alert, text)


@commands.add("raff alerts rate 3f2a --not-useful")
def rate(
    options: VaultOptions,
    alert: AlertArgument,
    useful: Annotated[bool, typer.Option("--useful/--not-useful", help="Whether the alert was useful.")],
    *,
    note: NoteOption = "",
) -> None:
    """Rate an alert; raff alert-rule proposals learns from that."""
    _decide(options, judge_alert, alert, useful=useful, note=note)


def morning(day: datetime | None) -> datetime:
    """Return the beginning of a day in Saudi Arabia; raises ``alert.no_until`` without one."""
    if day is None:
        raise UserError("alert.no_until")
    return datetime.combine(day.date(), time(), RIYADH)


def _decide(
    options: VaultOptions,
    operation: Callable[Concatenate[Access, P], tuple[Alert, ChangeSet]],
    *arguments: P.args,
    **named: P.kwargs,
) -> None:
    """Change an alert, and show how it stands then."""
    with opened(options, write=True) as vault:
        alert, _ = vault(operation, *arguments, **named)
        words = words_of(vault)
    shown, columns = Listed(alert), alert_tables.columns(words)
    vault.output.document(columns.json_row(shown, vault.language))
    vault.output.rows(columns, [shown])
