"""A walk by Tab: what of it shows that it has the focus, by its picture with the focus and without."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

STEPS = 40
_AROUND = 4  # pixels around what has the focus: a ring may lie outside
_MOST = QSize(420, 90)  # pixels of a picture on the sheet
_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Stop:
    """What has the focus, by its class and its name, and how it looks with it and without."""

    name: str
    focused: QImage
    plain: QImage

    @property
    def is_seen(self) -> bool:
        """Whether the focus can be seen."""
        return self.focused != self.plain


def walk_focus(window: QWidget, steps: int = STEPS) -> Iterator[Stop]:
    """Press Tab ``steps`` times; yield each place that has the focus then, once, as far as it is seen."""
    stops: list[QWidget] = []
    for _ in range(steps):
        _press_tab(QApplication.focusWidget() or window)
        widget = QApplication.focusWidget()
        if widget is None or widget in stops:
            continue
        stops.append(widget)
        yield _stop(window, widget)


def sheet(stops: Sequence[Stop]) -> QImage:
    """Return one picture of all ``stops`` as they look with the focus, to be looked at."""
    width, height = _MOST.width(), _MOST.height()
    rows = -(-len(stops) // _COLUMNS)
    made = QImage(_COLUMNS * (width + 8), max(1, rows) * (height + 8), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.gray)
    painter = QPainter(made)
    for at, stop in enumerate(stops):
        place = QPoint(at % _COLUMNS * (width + 8) + 4, at // _COLUMNS * (height + 8) + 4)
        painter.drawImage(place, stop.focused.copy(QRect(QPoint(), stop.focused.size().boundedTo(_MOST))))
        if not stop.is_seen:
            painter.setPen(Qt.GlobalColor.red)
            painter.drawRect(QRect(place, _MOST))
    painter.end()
    return made


def _stop(window: QWidget, widget: QWidget) -> Stop:
    corner = widget.mapTo(window, QPoint())
    around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & window.rect()
    focused = window.grab(around).toImage()
    widget.clearFocus()
    plain = window.grab(around).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return Stop(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}".strip(), focused, plain)


def _press_tab(widget: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()
