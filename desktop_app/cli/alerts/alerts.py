"""raff alerts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import Annotated

import typer

from core.documents import explanations
from core.documents.alerts import HEADINGS, AlertWords, event_document
from core.model.alerts.alerts import Alert, AlertState, AlertView
from core.model.changes import ChangeSet
from core.model.clock import RIYADH
from core.model.errors import UserError
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import assign_alert, judge_alert, move_alert, note_alert, snooze_alert
from core.operations.alerts.deliver import deliver_alerts
from core.operations.alerts.evaluate import Evaluation, evaluate_alerts, figures_are_known, measure_figures
from core.operations.alerts.explain import explain_alert
from core.operations.alerts.review import read_board, read_log, show_alert
from core.operations.alerts.rules import dry_run, find_alert_rule, list_alert_rules
from core.operations.analyses.open_warehouse import open_warehouse
from core.store.vault import Vault
from core.texts.catalogue import say
from desktop_app.bootstrap import App
from desktop_app.cli import options
from desktop_app.cli.console import Output
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption

_SHOWN_ROWS = 20
_MOVES = (AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS, AlertState.RESOLVED, AlertState.DISMISSED, AlertState.OPEN)


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(alerts)


def alerts(
    vault: VaultOption = None,
    *,
    view: Annotated[AlertView, typer.Option(help="Which alerts are listed.")] = AlertView.SHOWN,
    all_: Annotated[bool, typer.Option("--all", help="Every alert there ever was.")] = False,
    why: Annotated[str | None, typer.Option(metavar="ID", help="Explain one alert.")] = None,
    history: Annotated[str | None, typer.Option(metavar="ID", help="What happened to one alert.")] = None,
    try_: Annotated[str | None, typer.Option("--dry-run", metavar="RULE", help="Try a rule on the past.")] = None,
    threshold: Annotated[float | None, typer.Option(help="The threshold to be tried, with --dry-run.")] = None,
    log: Annotated[bool, typer.Option("--log", help="Everything that happened to the alerts.")] = False,
    search: Annotated[str, typer.Option(help="Words that a line of the log holds.")] = "",
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
    useful: Annotated[str | None, typer.Option(metavar="ID", help="Say that one was useful.")] = None,
    not_useful: Annotated[str | None, typer.Option(metavar="ID", help="Say that one was of no use.")] = None,
    say_: Annotated[str, typer.Option("--say", help="What is to be said of it.")] = "",
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Evaluate the rules and list the alerts, or look at one, or say what was done about it."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        ctx = _Desk(
            app, opened, output, AlertWords(list_alert_rules(Access(opened, app.session)), output.language), say_
        )
        acts: list[tuple[str | None, Callable[[str], None]]] = [
            (why, ctx.explain),
            (history, ctx.tell_history),
            (try_, partial(ctx.try_rule, threshold)),
            *zip((ack, start, resolve, dismiss, reopen), (partial(ctx.move, state) for state in _MOVES), strict=True),
            (snooze, partial(ctx.snooze, until)),
            (assign, partial(ctx.assign, to, due)),
            (note, ctx.note),
            *((named, partial(ctx.judge, useful=bool(useful))) for named in (useful, not_useful)),
        ]
        act = next((partial(act, named) for named, act in acts if named), None)
        listing = (
            partial(ctx.tell_log, search) if log or search else partial(ctx.list_all, AlertView.ALL if all_ else view)
        )
        (act or listing)()


def morning(day: datetime | None) -> datetime:
    """Return the beginning of a day in Saudi Arabia; raises ``alert.no_until`` without one."""
    if day is None:
        raise UserError("alert.no_until")
    return datetime.combine(day.date(), time(), RIYADH)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The vault whose alerts are looked at, and where answers go."""

    app: App
    vault: Vault
    output: Output
    words: AlertWords
    said: str

    def move(self, state: AlertState, named: str) -> None:
        """Move one alert to a state."""
        self._tell(move_alert(Access(self.vault, self.app.session), named, state, self.said))

    def snooze(self, until: datetime | None, named: str) -> None:
        """Let one alert wait until a day."""
        self._tell(snooze_alert(Access(self.vault, self.app.session), named, morning(until), self.said))

    def assign(self, to: str | None, due: datetime | None, named: str) -> None:
        """Say whose one alert is."""
        day = due.date() if due else None
        self._tell(assign_alert(Access(self.vault, self.app.session), named, to, day, self.said))

    def note(self, named: str) -> None:
        """Write to the history of one alert."""
        self._tell(note_alert(Access(self.vault, self.app.session), named, self.said))

    def judge(self, named: str, *, useful: bool) -> None:
        """Say whether one alert was useful."""
        self._tell(judge_alert(Access(self.vault, self.app.session), named, useful=useful, note=self.said))

    def explain(self, named: str) -> None:
        """Say why one alert."""
        output, session = self.output, self.app.session
        show_alert(Access(self.vault, session), named)
        with output.progress() as context, open_warehouse(Access(self.vault, session), context) as warehouse:
            calendar = self.app.policy.calendar.calendar
            found = explain_alert(DataAccess(self.vault, session, warehouse), named, calendar, context)
        output.document(explanations.document(found, self.words))
        output.line(self.words.sentence(found.alert.breach))
        output.line(explanations.rule_line(found.alert, self.words))
        output.table(["column.what", "column.value"], [list(line) for line in explanations.lines(found, self.words)])
        if (bridge := explanations.bridge_line(found, self.words)) is not None:
            output.line(bridge)
        output.line(self.words.clears(found.alert.breach))
        if found.rows:
            rows = found.rows[:_SHOWN_ROWS]
            output.say("alert.rows_shown", shown=len(rows), all=found.row_count)
            output.table(explanations.ROW_HEADINGS, [explanations.row_cells(row) for row in rows])

    def tell_history(self, named: str) -> None:
        """Tell what happened to one alert, and where it was sent."""
        alert, events = show_alert(Access(self.vault, self.app.session), named)
        told = [event_document(event) for event in events]
        self.output.document({**self.words.document(alert), "history": told})
        self.output.line(self.words.sentence(alert.breach))
        self._log_table(alert.id)

    def tell_log(self, search: str) -> None:
        """Tell everything that happened, the newest first."""
        lines = read_log(Access(self.vault, self.app.session), search)
        self.output.document(
            {
                "log": [
                    {
                        "at": line.at,
                        "alert": line.alert,
                        "actor": line.actor,
                        "what": line.what,
                        "note": line.note,
                        "priority": line.priority,
                    }
                    for line in lines
                ]
            }
        )
        self._log_table(None, search)

    def try_rule(self, threshold: float | None, rule: str) -> None:
        """Tell what a rule would have raised."""
        output, session, vault = self.output, self.app.session, self.vault
        found = find_alert_rule(Access(vault, session), rule)
        tried = found if threshold is None else found.moved_to(threshold)
        with output.progress() as context, open_warehouse(Access(vault, session), context) as warehouse:
            told, gone = dry_run(
                DataAccess(vault, session, warehouse), tried, self.app.policy.calendar.calendar, context
            )
        output.document(
            {
                "rule": tried.model_dump(mode="json"),
                "periods": [period.isoformat() for period in told.periods],
                "raised": [self.words.breach_document(breach) for breach in told.raised],
                "lasting": told.lasting,
                "gone": list(gone),
            }
        )
        counts = {"count": len(told.raised), "periods": len(told.periods), "lasting": told.lasting}
        output.say("alert.dry_run", rule=self.words.rule_name(rule), **counts)
        if gone:
            output.say("alert.gone", rule=self.words.rule_name(rule), names=", ".join(gone))
        rows = [[breach.first.isoformat(), self.words.sentence(breach)] for breach in told.raised]
        output.table(["column.since", "column.what"], rows)

    def _tell(self, changed: tuple[Alert, ChangeSet]) -> None:
        """Tell how an alert stands after it was changed."""
        alert, _ = changed
        self.output.document(self.words.document(alert))
        self.output.table(HEADINGS, [self.words.cells(alert)])

    def list_all(self, view: AlertView) -> None:
        """Evaluate the rules, and list the alerts of a view."""
        output, session = self.output, self.app.session
        evaluation = evaluate(self.app, self.vault, output)
        raised = evaluation.raised
        views = read_board(Access(self.vault, session)).views
        found = views[view]
        counts = {each.value: len(listed) for each, listed in views.items()}
        documents = [self.words.document(each.alert, each.also) for each in found]
        failed = [{"rule": rule, "code": code} for rule, code in evaluation.failed]
        told = {"raised": [alert.id for alert in raised], "failed": failed, "counts": counts, "alerts": documents}
        output.document(told)
        if found:
            output.table(HEADINGS, [self.words.cells(each.alert, each.also) for each in found])
            output.say("alert.counts", **counts)
        else:
            output.say("alert.none_here", digest=counts[AlertView.DIGEST.value])
        output.say("alert.raised", count=len(raised))
        for rule, code in evaluation.failed:
            output.say("alert.not_measured", rule=self.words.rule_name(rule), code=code)

    def _log_table(self, alert: str | None, search: str = "") -> None:
        language = self.output.language
        rows = []
        for line in read_log(Access(self.vault, self.app.session), search, alert=alert):
            what = say(language, f"alert.event_{line.what}")
            actor = line.actor or line.priority
            at = line.at[:16].replace("T", " ")
            rows.append([at, line.alert[:8], actor, f"{what} – {line.note}" if line.note else what])
        self.output.table(["column.since", "column.alert", "column.by", "column.what_happened"], rows)


def evaluate(app: App, vault: Vault, output: Output) -> Evaluation:
    """Bring the alerts up to what the vault shows, and send them on their way; measures only what is new."""
    session, policy = app.session, app.policy
    calendar = policy.calendar.calendar
    if not figures_are_known(Access(vault, session), calendar):
        with output.progress() as context, open_warehouse(Access(vault, session), context) as warehouse:
            measure_figures(DataAccess(vault, session, warehouse), calendar, context)
    evaluation, _ = evaluate_alerts(Access(vault, session), calendar, policy.alerts.budget)
    deliver_alerts(Access(vault, session), policy.alerts.delivery(session.role), shows_toasts=False)
    return evaluation
