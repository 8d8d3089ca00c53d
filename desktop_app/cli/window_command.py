"""raff window: the same day for people who never see a terminal."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from core.model.errors import EnvironmentFault
from desktop_app.cli import options
from desktop_app.cli.options import LanguageOption, VaultOption


def add_to(app: typer.Typer) -> None:
    """Put the command on ``app``."""
    app.command()(window)


def window(
    files: Annotated[list[Path] | None, typer.Argument(help="Workbooks to import once it is open.")] = None,
    vault: VaultOption = None,
    *,
    lang: LanguageOption = None,
) -> int:
    """Open the window (a first view)."""
    app, output = options.start(lang, as_json=False)
    if not _has_display():
        raise EnvironmentFault("window.no_display")
    from PySide6.QtWidgets import QApplication

    from desktop_app.shell import Shell

    qt = QApplication(["raff"])
    shell = Shell(qt, app, vault or app.vault_folder_or_new(), output.language)
    qt.aboutToQuit.connect(shell.stop)
    shell.opened.connect(lambda: shell.ask_unit(list(files or ())))
    shell.start()
    return int(qt.exec())


def _has_display() -> bool:
    """Tell whether there is something to draw on; Qt would end the process with words of its own."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
