"""raff settings set."""

from typing import Annotated

import typer
from pydantic import JsonValue

from core.model.errors import UserError
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions
from desktop_app.settings.declared import allowed, declared
from desktop_app.settings.settings import Settings

commands = Commands(name="settings", help="The settings of this person.")


@commands.add("raff settings set company.names KINZA", name="set")
def set_(
    options: OutputOptions,
    name: Annotated[str, typer.Argument(metavar="SETTING", help="The name of the setting, such as gaps.threshold.")],
    values: Annotated[
        list[str] | None, typer.Argument(metavar="VALUE", help="Its value; a list takes several, or none to empty it.")
    ] = None,
) -> None:
    """Set one setting for this person; what the organisation manages is refused."""
    app, output = start(options)
    app = app.with_setting(name, _value(name, values or []))
    value, layer = next((value, layer) for setting, value, layer in app.layered.rows() if setting == name)
    output.say("settings.set", setting=name, value=str(value))
    output.document({name: {"value": value, "source": layer.value, "place": app.layered.places.get(name)}})


def _value(name: str, values: list[str]) -> JsonValue:
    """Return the texts of a command as the value that the setting takes; raises ``settings.refused``."""
    kinds = {setting.name: setting.kind for setting in declared(Settings)}
    if kinds.get(name) == "list":
        return [*values]
    if name not in kinds or len(values) != 1:
        raise UserError("settings.refused", setting=name, value=" ".join(values), allowed=allowed(Settings, name))
    text = values[0]
    switches = {"true": True, "false": False}
    if kinds[name] == "boolean" and text.casefold() in switches:
        return switches[text.casefold()]
    try:
        match kinds[name]:
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case _:
                return text
    except ValueError as error:
        raise UserError("settings.refused", setting=name, value=text, allowed=allowed(Settings, name)) from error
