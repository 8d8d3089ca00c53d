"""raff alert-rule list | show | set | reset | add | mute | unmute | mutes | proposals."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from core.documents.alerts.alerts import AlertWords
from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.rules import AlertRule, rule_of
from core.model.alerts.tracks import Scope
from core.model.errors import UserError
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
from desktop_app.cli.alerts.decisions import morning
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions, read_filters

RuleArgument = Annotated[str, typer.Argument(help="The id of the rule.")]
WhereOption = Annotated[list[str] | None, typer.Option("--where", help="Only in this place, such as region=RIYADH.")]


commands = Commands(name="alert-rule", help="The rules of the alerts.")


@commands.add("raff alert-rule list", name="list")
def list_(options: VaultOptions) -> None:
    """List the rules with their conditions and severities."""
    with opened(options) as vault:
        rules = vault(list_alert_rules)
    words = AlertWords(rules, vault.language)
    vault.output.document({"rules": [rule.model_dump(mode="json") for rule in rules.values()]})
    vault.output.table(
        ["column.rule", "column.what", "column.severity", "column.condition", "column.version"],
        [
            [
                rule.id,
                words.rule_name(rule.id),
                say(vault.language, f"severity.{rule.severity}" if rule.on else "state.off"),
                words.condition(rule),
                str(rule.version),
            ]
            for rule in rules.values()
        ],
    )


@commands.add("raff alert-rule show gap_rate_critical")
def show(options: VaultOptions, rule: RuleArgument) -> None:
    """Print one rule as JSON, to be edited and added again."""
    with opened(options) as vault:
        known = vault(find_alert_rule, rule)
    vault.output.document(known.model_dump(mode="json"))
    vault.output.line(known.model_dump_json(indent=1))


@commands.add("raff alert-rule set gap_rate_critical --threshold 80", name="set")
def set_(
    options: VaultOptions,
    rule: RuleArgument,
    *,
    threshold: Annotated[float | None, typer.Option(help="The level from which the rule raises an alert.")] = None,
    clear: Annotated[float | None, typer.Option(help="The level at which the alert clears.")] = None,
    severity: Annotated[AlertSeverity | None, typer.Option(help="The severity of its alerts.")] = None,
    surety: Annotated[float | None, typer.Option(help="The confidence that it is no chance, from 0 to 1.")] = None,
    least_stake: Annotated[
        float | None, typer.Option(help="The least share of all sales at stake, in per cent.")
    ] = None,
    on: Annotated[bool | None, typer.Option("--on/--off", help="Whether the rule is evaluated.")] = None,
) -> None:
    """Change a rule; options that are left out stay as they are. Try it first with raff alerts dry-run."""
    changes: dict[str, object] = {
        "threshold": threshold,
        "clear": clear,
        "severity": severity,
        "surety": surety,
        "least_stake": least_stake,
        "on": on,
    }
    given = {name: value for name, value in changes.items() if value is not None}
    with opened(options, write=True) as vault:
        known = vault(find_alert_rule, rule)
        if threshold is not None and clear is None:
            given["clear"] = known.moved_to(threshold).clear
        saved, _ = vault(save_alert_rule, edited(known, given))
    vault.output.document(saved.model_dump(mode="json"))
    vault.output.say("alert.rule_saved", rule=saved.id, version=saved.version)


@commands.add("raff alert-rule reset gap_rate_critical")
def reset(options: VaultOptions, rule: RuleArgument) -> None:
    """Reset a rule to its shipped form, or remove a custom one."""
    with opened(options, write=True) as vault:
        saved, _ = vault(reset_alert_rule, rule)
    vault.output.document({"rule": saved.model_dump(mode="json") if saved is not None else None})
    vault.output.say("alert.rule_removed" if saved is None else "alert.rule_reset", rule=rule)


@commands.add("raff alert-rule add my-rule.json")
def add(
    options: VaultOptions,
    file: Annotated[Path, typer.Argument(help="One rule as JSON, as raff alert-rule show prints it.")],
) -> None:
    """Add a custom rule, or replace an existing one."""
    rule = _read(file)
    with opened(options, write=True) as vault:
        saved, _ = vault(save_alert_rule, rule)
    vault.output.document(saved.model_dump(mode="json"))
    vault.output.say("alert.rule_saved", rule=saved.id, version=saved.version)


@commands.add("raff alert-rule mute stale_data --until 2026-12-31")
def mute(
    options: VaultOptions,
    rule: RuleArgument,
    *,
    where: WhereOption = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day on which the mute ends.")
    ] = None,
) -> None:
    """Mute a rule everywhere or in one place; its alerts are still recorded."""
    end = None if until is None else morning(until)
    with opened(options, write=True) as vault:
        made, _ = vault(mute_rule, rule, _scope(where), end)
    vault.output.document({"rule": made.rule, "scope": dict(made.scope), "until": made.until})
    vault.output.say("alert.muted", rule=rule)


@commands.add("raff alert-rule unmute stale_data")
def unmute(options: VaultOptions, rule: RuleArgument, *, where: WhereOption = None) -> None:
    """Unmute a rule."""
    with opened(options, write=True) as vault:
        vault(unmute_rule, rule, _scope(where))
    vault.output.document({"rule": rule, "muted": False})
    vault.output.say("alert.unmuted", rule=rule)


@commands.add("raff alert-rule mutes")
def mutes(options: VaultOptions) -> None:
    """List the muted rules."""
    with opened(options) as vault:
        muted = vault(list_mutes)
    vault.output.document(
        {"mutes": [{"rule": entry.rule, "scope": dict(entry.scope), "until": entry.until} for entry in muted]}
    )
    if not muted:
        vault.output.say("alert.no_mutes")
        return
    rows = [[entry.rule, " / ".join(name for _, name in entry.scope), (entry.until or "")[:10]] for entry in muted]
    vault.output.table(["column.rule", "column.place", "column.until"], rows)


@commands.add("raff alert-rule proposals")
def proposals(options: VaultOptions) -> None:
    """Propose thresholds from the ratings of the alerts; changes nothing."""
    with opened(options) as vault:
        proposed = vault(propose_thresholds)
    vault.output.document(
        {
            "proposals": [
                {
                    "rule": proposal.rule,
                    "threshold": proposal.threshold,
                    "spared": proposal.spared,
                    "lost": proposal.lost,
                    "useful": proposal.useful,
                    "not_useful": proposal.not_useful,
                }
                for proposal in proposed
            ]
        }
    )
    for proposal in proposed:
        counts = {
            "spared": proposal.spared,
            "lost": proposal.lost,
            "useful": proposal.useful,
            "not_useful": proposal.not_useful,
        }
        vault.output.say(
            "alert.proposal", rule=proposal.rule, threshold=numbers.figure(proposal.threshold, 2), **counts
        )
    if not proposed:
        vault.output.say("alert.no_proposal")


def _read(file: Path) -> AlertRule:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError("alert_rule.unreadable", file=file.name) from error
    if not isinstance(content, dict):
        raise UserError("alert_rule.unreadable", file=file.name)
    return rule_of(content)


def _scope(where: list[str] | None) -> Scope:
    filters = read_filters(where)
    check_levels(tuple(filters))
    return tuple((level, names[0]) for level, names in filters.items())
