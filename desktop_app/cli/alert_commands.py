"""raff alerts."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated

import typer

from core.model.alerts import Alert, AlertState
from core.model.changes import ChangeSet
from core.model.clock import RIYADH
from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.open_warehouse import open_warehouse
from core.operations.watch_alerts import (
    assign_alert,
    evaluate_alerts,
    list_alerts,
    move_alert,
    note_alert,
    show_alert,
    snooze_alert,
)
from core.store.vault import Vault
from desktop_app.cli import options
from desktop_app.cli.console import Output
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption
from desktop_app.presenters import alerts as presenter


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(alerts)


def alerts(
    vault: VaultOption = None,
    *,
    why: Annotated[str | None, typer.Option(metavar="ID", help="Explain one alert.")] = None,
    history: Annotated[str | None, typer.Option(metavar="ID", help="What happened to one alert.")] = None,
    ack: Annotated[str | None, typer.Option(metavar="ID", help="Acknowledge one alert.")] = None,
    start: Annotated[str | None, typer.Option(metavar="ID", help="Say that it is being worked on.")] = None,
    resolve: Annotated[str | None, typer.Option(metavar="ID", help="Resolve one alert.")] = None,
    dismiss: Annotated[str | None, typer.Option(metavar="ID", help="Say that nothing will be done.")] = None,
    reopen: Annotated[str | None, typer.Option(metavar="ID", help="Open one again that has ended.")] = None,
    snooze: Annotated[str | None, typer.Option(metavar="ID", help="Let one wait, with --until.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of its return.")] = None,
    assign: Annotated[str | None, typer.Option(metavar="ID", help="Say whose it is, with --to and --due.")] = None,
    to: Annotated[str | None, typer.Option(help="Whose it is; nobody's without.")] = None,
    due: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="By which day.")] = None,
    note: Annotated[str | None, typer.Option(metavar="ID", help="Write to the history of one, with --say.")] = None,
    say_: Annotated[str, typer.Option("--say", help="What is to be said of it.")] = "",
    all_: Annotated[bool, typer.Option("--all", help="Ended and snoozed ones too.")] = False,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Evaluate the rules and list the alerts, or look at one, or say what was done about it."""
    app, output = options.start(lang, as_json=json_)
    states = {
        AlertState.ACKNOWLEDGED: ack,
        AlertState.IN_PROGRESS: start,
        AlertState.RESOLVED: resolve,
        AlertState.DISMISSED: dismiss,
        AlertState.OPEN: reopen,
    }
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        desk = _Desk(opened, app.session, output)
        if named := why or history:
            desk.look(named)
        elif moved := next(((state, named) for state, named in states.items() if named), None):
            desk.tell(move_alert(opened, app.session, moved[1], moved[0], say_))
        elif snooze:
            desk.tell(snooze_alert(opened, app.session, snooze, _morning(until), say_))
        elif assign:
            desk.tell(assign_alert(opened, app.session, assign, to, due.date() if due else None, say_))
        elif note:
            desk.tell(note_alert(opened, app.session, note, say_))
        else:
            desk.list_all(every=all_)


def _morning(day: datetime | None) -> datetime:
    """Return the beginning of a day in Saudi Arabia; raises ``alert.no_until`` without one."""
    if day is None:
        raise UserError("alert.no_until")
    return datetime.combine(day.date(), time(), RIYADH)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The vault whose alerts are looked at, and where answers go."""

    vault: Vault
    session: Session
    output: Output

    def look(self, named: str) -> None:
        """Explain one alert and tell its history."""
        alert, events = show_alert(self.vault, self.session, named)
        language = self.output.language
        told = [presenter.event_document(event) for event in events]
        self.output.document({**presenter.as_document(alert, language), "history": told})
        self.output.line(presenter.sentence(alert, language))
        self.output.line(presenter.clears(alert, language))
        for event in told:
            said = f" – {event['note']}" if event["note"] else ""
            self.output.line(f"  {event['at'][:16].replace('T', ' ')}  {event['actor']}: {event['event']}{said}")

    def tell(self, changed: tuple[Alert, ChangeSet]) -> None:
        """Tell how an alert stands after it was changed."""
        alert, _ = changed
        self.output.document(presenter.as_document(alert, self.output.language))
        self.output.table(presenter.HEADINGS, [presenter.as_words(alert, self.output.language)])

    def list_all(self, *, every: bool) -> None:
        """Evaluate the rules, and list the alerts that wait for somebody, or every one."""
        output, language = self.output, self.output.language
        with output.progress() as context, open_warehouse(self.vault, self.session, context) as warehouse:
            raised, _ = evaluate_alerts(self.vault, warehouse, self.session)
        found = list_alerts(self.vault, self.session, resolved=every)
        documents = [presenter.as_document(each, language) for each in found]
        output.document({"raised": [alert.id for alert in raised], "alerts": documents})
        if not found:
            output.say("alert.none")
            return
        output.table(presenter.HEADINGS, [presenter.as_words(alert, language) for alert in found])
        output.say("alert.raised", count=len(raised))
