"""Native notifications: a hint outside the window. The Alerts page is complete.

A toast may fail to appear; a system without a way to show one gets none. Its outcome is reported, so that it can be
stored.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN_MS = 10_000
NO_SERVICE = "no_service"

Reported = Callable[[str], None]  # receives the code of a failure, or an empty text
Followed = Callable[[], None]  # called when a person clicks the notification


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """A title and a line. ``reported`` is called once with the outcome, ``followed`` on each click."""

    title: str = "Raff"
    line: str
    urgent: bool = False
    reported: Reported
    followed: Followed


class Toaster(Protocol):
    """Shows something outside the window."""

    def show(self, toast: Toast) -> None:
        """Show it, or report a failure."""

    def close(self) -> None:
        """Leave nothing behind on the desktop."""


class NoToaster:
    """For a system that shows no notifications."""

    def show(self, toast: Toast) -> None:
        """Show nothing, and report it."""
        toast.reported(NO_SERVICE)

    def close(self) -> None:
        """Leave nothing behind."""


class TrayToaster(QObject):
    """Notifications by the icon in the system's tray, on Windows and macOS."""

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: Toast | None = None  # the tray does not report which message was clicked: take the last one
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip("Raff")
        # Queued: the handler may delete what was clicked.
        self._tray.messageClicked.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self._tray.activated.connect(lambda _: self._follow())
        self._tray.show()

    def show(self, toast: Toast) -> None:
        """Show a notification for ten seconds, or as long as the system allows; the tray never reports a failure."""
        self._last = toast
        kinds = QSystemTrayIcon.MessageIcon
        self._tray.showMessage(toast.title, toast.line, kinds.Warning if toast.urgent else kinds.Information, _SHOWN_MS)
        toast.reported("")

    def close(self) -> None:
        """Remove the icon from the tray."""
        self._tray.hide()

    def _follow(self) -> None:
        if self._last is not None:
            self._last.followed()
