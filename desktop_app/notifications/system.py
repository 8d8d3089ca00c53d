"""Which of the ways to show a notification this system has."""

import os
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.notifications.toasts import NoToaster, Toaster, TrayToaster


def of_this_system(icon: QIcon) -> Toaster:
    """Return what shows notifications here: the desktop's own service on Linux, the tray elsewhere, else nothing."""
    if sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        # Only Linux has the library of the bus, and only a desktop with one needs to load it.
        from desktop_app.notifications.desktop_bus import BusToaster

        return BusToaster()
    return TrayToaster(icon) if QSystemTrayIcon.isSystemTrayAvailable() else NoToaster()
