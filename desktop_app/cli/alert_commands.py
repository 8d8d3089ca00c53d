"""raff alerts."""

from typing import Annotated

import typer

from core.model.alerts import AlertState
from core.operations.open_warehouse import open_warehouse
from core.operations.watch_alerts import evaluate_alerts, list_alerts, move_alert, show_alert
from desktop_app.cli import options
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
    resolve: Annotated[str | None, typer.Option(metavar="ID", help="Resolve one alert.")] = None,
    all_: Annotated[bool, typer.Option("--all", help="Resolved ones too.")] = False,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Evaluate the rules and list the alerts, or look at one, or say what was done about it."""
    app, output = options.start(lang, as_json=json_)
    session, language = app.session, output.language
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        if named := why or history:
            alert, events = show_alert(opened, session, named)
            told = [presenter.event_document(event) for event in events]
            output.document({**presenter.as_document(alert, language), "history": told})
            output.line(presenter.sentence(alert, language))
            output.line(presenter.clears(alert, language))
            for event in told:
                output.line(f"  {event['at'][:16].replace('T', ' ')}  {event['actor']}: {event['event']}")
            return
        if named := ack or resolve:
            state = AlertState.ACKNOWLEDGED if ack else AlertState.RESOLVED
            alert, _ = move_alert(opened, session, named, state)
            output.document(presenter.as_document(alert, language))
            output.table(presenter.HEADINGS, [presenter.as_words(alert, language)])
            return
        with output.progress() as context, open_warehouse(opened, session, context) as warehouse:
            raised, _ = evaluate_alerts(opened, warehouse, session)
        found = list_alerts(opened, session, resolved=all_)
    output.document(
        {"raised": [alert.id for alert in raised], "alerts": [presenter.as_document(each, language) for each in found]}
    )
    if not found:
        output.say("alert.none")
        return
    output.table(presenter.HEADINGS, [presenter.as_words(alert, language) for alert in found])
    output.say("alert.raised", count=len(raised))
