"""raff vault create | status | verify | backup | restore | passwd."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from core.operations.access import Access
from core.operations.vault import keep as keep_vault
from desktop_app.cli import options
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption

_UNSOUND = 4


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    group = typer.Typer(help="Make a vault and look after it.", no_args_is_help=True)
    group.command()(create)
    group.command()(status)
    group.command()(verify)
    group.command()(backup)
    group.command()(restore)
    group.command()(passwd)
    app.add_typer(group, name="vault")


def create(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Make an empty vault."""
    app, output = options.start(lang, as_json=json_)
    folder = vault or app.paths.vaults / str(uuid4())
    keep_vault.create_vault(folder, options.read_first_password(from_stdin=password_stdin), app.session)
    output.say("vault.created")
    output.line(str(folder))
    output.document({"vault": str(folder)})


def status(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show how the vault stands."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = asdict(keep_vault.vault_status(Access(opened, app.session)))
    for name, value in found.items():
        output.line(f"{name.replace('_', ' '):<20} {value if value is not None else '-'}")
    output.document(found)


def verify(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> int:
    """Check the file, every page and the audit chain."""
    app, output = options.start(lang, as_json=json_)
    with (
        options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened,
        output.progress() as context,
    ):
        found = keep_vault.verify_vault(Access(opened, app.session), context)
    if found.faults:
        output.say("vault.unsound")
    else:
        output.say("vault.sound", pages=found.pages_checked, rows=found.audit_rows_checked)
    for fault in found.faults:
        output.line(f"  {fault}")
    output.document({"sound": not found.faults, **asdict(found)})
    return _UNSOUND if found.faults else 0


def backup(
    file: Annotated[Path, typer.Argument(help="The backup to write.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Write an encrypted backup."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        keep_vault.backup_vault(Access(opened, app.session), file)
    output.say("vault.backed_up")
    output.document({"file": str(file), "bytes": file.stat().st_size})


def restore(
    file: Annotated[Path, typer.Argument(help="The backup to restore.")],
    vault: Annotated[Path, typer.Option("--vault", envvar="RAFF_VAULT", help="An empty folder for the vault.")],
    *,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Lay a backup out as a vault; it opens with the password that it had."""
    app, output = options.start(lang, as_json=json_)
    keep_vault.restore_vault(file, vault, app.session)
    output.say("vault.restored")
    output.document({"vault": str(vault)})


def passwd(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Change the password (with --password-stdin: the old one on the first line, the new one on the second)."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        fresh = options.read_new_password(from_stdin=password_stdin)
        keep_vault.change_password(Access(opened, app.session), fresh)
    output.say("vault.password_changed")
    output.document({"changed": True})
