"""Options that many commands share, and the few steps that every command takes first."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import SecretStr

from core.model.clock import SystemClock
from core.model.errors import UserError
from core.store.vault import Vault
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, build_app, machine_paths
from desktop_app.cli.console import Output

Result = TypeVar("Result")

VaultOption = Annotated[
    Path | None, typer.Option("--vault", envvar="RAFF_VAULT", help="Folder of the vault.", show_envvar=True)
]
PasswordOption = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from standard input (else RAFF_PASSWORD, else ask)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
LanguageOption = Annotated[Language | None, typer.Option("--lang", envvar="RAFF_LANG", help="Language of the words.")]
WhereOption = Annotated[
    list[str] | None,
    typer.Option("--where", help="Only this name of a level, as LEVEL=NAME; may be repeated."),
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many rows.")]

BookPasswordOption = Annotated[
    bool,
    typer.Option(
        "--workbook-password-stdin",
        help="Read the password of the workbook from standard input (else RAFF_WORKBOOK_PASSWORD, else ask).",
    ),
]

_PASSWORD = "RAFF_PASSWORD"  # noqa: S105 - the name of a variable
_NEW_PASSWORD = "RAFF_NEW_PASSWORD"  # noqa: S105
_BOOK_PASSWORD = "RAFF_WORKBOOK_PASSWORD"  # noqa: S105
_PASSWORD_CODES = ("workbook.password", "workbook.password_wrong")


def start(language: Language | None, *, as_json: bool) -> tuple[App, Output]:
    """Return the application and how this command speaks."""
    app = build_app(machine_paths(), clock=SystemClock())
    return app, Output(language or app.settings.language, as_json=as_json)


def unlock(app: App, named: Path | None, *, from_stdin: bool, writable: bool) -> Vault:
    """Open the vault of this command, with the password from where the person gave it."""
    folder = app.vault_folder(named)
    return app.unlock(folder, read_password(from_stdin=from_stdin), writable=writable)


def read_password(*, from_stdin: bool) -> str:
    """Return the password: a line of standard input, ``RAFF_PASSWORD``, or what is typed; never an argument."""
    if from_stdin:
        return _line()
    # Taken out of the environment, so that no process started from here inherits it.
    if (given := os.environ.pop(_PASSWORD, None)) is not None:
        return given
    return _typed("Password")


def read_new_password(*, from_stdin: bool) -> str:
    """Return a new password: the next line of standard input, ``RAFF_NEW_PASSWORD``, or what is typed twice."""
    if from_stdin:
        return _line()
    if (given := os.environ.pop(_NEW_PASSWORD, None)) is not None:
        return given
    first = _typed("New password")
    if _typed("Again") != first:
        raise UserError("password.mismatch")
    return first


def read_first_password(*, from_stdin: bool) -> str:
    """Return the password of a vault to be made; typed ones are asked for twice."""
    if from_stdin or _PASSWORD in os.environ:
        return read_password(from_stdin=from_stdin)
    return read_new_password(from_stdin=False)


def read_book_password(*, from_stdin: bool) -> SecretStr | None:
    """Return the password of the workbook from standard input or ``RAFF_WORKBOOK_PASSWORD``; ``None`` for none."""
    given = _line() if from_stdin else os.environ.pop(_BOOK_PASSWORD, None)
    return None if given is None else SecretStr(given)


def with_book_password(given: SecretStr | None, work: Callable[[SecretStr | None], Result]) -> Result:
    """Do ``work`` with the password of a workbook; on a terminal, ask for one that is missing or wrong."""
    while True:
        try:
            return work(given)
        except UserError as error:
            if error.code not in _PASSWORD_CODES or not sys.stdin.isatty():
                raise
            given = SecretStr(_typed(f"Password of {error.data['file']}"))


def read_filters(where: list[str] | None) -> dict[str, list[str]]:
    """Return the filters; several names of one level widen it. Raises ``filter.not_understood``."""
    filters: dict[str, list[str]] = {}
    for text in where or ():
        level, sign, name = text.partition("=")
        if not sign or not level.strip() or not name.strip():
            raise UserError("filter.not_understood", text=text)
        filters.setdefault(level.strip(), []).append(name)
    return filters


def _line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise UserError("password.not_given")
    return line.rstrip("\r\n")


def _typed(prompt: str) -> str:
    if not sys.stdin.isatty():
        raise UserError("password.not_given")
    return str(typer.prompt(prompt, hide_input=True, err=True))
