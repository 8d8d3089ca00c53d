"""raff alerts: what is looked at, and what is decided."""

from desktop_app.cli.alerts import decisions, reviews
from desktop_app.cli.commands import Commands

commands = Commands(name="alerts", help="The alerts: what the rules found, and what was done about it.")
commands.add_typer(reviews.commands)
commands.add_typer(decisions.commands)
