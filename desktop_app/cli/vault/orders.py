"""raff order apply."""

from pathlib import Path
from typing import Annotated

import typer

from core.operations.vault.orders import apply_order, apply_order_to_open
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened, start
from desktop_app.cli.options import VaultOptions

commands = Commands(name="order", help="Lock or wipe a vault, as your organisation ordered.")


@commands.add("raff order apply rana.rafforder")
def apply(
    options: VaultOptions,
    file: Annotated[Path, typer.Argument(help="The order that your organisation signed.")],
    *,
    save_outbox: Annotated[
        bool,
        typer.Option(
            "--save-outbox", help="Open the vault by its password first, so that what was not sent is saved if asked."
        ),
    ] = False,
) -> None:
    """Carry out a signed order. It needs no password; a lock leaves the vault to the recovery by your IT."""
    if save_outbox:
        with opened(options, write=True, renewal=True) as vault:
            done, output = apply_order_to_open(vault.access, file), vault.output
    else:
        app, output = start(options)
        done = apply_order(app.vault_folder(options.vault), file, app.session)
    output.say(f"order.{done.action.value}_done")
    if done.outbox:
        output.say("order.outbox_saved")
        output.line(done.outbox)
    if done.outbox_left:
        output.say("order.outbox_left", action=done.action.value)
    output.document({"action": done.action.value, "nonce": done.nonce, "outbox": done.outbox or None})
