"""A ring around what has the focus, where nothing else shows it: cards, charts, maps, lists and what is scrolled.

Buttons, fields and tabs show it by the stylesheet; filled buttons have the ring inside, in the colour of their words.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

# What shows its focus itself.
_OWN = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QTabBar)
_WIDTH, _RADIUS, _INSIDE = 2, 6, 2


class FocusRings(QObject):
    """Puts a ring of ``colour`` around what gets the focus by the keyboard, as long as it has it.

    ``filled`` is the colour of the ring inside a filled button.
    """

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        self._qt = qt
        self.colour, self.filled = QColor(), QColor()
        self._ring: FocusRing | None = None
        # From the event loop: the focus also moves while widgets are being deleted.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)
        qt.focusChanged.connect(self._follow)

    def close(self) -> None:
        """Show no ring any more."""
        self._qt.focusChanged.disconnect(self._follow)
        self._follow()
        self._soon.stop()

    def _follow(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if QGuiApplication.mouseButtons():
            self._soon.stop()
        else:
            self._soon.start()

    def _show(self) -> None:
        focused = self._qt.focusWidget()
        if focused is None:
            return
        if isinstance(focused, QPushButton) and (focused.isDefault() or focused.objectName() == "primary"):
            self._ring = FocusRing(focused, self.filled, _INSIDE)
        elif not isinstance(focused, _OWN) and focused.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._ring = FocusRing(focused, self.colour)  # not the page, at which Tab never stops


class FocusRing(QWidget):
    """Lies over the edge of ``around``, or so many pixels ``inside``, and lets the mouse through."""

    def __init__(self, around: QWidget, colour: QColor, inside: int = 0) -> None:
        super().__init__(around)
        self._colour, self._inside = colour, inside
        self.setProperty("over", True)  # noqa: FBT003 - Qt's own switch
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self.resize(around.size())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay as large as what it is around."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
            self.raise_()
        return False

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        inset, radius = self._inside + _WIDTH / 2, _RADIUS - self._inside
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
