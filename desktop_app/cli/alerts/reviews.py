"""raff alerts list | why | log | dry-run."""

from typing import Annotated

import typer

from core.documents.alerts import alert_logs, alert_tables, explanations
from core.documents.alerts.alerts import event_document
from core.documents.analyses import history_length, source_rows
from core.documents.analyses.history_length import Purpose
from core.model.alerts.alerts import AlertView, Listed
from core.operations.alerts.deliver import deliver_alerts
from core.operations.alerts.evaluate import Evaluation, evaluate_alerts, figures_are_known, measure_figures
from core.operations.alerts.explain import explain_alert
from core.operations.alerts.review import read_board, read_log, show_alert
from core.operations.alerts.rules import dry_run, find_alert_rule
from core.operations.analyses.measure_history import measure_covered
from desktop_app.cli.alerts.alert_words import AlertArgument, words_of
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import OpenedVault, figures_of, opened
from desktop_app.cli.options import VaultOptions

_SHOWN_ROWS = 20

commands = Commands()


@commands.add("raff alerts list --view digest", name="list")
def list_(
    options: VaultOptions,
    view: Annotated[AlertView, typer.Option(help="Which alerts are listed.")] = AlertView.SHOWN,
    *,
    all_: Annotated[bool, typer.Option("--all", help="List every alert there ever was.")] = False,
) -> None:
    """Evaluate the rules on the figures, and list the alerts."""
    with opened(options, write=True) as vault:
        evaluation = evaluate(vault)
        views = vault(read_board).views
        words, length = words_of(vault), vault(measure_covered)
    listed, columns = views[AlertView.ALL if all_ else view], alert_tables.columns(words)
    counts = {name.value: len(alerts) for name, alerts in views.items()}
    vault.output.document(
        {
            "raised": [alert.id for alert in evaluation.raised],
            "failed": [{"rule": rule, "code": code} for rule, code in evaluation.failed],
            "counts": counts,
            "alerts": [columns.json_row(entry, vault.language) for entry in listed],
            "history": history_length.as_json(length),
        }
    )
    if listed:
        vault.output.rows(columns, listed)
        vault.output.say("alert.counts", **counts)
    else:
        vault.output.say("alert.none_here", digest=counts[AlertView.DIGEST.value])
    vault.output.say("alert.raised", count=len(evaluation.raised))
    for rule, code in evaluation.failed:
        vault.output.say("alert.not_measured", rule=words.rule_name(rule), code=code)
    if line := history_length.sentence(length, Purpose.ALERTS, vault.language):
        vault.output.line(line)


@commands.add("raff alerts why 3f2a")
def why(options: VaultOptions, alert: AlertArgument) -> None:
    """Explain an alert: the arithmetic, the rows behind it, and what would end it."""
    with opened(options) as vault:
        vault(show_alert, alert)
        policy = vault.app.policy
        with figures_of(vault) as (access, context):
            explanation = explain_alert(access, alert, policy.calendar.calendar, context, policy.gaps.points)
        words = words_of(vault)
    output = vault.output
    output.document(explanations.document(explanation, words))
    output.line(words.sentence(explanation.alert.breach))
    output.line(explanations.rule_line(explanation.alert, words))
    output.table(["column.what", "column.value"], [list(line) for line in explanations.lines(explanation, words)])
    if (bridge := explanations.bridge_line(explanation, words)) is not None:
        output.line(bridge)
    output.line(words.clears(explanation.alert.breach))
    if explanation.rows:
        rows = explanation.rows[:_SHOWN_ROWS]
        output.say("alert.rows_shown", shown=len(rows), all=explanation.row_count)
        output.rows(source_rows.columns(), rows)


@commands.add("raff alerts log --search noura")
def log(
    options: VaultOptions,
    alert: Annotated[str | None, typer.Argument(metavar="[ID]", help="One alert, by its id or how it begins.")] = None,
    *,
    search: Annotated[str, typer.Option(help="Only lines that contain these words.")] = "",
) -> None:
    """List everything that happened to the alerts, or to one of them, the newest first."""
    columns = alert_logs.columns()
    with opened(options) as vault:
        if alert is None:
            lines = vault(read_log, search)
            vault.output.document({"log": [columns.json_row(line, vault.language) for line in lines]})
        else:
            shown, events = vault(show_alert, alert)
            lines = vault(read_log, search, alert=shown.id)
            words = words_of(vault)
            history = [event_document(event) for event in events]
            document = alert_tables.columns(words).json_row(Listed(shown), vault.language)
            vault.output.document({**document, "history": history})
            vault.output.line(words.sentence(shown.breach))
    vault.output.rows(columns, lines, with_headings=True)


@commands.add("raff alerts dry-run share_erosion --threshold 2", name="dry-run")
def try_rule(
    options: VaultOptions,
    rule: Annotated[str, typer.Argument(help="The id of the rule.")],
    threshold: Annotated[float | None, typer.Option(help="The threshold to try; else that of the rule.")] = None,
) -> None:
    """Try a rule on the past: which alerts it would have raised."""
    with opened(options) as vault:
        known = vault(find_alert_rule, rule)
        tried = known if threshold is None else known.moved_to(threshold)
        with figures_of(vault) as (access, context):
            policy = vault.app.policy
            outcome, gone = dry_run(access, tried, policy.calendar.calendar, context, policy.gaps.points)
        words = words_of(vault)
    output, name, columns = vault.output, words.rule_name(rule), alert_tables.breach_columns(words)
    output.document(
        {
            "rule": tried.model_dump(mode="json"),
            "periods": [period.isoformat() for period in outcome.periods],
            "raised": [columns.json_row(breach, vault.language) for breach in outcome.raised],
            "lasting": outcome.lasting,
            "gone": list(gone),
        }
    )
    counts = {"count": len(outcome.raised), "periods": len(outcome.periods), "lasting": outcome.lasting}
    output.say("alert.dry_run", rule=name, **counts)
    if gone:
        output.say("alert.gone", rule=name, names=", ".join(gone))
    output.rows(columns, outcome.raised)


def evaluate(vault: OpenedVault) -> Evaluation:
    """Bring the alerts up to what the vault shows, and deliver them; measures only what is new."""
    policy, role = vault.app.policy, vault.app.session.role
    calendar, gap_rule = policy.calendar.calendar, policy.gaps.points
    if not vault(figures_are_known, calendar, gap_rule):
        with figures_of(vault) as (access, context):
            measure_figures(access, calendar, context, gap_rule)
    evaluation, _ = vault(evaluate_alerts, calendar, policy.alerts.budget, gap_rule)
    vault(deliver_alerts, policy.alerts.delivery(role), shows_toasts=False)
    return evaluation
