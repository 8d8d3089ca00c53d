"""raff alert-rule list | show | set | reset | add | mute | unmute | mutes | proposals."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from core.documents.alerts import AlertWords
from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.rules import AlertRule, rule_of
from core.model.alerts.tracks import Scope
from core.model.errors import UserError
from core.operations.access import Access
from core.operations.alerts.mute import list_mutes, mute_rule, unmute_rule
from core.operations.alerts.rules import (
    edited,
    find_alert_rule,
    list_alert_rules,
    propose_thresholds,
    reset_alert_rule,
    save_alert_rule,
)
from core.texts import numbers
from core.texts.catalogue import say
from core.warehouse.filters import check_levels
from desktop_app.cli import options
from desktop_app.cli.alerts.alerts import morning
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption

RuleArgument = Annotated[str, typer.Argument(help="The id of the rule.")]
WhereOption = Annotated[list[str] | None, typer.Option("--where", help="Only there: region=RIYADH.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    group = typer.Typer(no_args_is_help=True, help="The rules of the alerts.")
    group.command("list")(list_)
    group.command("show")(show)
    group.command("set")(set_)
    group.command("reset")(reset)
    group.command("add")(add)
    group.command("mute")(mute)
    group.command("unmute")(unmute)
    group.command("mutes")(mutes)
    group.command("proposals")(proposals)
    app.add_typer(group, name="alert-rule")


def list_(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the rules of the alerts: when each is broken, and how grave that is."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        rules = list_alert_rules(Access(opened, app.session))
    words = AlertWords(rules, output.language)
    output.document({"rules": [rule.model_dump(mode="json") for rule in rules.values()]})
    output.table(
        ["column.rule", "column.what", "column.severity", "column.condition", "column.version"],
        [
            [
                rule.id,
                words.rule_name(rule.id),
                say(output.language, f"severity.{rule.severity}" if rule.on else "state.off"),
                words.condition(rule),
                str(rule.version),
            ]
            for rule in rules.values()
        ],
    )


def show(
    rule: RuleArgument,
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Print one rule as data, to be edited and added again."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = find_alert_rule(Access(opened, app.session), rule)
    output.document(found.model_dump(mode="json"))
    output.line(found.model_dump_json(indent=1))


def set_(
    rule: RuleArgument,
    vault: VaultOption = None,
    *,
    threshold: Annotated[float | None, typer.Option(help="From where on it is broken.")] = None,
    clear: Annotated[float | None, typer.Option(help="At what it is over.")] = None,
    severity: Annotated[AlertSeverity | None, typer.Option(help="How grave it is.")] = None,
    surety: Annotated[float | None, typer.Option(help="How surely it must be no chance, 0 to 1.")] = None,
    least_stake: Annotated[float | None, typer.Option(help="Per cent of all sales that must hang on it.")] = None,
    on: Annotated[bool | None, typer.Option("--on/--off", help="Whether it is looked at.")] = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Edit a rule; what is not named stays as it is. Try it first: raff alerts --dry-run RULE --threshold N."""
    app, output = options.start(lang, as_json=json_)
    changes: dict[str, Any] = {
        "threshold": threshold,
        "clear": clear,
        "severity": severity,
        "surety": surety,
        "least_stake": least_stake,
        "on": on,
    }
    given = {name: value for name, value in changes.items() if value is not None}
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        found = find_alert_rule(Access(opened, app.session), rule)
        if threshold is not None and clear is None:
            given["clear"] = found.moved_to(threshold).clear
        kept, _ = save_alert_rule(Access(opened, app.session), edited(found, given))
    output.document(kept.model_dump(mode="json"))
    output.say("alert.rule_saved", rule=kept.id, version=kept.version)


def reset(
    rule: RuleArgument,
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Make a rule as it was shipped, or remove one of your own."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        kept, _ = reset_alert_rule(Access(opened, app.session), rule)
    output.document({"rule": kept.model_dump(mode="json") if kept is not None else None})
    output.say("alert.rule_removed" if kept is None else "alert.rule_reset", rule=rule)


def add(
    file: Annotated[Path, typer.Argument(help="One rule as JSON, as show prints it.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Add a rule of your own, or edit one as a whole."""
    app, output = options.start(lang, as_json=json_)
    rule = _read(file)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        kept, _ = save_alert_rule(Access(opened, app.session), rule)
    output.document(kept.model_dump(mode="json"))
    output.say("alert.rule_saved", rule=kept.id, version=kept.version)


def mute(
    rule: RuleArgument,
    vault: VaultOption = None,
    *,
    where: WhereOption = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Until which day.")] = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Hear no more of a rule, everywhere or in one place; its alerts are still remembered."""
    app, output = options.start(lang, as_json=json_)
    end = None if until is None else morning(until)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        made, _ = mute_rule(Access(opened, app.session), rule, _scope(where), end)
    output.document({"rule": made.rule, "scope": dict(made.scope), "until": made.until})
    output.say("alert.muted", rule=rule)


def unmute(
    rule: RuleArgument,
    vault: VaultOption = None,
    *,
    where: WhereOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Hear of a rule again."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        unmute_rule(Access(opened, app.session), rule, _scope(where))
    output.document({"rule": rule, "muted": False})
    output.say("alert.unmuted", rule=rule)


def mutes(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List what is muted."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = list_mutes(Access(opened, app.session))
    output.document({"mutes": [{"rule": each.rule, "scope": dict(each.scope), "until": each.until} for each in found]})
    if not found:
        output.say("alert.no_mutes")
        return
    rows = [[each.rule, " / ".join(name for _, name in each.scope), (each.until or "")[:10]] for each in found]
    output.table(["column.rule", "column.place", "column.until"], rows)


def proposals(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell which thresholds people's verdicts propose; nothing is changed by that."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = propose_thresholds(Access(opened, app.session))
    output.document(
        {
            "proposals": [
                {
                    "rule": each.rule,
                    "threshold": each.threshold,
                    "spared": each.spared,
                    "lost": each.lost,
                    "useful": each.useful,
                    "not_useful": each.not_useful,
                }
                for each in found
            ]
        }
    )
    for each in found:
        counts = {"spared": each.spared, "lost": each.lost, "useful": each.useful, "not_useful": each.not_useful}
        output.say("alert.proposal", rule=each.rule, threshold=numbers.figure(each.threshold, 2), **counts)
    if not found:
        output.say("alert.no_proposal")


def _read(file: Path) -> AlertRule:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError("alert_rule.unreadable", file=file.name) from error
    if not isinstance(content, dict):
        raise UserError("alert_rule.unreadable", file=file.name)
    return rule_of(content)


def _scope(where: list[str] | None) -> Scope:
    filters = options.read_filters(where)
    check_levels(tuple(filters))
    return tuple((level, names[0]) for level, names in filters.items())
