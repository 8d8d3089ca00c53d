"""How far the running job is, on the window's entry in the taskbar, for whoever looks at something else meanwhile.

On Linux a dock that knows launcher entries (Ubuntu's, KDE's, Plank) hears it on the session bus; Windows is asked
through ``ITaskbarList3``. macOS has no such thing that Qt could reach; there the status bar alone tells it.
"""

import os
import sys
from typing import Protocol

from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget

_ENTRY = "application://raff.desktop"  # the name of the desktop file, by which a dock knows the program
_PATH = "/sa/raff/launcher"
_INTERFACE = "com.canonical.Unity.LauncherEntry"


class Taskbar(Protocol):
    """What the window needs of a taskbar."""

    def show(self, window: QWidget, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are finished; ``total`` is above 0."""

    def clear(self, window: QWidget) -> None:
        """Show that nothing runs, or nothing whose end is known."""


class NoTaskbar:
    """For systems whose taskbar shows no progress, and for tests."""

    def show(self, window: QWidget, done: int, total: int) -> None:
        """Show nothing."""

    def clear(self, window: QWidget) -> None:
        """There is nothing to clear."""


class LauncherEntry:
    """The entry of a dock, told on the session bus; a bus that nobody listens on loses nothing."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus
        self._told: float | None = None

    def show(self, window: QWidget, done: int, total: int) -> None:  # noqa: ARG002 - a dock knows the program alone
        """Tell the share that is done in whole per cent, each once."""
        self._tell(round(min(done / total, 1.0), 2))

    def clear(self, window: QWidget) -> None:  # noqa: ARG002
        """Tell that nothing runs."""
        self._tell(None)

    def _tell(self, share: float | None) -> None:
        if share == self._told:
            return
        self._told = share
        message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        message.setArguments([_ENTRY, {"progress": share or 0.0, "progress-visible": share is not None}])
        self._bus.send(message)


def name_process() -> None:
    """Let Windows show notifications and the taskbar's entry under the name that the shortcut carries."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("sa.raff.desktop")


def of_this_system() -> Taskbar:
    """Return the taskbar of this system."""
    if sys.platform == "win32":
        from desktop_app.system.windows_taskbar import WindowsTaskbar

        return WindowsTaskbar()
    if sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return LauncherEntry(QDBusConnection.sessionBus())
    return NoTaskbar()
