"""The command line: the same operations as the window, for scripts, for IT and for tests."""

from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from desktop_app.cli import (
    alert_commands,
    alert_rule_commands,
    analysis_commands,
    batch_commands,
    calendar_commands,
    difference_commands,
    edge,
    excise_commands,
    figure_commands,
    forecast_commands,
    gap_commands,
    history_commands,
    import_commands,
    look_commands,
    model_commands,
    person_commands,
    policy_commands,
    recipe_commands,
    release_commands,
    report_commands,
    rule_commands,
    sample_commands,
    selftest_commands,
    share_commands,
    vault_commands,
    worklist_commands,
)
from desktop_app.cli.console import Output


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
    sample_commands.add_to(app)
    vault_commands.add_to(app)
    import_commands.add_to(app)
    look_commands.add_to(app)
    history_commands.add_to(app)
    batch_commands.add_to(app)
    gap_commands.add_to(app)
    share_commands.add_to(app)
    worklist_commands.add_to(app)
    selftest_commands.add_to(app)
    excise_commands.add_to(app)
    figure_commands.add_to(app)
    calendar_commands.add_to(app)
    analysis_commands.add_to(app)
    forecast_commands.add_to(app)
    model_commands.add_to(app)
    alert_commands.add_to(app)
    alert_rule_commands.add_to(app)
    policy_commands.add_to(app)
    person_commands.add_to(app)
    recipe_commands.add_to(app)
    release_commands.add_to(app)
    report_commands.add_to(app)
    rule_commands.add_to(app)
    difference_commands.add_to(app)
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
