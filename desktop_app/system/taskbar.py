"""The progress of the running job, on the window's entry in the taskbar.

On Linux docks with launcher entries (Ubuntu's, KDE's, Plank) receive it on the session bus; Windows through
``ITaskbarList3``. On macOS Qt has no access; only the status bar shows it there.
"""

import os
import sys
from typing import Protocol

from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget

if sys.platform == "win32":  # only Windows has what these import
    import ctypes

    from desktop_app.system.windows_taskbar import WindowsTaskbar

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
    """The entry of a dock, updated on the session bus; without a listener nothing happens."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus
        self._sent: float | None = None

    def show(self, window: QWidget, done: int, total: int) -> None:  # noqa: ARG002 - a dock knows the program alone
        """Send the share that is done in whole per cent, each once."""
        self._send(round(min(done / total, 1.0), 2))

    def clear(self, window: QWidget) -> None:  # noqa: ARG002
        """Send that nothing runs."""
        self._send(None)

    def _send(self, share: float | None) -> None:
        if share == self._sent:
            return
        self._sent = share
        message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        message.setArguments([_ENTRY, {"progress": share or 0.0, "progress-visible": share is not None}])
        self._bus.send(message)


def name_process() -> None:
    """Let Windows show notifications and the taskbar's entry under the name that the shortcut carries."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("sa.raff.desktop")


def of_this_system() -> Taskbar:
    """Return the taskbar of this system."""
    if sys.platform == "win32":
        return WindowsTaskbar()
    if sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return LauncherEntry(QDBusConnection.sessionBus())
    return NoTaskbar()
