"""The command line: the same operations as the window, for scripts, for IT and for tests.

Exit codes: 0 done, 1 bug, 2 usage, 3 the person can mend it, 4 the world failed, 130 stopped.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from enum import IntEnum

import typer
from typer.exceptions import TyperException

from core.model.errors import AppError, Cancelled, EnvironmentFault
from core.texts.catalogue import Language
from desktop_app.cli import (
    alert_commands,
    analysis_commands,
    import_commands,
    policy_commands,
    sample_commands,
    vault_commands,
    window_command,
)
from desktop_app.cli.console import Output

_DEBUG = "RAFF_DEBUG"


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    BUG = 1
    USAGE = 2
    USER = 3
    ENVIRONMENT = 4
    STOPPED = 130


def build() -> typer.Typer:
    """Return the command line with every command on it."""
    app = typer.Typer(
        name="raff",
        help="Shelf gaps, trends and forecasts for soft drinks in Saudi Arabia, offline and encrypted.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    sample_commands.add_to(app)
    vault_commands.add_to(app)
    import_commands.add_to(app)
    analysis_commands.add_to(app)
    alert_commands.add_to(app)
    policy_commands.add_to(app)
    window_command.add_to(app)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code. No failure shows a traceback unless ``RAFF_DEBUG`` is set."""
    output = Output(_language(arguments), as_json="--json" in arguments)
    try:
        result = build()(args=list(arguments), standalone_mode=False)
    except AppError as error:
        output.error(error)
        return Exit.ENVIRONMENT if isinstance(error, EnvironmentFault) else Exit.USER
    except TyperException as error:
        output.usage(error.format_message())
        return Exit.USAGE
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        return Exit.STOPPED
    except BrokenPipeError:
        # The reader of our output went away, as `head` does; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Exception as error:  # noqa: BLE001 - the edge of the process: whatever else was raised is a bug
        if os.environ.get(_DEBUG):
            traceback.print_exc()
        output.error(AppError("bug", kind=type(error).__name__))
        return Exit.BUG
    return result if isinstance(result, int) else Exit.DONE


def _language(arguments: Sequence[str]) -> Language:
    """Return the language of an error that comes before the command has read its options."""
    named = os.environ.get("RAFF_LANG", "")
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            named = arguments[position + 1]
        elif argument.startswith("--lang="):
            named = argument.partition("=")[2]
    return Language(named) if named in set(Language) else Language.ENGLISH
