"""What a person sees of a widget: its words in reading order, their colours, and where a colour lies."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_RGB = 0xFFFFFF
_LINE = 5  # pixels by which words of one line differ in height


def pixels(shown: QWidget | QImage) -> np.ndarray:
    """Return the colours of a picture as numbers, row by row from the top."""
    image = shown.grab().toImage() if isinstance(shown, QWidget) else shown
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return rows[:, : image.width()] & _RGB


def place(shown: QWidget | QImage, colour: QColor) -> QRect:
    """Return the rectangle around all pixels of ``colour``; an empty one if there are none."""
    return _around(pixels(shown) == colour.rgb() & _RGB)


def marks(shown: QWidget | QImage, ground: QColor) -> QRect:
    """Return the rectangle around all that is drawn on ``ground``; an empty one if nothing is."""
    return _around(pixels(shown) != ground.rgb() & _RGB)


def _around(mask: np.ndarray) -> QRect:
    down, across = np.nonzero(mask)
    if not len(down):
        return QRect()
    return QRect(QPoint(int(across.min()), int(down.min())), QPoint(int(across.max()), int(down.max())))


def words(widget: QWidget) -> list[str]:
    """Return the texts of the visible labels and buttons, from top to bottom and from left to right."""
    return [part.text() for part in _parts(widget)]


def part(widget: QWidget, text: str) -> QLabel | QAbstractButton:
    """Return the one visible label or button with ``text``."""
    (only,) = [shown for shown in _parts(widget) if shown.text() == text]
    return only


def ink(widget: QWidget, text: str) -> QColor:
    """Return the colour in which ``text`` is written."""
    shown = part(widget, text)
    return shown.palette().color(shown.foregroundRole())


def middle(widget: QWidget, text: str) -> QPoint:
    """Return where the middle of ``text`` stands in ``widget``."""
    return _middle(part(widget, text), widget)


def tab_order(widget: QWidget, *parts: QWidget) -> list[QWidget]:
    """Return those of ``parts`` that Tab stops at, in the order in which it does."""
    order, at = [], widget
    while (at := at.nextInFocusChain()) is not widget:
        if at in parts and at.isVisibleTo(widget) and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(at)
    return order


def _middle(shown: QWidget, widget: QWidget) -> QPoint:
    return shown.mapTo(widget, shown.rect().center())


def _parts(widget: QWidget) -> list[QLabel | QAbstractButton]:
    kinds = (*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton))
    places = [(_middle(shown, widget), shown) for shown in kinds if shown.text() and shown.isVisibleTo(widget)]
    places.sort(key=lambda item: item[0].y())
    lines: list[list[tuple[QPoint, QLabel | QAbstractButton]]] = []
    for place_of, shown in places:
        if not lines or place_of.y() - lines[-1][0][0].y() > _LINE:
            lines.append([])
        lines[-1].append((place_of, shown))
    return [shown for line in lines for _, shown in sorted(line, key=lambda item: item[0].x())]
