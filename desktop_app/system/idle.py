"""Detect an idle window, and a machine that slept: both lock the vault."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from core.model.clock import Clock

_LOOK_MS = 5_000
# A timer this late means that the process did not run: the lid was shut, or the machine was suspended.
_SLEPT = timedelta(minutes=1)
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """``left`` is emitted once, when no window had input for the limit or the machine slept.

    It filters the events of windows, not those of the application: they are fewer.
    """

    left = Signal()

    def __init__(self, clock: Clock, limit: timedelta, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = limit
        self._touched = self._looked = clock.now()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.check)

    def start(self, application: QGuiApplication) -> None:
        """Watch every window that gets the focus, from now on."""
        self._touched = self._looked = self._clock.now()
        application.focusWindowChanged.connect(self._watch)
        for window in application.topLevelWindows():
            self._watch(window)
        self._timer.start()

    def stop(self, application: QGuiApplication) -> None:
        """Watch no more."""
        if self._timer.isActive():
            self._timer.stop()
            application.focusWindowChanged.disconnect(self._watch)

    def check(self) -> None:
        """Look how long it is since the last touch, and since the last look."""
        now = self._clock.now()
        slept = now - self._looked > _SLEPT
        self._looked = now
        if slept or now - self._touched >= self._limit:
            self._touched = now
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a touch and let it pass."""
        if event.type() in _TOUCHES:
            self._touched = self._clock.now()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
