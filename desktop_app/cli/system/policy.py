"""raff policy show."""

from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions

commands = Commands(name="policy", help="The settings in force.")


def _group() -> None:
    """The settings in force."""


@commands.add("raff policy show")
def show(options: OutputOptions) -> None:
    """Show each setting with its value, its source (policy, user or default) and the file."""
    app, output = start(options)
    rows, places = list(app.layered.rows()), app.layered.places
    output.table(
        ["column.setting", "column.value", "column.source", "column.written"],
        [[name, str(value), layer, places.get(name, "")] for name, value, layer in rows],
    )
    output.line(str(app.paths.policy_file))
    output.document(
        {name: {"value": value, "source": layer.value, "place": places.get(name)} for name, value, layer in rows}
    )
