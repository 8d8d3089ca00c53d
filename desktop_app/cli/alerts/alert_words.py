"""How the commands of one alert name it, and in which words they answer."""

from typing import Annotated

import typer

from core.documents.alerts.alerts import AlertWords
from core.operations.alerts.rules import list_alert_rules
from core.operations.vault.keep import vault_status
from desktop_app.cli.opening import OpenedVault

AlertArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of the alert, or how it begins.")]


def words_of(vault: OpenedVault) -> AlertWords:
    """Return the words for alerts by the rules of this vault, and in its unit."""
    return AlertWords(vault(list_alert_rules), vault.language, vault(vault_status).rate)
