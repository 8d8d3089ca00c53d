"""raff rule list | set."""

from typing import Annotated

import typer

from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import Rule, RuleSetting
from core.model.json_values import Json
from core.operations.imports.rules import list_rules, tune_rule
from core.texts.catalogue import say
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands(name="rule", help="The rules that check an import.")


@commands.add("raff rule list", name="list")
def list_(options: VaultOptions) -> None:
    """List the rules with their severities and limits."""
    with opened(options) as vault:
        rules = vault(list_rules)
    vault.output.document({"rules": [_document(rule, setting) for rule, setting in rules]})
    vault.output.table(
        ["column.rule", "column.fate", "column.limits", "column.meaning"],
        [
            [
                rule.id,
                say(vault.language, f"severity.{setting.severity or rule.severity}" if setting.on else "state.off"),
                ", ".join(f"{name}={value:g}" for name, value in {**rule.limits, **setting.limits}.items()),
                say(vault.language, f"rule.{rule.id}"),
            ]
            for rule, setting in rules
        ],
    )


@commands.add("raff rule set figure.negative --severity warn", name="set")
def set_(
    options: VaultOptions,
    rule: Annotated[str, typer.Argument(help="The id of the rule.")],
    *,
    on: Annotated[bool, typer.Option("--on/--off", help="Whether the rule is applied.")] = True,
    severity: Annotated[Severity | None, typer.Option(help="What happens to figures that break the rule.")] = None,
    limit: Annotated[
        list[str] | None, typer.Option("--limit", help="A limit of the rule, as NAME=VALUE; may be repeated.")
    ] = None,
) -> None:
    """Change a rule for every later import; without options it is reset."""
    setting = RuleSetting(on=on, severity=severity, limits=_limits(rule, limit or ()))
    with opened(options, write=True) as vault:
        tuned, _ = vault(tune_rule, rule, setting)
    vault.output.document(_document(tuned, setting))
    vault.output.say("rules.tuned", rule=rule)


def _limits(rule: str, texts: list[str] | tuple[str, ...]) -> dict[str, float]:
    limits: dict[str, float] = {}
    for text in texts:
        name, _, value = text.partition("=")
        try:
            limits[name.strip()] = float(value)
        except ValueError as error:
            raise UserError("rules.fixed", rule=rule) from error
    return limits


def _document(rule: Rule, setting: RuleSetting) -> dict[str, Json]:
    return {
        "rule": rule.id,
        "on": setting.on,
        "severity": (setting.severity or rule.severity).value,
        "choices": [choice.value for choice in rule.choices],
        "limits": {**rule.limits, **setting.limits},
        "changed": setting != RuleSetting(),
    }
