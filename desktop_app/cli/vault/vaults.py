"""raff vault create | status | verify | backup | restore | passwd | rotate | recovery."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from core.operations.vault import keep as keep_vault
from core.operations.vault.rotate import rotate_vault
from desktop_app.cli import passwords
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened, start
from desktop_app.cli.options import OutputOptions, VaultOptions
from desktop_app.cli.vault import recovery

_UNSOUND = 4


commands = Commands(name="vault", help="Create a vault, check it, back it up, and change its password.")


@commands.add("raff vault create --vault raff-vault")
def create(options: VaultOptions) -> None:
    """Create an empty vault."""
    app, output = start(options)
    folder = options.vault or app.paths.vaults / str(uuid4())
    keep_vault.create_vault(folder, passwords.read_first_password(from_stdin=options.password_stdin), app.session)
    output.say("vault.created_sealed" if app.policy.vault.recovery_key else "vault.created")
    output.line(str(folder))
    output.document({"vault": str(folder)})


@commands.add("raff vault status")
def status(options: VaultOptions) -> None:
    """Show the state of the vault: size, figures, batches, last import."""
    with opened(options) as vault:
        state = asdict(vault(keep_vault.vault_status))
    for name, value in state.items():
        vault.output.line(f"{name.replace('_', ' '):<20} {value if value is not None else '-'}")
    vault.output.document(state)


@commands.add("raff vault verify")
def verify(options: VaultOptions) -> int:
    """Check the file, every page and the audit chain."""
    with (
        opened(options) as vault,
        vault.output.progress() as context,
    ):
        check = vault(keep_vault.verify_vault, context)
    if check.faults:
        vault.output.say("vault.unsound")
    else:
        vault.output.say("vault.sound", pages=check.pages_checked, rows=check.audit_rows_checked)
    for fault in check.faults:
        vault.output.line(f"  {fault}")
    vault.output.document({"sound": not check.faults, **asdict(check)})
    return _UNSOUND if check.faults else 0


@commands.add("raff vault backup monday.raffbackup")
def backup(options: VaultOptions, file: Annotated[Path, typer.Argument(help="The backup to write.")]) -> None:
    """Write an encrypted backup."""
    with opened(options, write=True) as vault:
        vault(keep_vault.backup_vault, file)
    vault.output.say("vault.backed_up")
    vault.output.document({"file": str(file), "bytes": file.stat().st_size})


@commands.add("raff vault restore monday.raffbackup --vault restored")
def restore(
    options: OutputOptions,
    file: Annotated[Path, typer.Argument(help="The backup to restore.")],
    vault: Annotated[
        Path | None,
        typer.Option("--vault", envvar="RAFF_VAULT", help="An empty folder for the vault; a new one without."),
    ] = None,
) -> None:
    """Restore a backup as a vault. It opens with the password that it had."""
    app, output = start(options)
    folder = vault or app.paths.vaults / str(uuid4())
    keep_vault.restore_vault(file, folder, app.session)
    output.say("vault.restored")
    output.line(str(folder))
    output.document({"vault": str(folder)})


@commands.add("raff vault passwd")
def passwd(options: VaultOptions) -> None:
    """Change the password. With --password-stdin, the old one is the first line and the new one the second."""
    with opened(options, write=True) as vault:
        fresh = passwords.read_new_password(from_stdin=options.password_stdin)
        vault(keep_vault.change_password, fresh)
    vault.output.say("vault.password_changed")
    vault.output.document({"changed": True})


@commands.add("raff vault rotate")
def rotate(options: VaultOptions) -> None:
    """Encrypt the vault under a new key, after a leak or by schedule. The password stays."""
    with opened(options, write=True) as vault:
        vault(rotate_vault)
        generation = vault.access.store.slot_file.generation
    vault.output.say("vault.rotated")
    vault.output.document({"rotated": True, "generation": generation})


commands.add_typer(recovery.commands)
