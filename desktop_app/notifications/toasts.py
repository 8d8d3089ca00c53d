"""Native notifications: a hint outside the window that something critical is in it. The alert page keeps the truth.

A toast is a hint and may fail to appear; a system without a tray gets none, and nothing is lost by that.
"""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN_MS = 10_000


class Toaster(Protocol):
    """Shows a title and a line outside the window."""

    def show(self, title: str, line: str) -> None:
        """Show it, or do nothing where that is not possible."""

    def close(self) -> None:
        """Leave nothing behind on the desktop."""


class NoToaster:
    """For a system that shows no notifications."""

    def show(self, title: str, line: str) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Leave nothing behind."""


class TrayToaster(QObject):
    """Notifications by the icon in the system's tray; ``clicked`` tells that a person followed one."""

    clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip("Raff")
        self._tray.messageClicked.connect(self.clicked)
        self._tray.activated.connect(lambda _: self.clicked.emit())
        self._tray.show()

    def show(self, title: str, line: str) -> None:
        """Show a notification for ten seconds, or as long as the system likes."""
        self._tray.showMessage(title, line, QSystemTrayIcon.MessageIcon.Warning, _SHOWN_MS)

    def close(self) -> None:
        """Take the icon out of the tray."""
        self._tray.hide()


def of_this_system(icon: QIcon) -> Toaster:
    """Return what shows notifications here; nothing does where there is no tray."""
    return TrayToaster(icon) if QSystemTrayIcon.isSystemTrayAvailable() else NoToaster()
