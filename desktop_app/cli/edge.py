"""The edge of the process: how it ends, and what is printed when it fails.

Exit codes: 0 done, 1 bug, 2 usage, 3 the person can mend it, 4 the world failed, 130 stopped.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from enum import IntEnum
from re import compile as pattern

from core.model.errors import AppError, Cancelled, EnvironmentFault
from core.texts.catalogue import Language, explain

_DEBUG = "RAFF_DEBUG"
_LIBRARY = pattern(r"(lib[\w+.-]+\.so[.\d]*): ")  # as the loader of Linux names what it could not load


class Exit(IntEnum):
    """How a process ended."""

    DONE = 0
    BUG = 1
    USAGE = 2
    USER = 3
    ENVIRONMENT = 4
    STOPPED = 130


def guarded(work: Callable[[], object], language: Language, *, as_json: bool = False) -> int:
    """Do ``work`` and return the exit code of the process. No failure shows a traceback unless RAFF_DEBUG is set."""
    try:
        result = work()
    except AppError as error:
        report(error, language, as_json=as_json)
        return Exit.ENVIRONMENT if isinstance(error, EnvironmentFault) else Exit.USER
    except (Cancelled, KeyboardInterrupt):
        return Exit.STOPPED
    except BrokenPipeError:
        # The reader of our output closed the pipe, as `head` does; nobody would read an error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Exception as error:  # noqa: BLE001 - the edge of the process: whatever else was raised is a bug
        if os.environ.get(_DEBUG):
            traceback.print_exc()
        fault = _lacking(error) if isinstance(error, ImportError) else None
        report(fault or AppError("bug", kind=type(error).__name__), language, as_json=as_json)
        return Exit.BUG if fault is None else Exit.ENVIRONMENT
    return result if isinstance(result, int) else Exit.DONE


def _lacking(error: ImportError) -> EnvironmentFault | None:
    """Return what the machine or the installation lacks; ``None`` for an import that is a bug."""
    if (library := _LIBRARY.search(str(error))) is not None:
        return EnvironmentFault("machine.library_missing", library=library[1])
    if getattr(sys, "frozen", False):
        return EnvironmentFault("machine.incomplete", part=error.name or str(error))
    return None


def report(error: AppError, language: Language, *, as_json: bool) -> None:
    """Print what went wrong: as the JSON document, or as a sentence with its code."""
    message = explain(language, error)
    if as_json:
        failure = {"code": error.code, "message": message, "data": dict(error.data)}
        print(json.dumps({"ok": False, "error": failure}, ensure_ascii=False, indent=1))  # noqa: T201
    else:
        print(f"{message} [{error.code}]", file=sys.stderr)  # noqa: T201


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language of an error that comes before a command has read its options."""
    named = os.environ.get("RAFF_LANG", "")
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            named = arguments[position + 1]
        elif argument.startswith("--lang="):
            named = argument.partition("=")[2]
    return Language(named) if named in set(Language) else Language.ENGLISH
