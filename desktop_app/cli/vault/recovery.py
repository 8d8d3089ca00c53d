"""raff vault recovery request | use."""

from pathlib import Path
from typing import Annotated

import typer

from core.operations.vault import recovery
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions, VaultOption

commands = Commands(name="recovery", help="A forgotten password: ask your organisation, and use its answer.")


@commands.add("raff vault recovery request --out rana.raffrequest")
def request(
    options: OutputOptions,
    *,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The request to write, for your IT.")],
    vault: VaultOption = None,
) -> None:
    """Write the request that your IT answers. It holds no secret, and needs no password."""
    app, output = start(options)
    asked = recovery.request_recovery(app.vault_folder(vault), out, app.session)
    output.say("recovery.requested", check=asked.check)
    output.line(str(out))
    output.document({"file": str(out), "check": asked.check, "key": asked.slot.key.fingerprint})


@commands.add("raff vault recovery use rana.raffanswer")
def use(
    options: OutputOptions,
    answer: Annotated[Path, typer.Argument(help="The answer of your IT.")],
    *,
    vault: VaultOption = None,
    password_stdin: Annotated[
        bool,
        typer.Option("--password-stdin", help="Read the code and the new password, a line each, from standard input."),
    ] = False,
) -> None:
    """Set a new password, by the answer of your IT and the code that they gave you."""
    app, output = start(options)
    folder = app.vault_folder(vault)
    code = passwords.read_code(from_stdin=password_stdin)
    fresh = passwords.read_new_password(from_stdin=password_stdin)
    recovery.use_recovery(folder, answer, code, fresh, app.session)
    output.say("vault.password_changed")
    output.document({"changed": True})
