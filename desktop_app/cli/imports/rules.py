"""raff rule list | set."""

from typing import Annotated, Any

import typer

from core.model.errors import UserError
from core.model.imports.receipts import Severity
from core.model.imports.rules import Rule, RuleSetting
from core.operations.access import Access
from core.operations.imports.rules import list_rules, tune_rule
from core.texts.catalogue import say
from desktop_app.cli import options
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    group = typer.Typer(no_args_is_help=True, help="The rules that an import is judged by.")
    group.command("list")(list_)
    group.command("set")(set_)
    app.add_typer(group, name="rule")


def list_(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the rules with their severities and limits."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = [_document(rule, setting) for rule, setting in list_rules(Access(opened, app.session))]
    output.document({"rules": found})
    output.table(
        ["column.rule", "column.fate", "column.limits", "column.meaning"],
        [
            [
                each["rule"],
                say(output.language, f"severity.{each['severity']}" if each["on"] else "state.off"),
                ", ".join(f"{name}={value:g}" for name, value in each["limits"].items()),
                say(output.language, f"rule.{each['rule']}"),
            ]
            for each in found
        ],
    )


def set_(
    rule: Annotated[str, typer.Argument(help="The id of the rule.")],
    vault: VaultOption = None,
    *,
    on: Annotated[bool, typer.Option("--on/--off", help="Whether it is looked for.")] = True,
    severity: Annotated[Severity | None, typer.Option(help="What becomes of what it finds.")] = None,
    limit: Annotated[list[str] | None, typer.Option("--limit", help="A number of it, as NAME=VALUE.")] = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tune a rule for every import from now on; without options it is as shipped."""
    app, output = options.start(lang, as_json=json_)
    setting = RuleSetting(on=on, severity=severity, limits=_limits(rule, limit or ()))
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        found, _ = tune_rule(Access(opened, app.session), rule, setting)
    output.document(_document(found, setting))
    output.say("rules.tuned", rule=rule)


def _limits(rule: str, texts: list[str] | tuple[str, ...]) -> dict[str, float]:
    limits: dict[str, float] = {}
    for text in texts:
        name, _, value = text.partition("=")
        try:
            limits[name.strip()] = float(value)
        except ValueError as error:
            raise UserError("rules.fixed", rule=rule) from error
    return limits


def _document(rule: Rule, setting: RuleSetting) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "on": setting.on,
        "severity": (setting.severity or rule.severity).value,
        "choices": [choice.value for choice in rule.choices],
        "limits": {**rule.limits, **setting.limits},
        "changed": setting != RuleSetting(),
    }
