"""The command line: the same operations as the window, for scripts, for IT and for tests."""

from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from desktop_app.cli import edge
from desktop_app.cli.alerts import alerts
from desktop_app.cli.alerts import rules as alert_rules
from desktop_app.cli.analyses import excise, figures, gaps, shares, trends
from desktop_app.cli.console import Output
from desktop_app.cli.forecasts import forecasts, models
from desktop_app.cli.imports import batches, differences, look, persons, recipes, release, workbooks
from desktop_app.cli.imports import rules as import_rules
from desktop_app.cli.reports import packs
from desktop_app.cli.system import calendars, policy, samples, selftest
from desktop_app.cli.vault import history, vaults
from desktop_app.cli.work import worklist


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
    samples.add_to(app)
    vaults.add_to(app)
    workbooks.add_to(app)
    look.add_to(app)
    history.add_to(app)
    batches.add_to(app)
    gaps.add_to(app)
    shares.add_to(app)
    worklist.add_to(app)
    selftest.add_to(app)
    excise.add_to(app)
    figures.add_to(app)
    calendars.add_to(app)
    trends.add_to(app)
    forecasts.add_to(app)
    models.add_to(app)
    alerts.add_to(app)
    alert_rules.add_to(app)
    policy.add_to(app)
    persons.add_to(app)
    recipes.add_to(app)
    release.add_to(app)
    packs.add_to(app)
    import_rules.add_to(app)
    differences.add_to(app)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code."""
    as_json = "--json" in arguments
    language = edge.language_of(arguments)

    def work() -> object:
        try:
            return build()(args=list(arguments), standalone_mode=False)
        except TyperException as error:
            Output(language, as_json=as_json).usage(error.format_message())
            return edge.Exit.USAGE
        except typer.Abort:
            return edge.Exit.STOPPED

    return edge.guarded(work, language, as_json=as_json)
