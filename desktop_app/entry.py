"""Where the process enters: ``raff`` and ``raff FILE.xlsx`` open the window, anything else is a command.

The window is not made to wait for the command line, nor the command line for Qt. Under the name ``raff-recover`` the
same program is the tool for lost passwords.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from core.model.imports.table_files import TABLE_SUFFIXES
from core.texts.catalogue import Language
from desktop_app.cli import edge
from desktop_app.system.autostart import ASIDE
from desktop_app.system.core_dumps import forbid_core_dumps

RECOVERY_TOOL = "raff-recover"


def run(arguments: Sequence[str], *, program: str = "raff") -> int:
    """Run Raff with ``arguments``, under the name ``program``, and return its exit code."""
    forbid_core_dumps()
    # Looking through every installed package for plug-ins takes 30 ms, and none may judge what is set or imported.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if program == RECOVERY_TOOL:
        return _recover(arguments)
    work = _open if _is_for_the_window(arguments) else _command
    return edge.guarded(lambda: work(arguments), edge.language_of(arguments), as_json="--json" in arguments)


def _is_for_the_window(arguments: Sequence[str]) -> bool:
    """Return whether nothing was named but files, a vault and a language."""
    if not arguments:
        return True
    first = arguments[0]
    if first.startswith(("--vault", "--lang", "--safe-mode", ASIDE)):
        return True
    return Path(first).suffix.casefold() in TABLE_SUFFIXES or _is_file(first)


def _is_file(name: str) -> bool:
    """Return whether ``name`` is a readable file; in a folder that cannot be read, it is a command."""
    try:
        return Path(name).is_file()
    except OSError:
        return False


def _command(arguments: Sequence[str]) -> int:
    # Here, as below: the command line and the window are never loaded together.
    from desktop_app.cli.app import run as run_command

    return run_command(arguments)


def _recover(arguments: Sequence[str]) -> int:
    from desktop_app.cli.recovery_tool import run as run_tool

    return run_tool(arguments)


def _open(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="raff", description="Open the window; with files, to import them.")
    parser.add_argument("files", nargs="*", type=Path, help="workbooks to import")
    parser.add_argument("--vault", type=Path, default=os.environ.get("RAFF_VAULT"), help="folder of the vault")
    parser.add_argument(
        "--lang", choices=[language.value for language in Language], default=os.environ.get("RAFF_LANG")
    )
    parser.add_argument("--safe-mode", action="store_true", help="without your settings and what was remembered")
    parser.add_argument(ASIDE, action="store_true", help="in the tray, or as a small window: for a start by itself")
    try:
        named = parser.parse_args(arguments)
    except SystemExit as stop:  # it has printed its help, or how it was misused
        return int(stop.code or 0)
    # Here, because a command is not to wait for Qt.
    from desktop_app.application import run_window

    return run_window(
        named.files,
        vault=Path(named.vault) if named.vault else None,
        language=Language(named.lang) if named.lang in set(Language) else None,
        safe=named.safe_mode,
        aside=named.aside,
    )
