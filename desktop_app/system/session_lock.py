"""Lock the vault when the system locks the screen or is about to sleep.

On Linux systemd's login manager signals both on the system bus. Elsewhere there is no signal; the idle watch locks
after the limit, and after the machine slept.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SESSION = "org.freedesktop.login1.Session"
_MANAGER = "org.freedesktop.login1.Manager"


class SessionLock(QObject):
    """``left`` is emitted when a session is locked or the machine goes to sleep.

    Any session and any sender counts: one lock too many does no harm.
    """

    left = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listening = bus.isConnected()
        if self.listening:
            # The stub of the binding asks for bytes; the binding itself takes the text that SLOT gives.
            bus.connect("", "", _SESSION, "Lock", self, SLOT("lock()"))  # type: ignore[call-overload]
            bus.connect("", "", _MANAGER, "PrepareForSleep", self, SLOT("sleep(bool)"))  # type: ignore[call-overload]

    @Slot()
    def lock(self) -> None:
        """Handle a locked session."""
        self.left.emit()

    @Slot(bool)
    def sleep(self, going: bool) -> None:  # noqa: FBT001 - as the bus sends it
        """Handle the start of sleep; waking up is ignored."""
        if going:
            self.left.emit()


def lock_with_it(parent: QObject, lock: Callable[[], None]) -> None:
    """Call ``lock`` whenever the session of this system is left, as long as ``parent`` is there."""
    if sys.platform == "linux":
        SessionLock(QDBusConnection.systemBus(), parent).left.connect(lock)
