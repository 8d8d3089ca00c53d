"""The one place where a window is put together: the program, its pictures, its self-test and tests all come here."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.texts.catalogue import Language
from desktop_app.bootstrap import App
from desktop_app.notifications.messages import MessageStream
from desktop_app.notifications.toasts import NoToaster, Toaster
from desktop_app.system.crash_reports import CrashKeeper
from desktop_app.system.taskbar import NoTaskbar, Taskbar
from desktop_app.system.tray import NoTray, Tray
from desktop_app.window.shell import Shell


def build_shell(
    qt: QApplication,
    app: App,
    folder: Path,
    *,
    language: Language | None = None,
    stream: MessageStream | None = None,
    crashes: CrashKeeper | None = None,
    toaster: Toaster | None = None,
    tray: Tray | None = None,
    taskbar: Taskbar | None = None,
    safe: bool = False,
) -> Shell:
    """Return the shell of the vault in ``folder``, before its password; parts that are not given are built.

    ``language`` overrides that of the settings. ``safe`` leaves out remembered state.
    """
    qt.setQuitOnLastWindowClosed(False)  # between the password and the window there is a moment without either
    clock = app.session.clock
    return Shell(
        qt,
        app,
        folder,
        language or app.settings.language,
        stream=stream or MessageStream(clock),
        crashes=crashes or CrashKeeper(app.paths.logs, clock),
        toaster=toaster or NoToaster(),
        tray=tray or NoTray(),
        taskbar=taskbar or NoTaskbar(),
        safe=safe,
    )
