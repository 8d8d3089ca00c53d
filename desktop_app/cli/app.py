"""The command line: the same operations as the window, for scripts, for IT and for tests."""

import shlex
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import TyperException

from desktop_app.cli import edge, former
from desktop_app.cli.alerts import alerts
from desktop_app.cli.alerts import rules as alert_rules
from desktop_app.cli.analyses import excise, figures, gaps, shares, trends
from desktop_app.cli.console import Output
from desktop_app.cli.forecasts import forecasts, models
from desktop_app.cli.imports import batches, differences, look, persons, recipes, release, watching, workbooks
from desktop_app.cli.imports import rules as import_rules
from desktop_app.cli.reports import packs
from desktop_app.cli.system import calendars, demo, policy, preferences, samples, selftest
from desktop_app.cli.vault import audit, backups, history, leases, orders, retention, vaults
from desktop_app.cli.work import worklist

# The order of the help.
_IN_ORDER = (
    vaults,
    backups,
    leases,
    orders,
    audit,
    history,
    retention,
    workbooks,
    watching,
    look,
    batches,
    differences,
    release,
    persons,
    recipes,
    import_rules,
    gaps,
    shares,
    trends,
    excise,
    figures,
    forecasts,
    models,
    alerts,
    alert_rules,
    worklist,
    packs,
    demo,
    samples,
    calendars,
    policy,
    preferences,
    selftest,
)


def build() -> typer.Typer:
    """Return the command line with every command on it."""
    app = typer.Typer(
        name="raff",
        help="Shelf gaps, trends and forecasts for soft drinks in Saudi Arabia, offline and encrypted.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_program)
    for module in _IN_ORDER:
        app.add_typer(module.commands)
    return app


def _print_version(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    if asked:
        print(f"raff {version('raff')}")  # noqa: T201
        raise typer.Exit


def _program(
    *,
    _: Annotated[
        bool, typer.Option("--version", help="Print the version, and end.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Shelf gaps, trends and forecasts for soft drinks in Saudi Arabia, offline and encrypted."""


def run(given: Sequence[str]) -> int:
    """Run one command; return its exit code. A former spelling still works, with a hint."""
    arguments = former.current(given)
    output = Output(edge.language_of(arguments), as_json="--json" in arguments)
    if arguments != list(given):
        output.hint("command.renamed", command=shlex.join(["raff", *arguments]))

    def work() -> object:
        try:
            return build()(args=arguments, standalone_mode=False)
        except TyperException as error:
            output.usage(error.format_message())
            return edge.Exit.USAGE
        except typer.Abort:
            return edge.Exit.STOPPED

    return edge.guarded(work, output.language, as_json=output.as_json)
