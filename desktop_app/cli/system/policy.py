"""raff policy show."""

import typer

from desktop_app.cli import options
from desktop_app.cli.options import JsonOption, LanguageOption


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    group = typer.Typer(help="What is set, and by whom.", no_args_is_help=True)
    group.callback()(_group)
    group.command()(show)
    app.add_typer(group, name="policy")


def _group() -> None:
    """What is set, and by whom."""


def show(*, json_: JsonOption = False, lang: LanguageOption = None) -> None:
    """Show each setting with its value, where it comes from (policy, user or default), and where that is written."""
    app, output = options.start(lang, as_json=json_)
    rows, places = list(app.layered.rows()), app.layered.places
    output.table(
        ["column.setting", "column.value", "column.source", "column.written"],
        [[name, str(value), layer, places.get(name, "")] for name, value, layer in rows],
    )
    output.line(str(app.paths.policy_file))
    output.document(
        {name: {"value": value, "source": layer.value, "place": places.get(name)} for name, value, layer in rows}
    )
