"""Where the passwords of a command come from: standard input, the environment, or what is typed."""

import os
import sys
from collections.abc import Callable
from typing import TypeVar

import typer
from pydantic import SecretStr

from core.model.errors import UserError

Result = TypeVar("Result")

_PASSWORD = "RAFF_PASSWORD"  # noqa: S105 - the name of a variable
_NEW_PASSWORD = "RAFF_NEW_PASSWORD"  # noqa: S105
_BOOK_PASSWORD = "RAFF_WORKBOOK_PASSWORD"  # noqa: S105
_PASSWORD_CODES = ("workbook.password", "workbook.password_wrong")


def read_password(*, from_stdin: bool) -> str:
    """Return the password: a line of standard input, ``RAFF_PASSWORD``, or what is typed; never an argument.

    Raises ``password.not_given`` for none and for an empty one, as the others here.
    """
    if from_stdin:
        return _line()
    # Taken out of the environment, so that no process started from here inherits it.
    if (given := os.environ.pop(_PASSWORD, None)) is not None:
        return _something(given)
    return _typed("Password")


def read_new_password(*, from_stdin: bool) -> str:
    """Return a new password: the next line of standard input, ``RAFF_NEW_PASSWORD``, or what is typed twice."""
    if from_stdin:
        return _line()
    if (given := os.environ.pop(_NEW_PASSWORD, None)) is not None:
        return _something(given)
    first = _typed("New password")
    if _typed("Again") != first:
        raise UserError("password.mismatch")
    return first


def read_first_password(*, from_stdin: bool) -> str:
    """Return the password of a vault to be made; typed ones are asked for twice."""
    if from_stdin or _PASSWORD in os.environ:
        return read_password(from_stdin=from_stdin)
    return read_new_password(from_stdin=False)


def read_code(*, from_stdin: bool) -> str:
    """Return a one-time code: a line of standard input, or what is typed, which is shown: it is long."""
    return _line() if from_stdin else _typed("Code", hidden=False)


def read_passphrase(part: int, of: int, *, from_stdin: bool) -> str:
    """Return the passphrase of a private key, or of one ``part`` of it: a line of standard input, or what is typed."""
    return _line() if from_stdin else _typed(_named("Passphrase", part, of))


def read_new_passphrase(part: int, of: int, *, from_stdin: bool) -> str:
    """Return a new passphrase of a private key or of one ``part`` of it; a typed one is asked for twice."""
    if from_stdin:
        return _line()
    first = _typed(_named("New passphrase", part, of))
    if _typed("Again") != first:
        raise UserError("password.mismatch")
    return first


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


def _named(prompt: str, part: int, of: int) -> str:
    return prompt if of == 1 else f"{prompt} of part {part}"


def _line() -> str:
    try:
        return _something(sys.stdin.readline().rstrip("\r\n"))
    except UnicodeDecodeError as error:
        raise UserError("password.not_text") from error


def _something(given: str) -> str:
    if not given:
        raise UserError("password.not_given")
    return given


def _typed(prompt: str, *, hidden: bool = True) -> str:
    if not sys.stdin.isatty():
        raise UserError("password.not_given")
    return str(typer.prompt(prompt, hide_input=hidden, err=True))
