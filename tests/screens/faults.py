"""What can be wrong with where something stands, and the words that say where that is."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

_SHOWN = 40  # letters of a text


class FaultKind(StrEnum):
    """How something cannot be read or reached."""

    CLIPPED = "clipped"  # a text that needs more room than its widget has
    OVERLAP = "overlap"  # two that lie on each other
    OUTSIDE = "outside"  # beyond the edge of what holds it, where nothing scrolls
    SIDEWAYS = "sideways"  # a page that has to be scrolled from side to side
    HEADING = "heading"  # of a table, cut
    CELL = "cell"  # cut though another column has room to spare
    CHART = "chart"  # words of a chart on each other, or beyond its edge
    FOCUS = "focus"  # a place that looks the same with the focus and without
    LOW = "low"  # a table or a chart too small for anybody to work with


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, the way to the widget, its text, and by how much; ``area`` is in the pixels of the window."""

    kind: FaultKind
    path: str
    text: str
    detail: str
    area: QRect

    def __str__(self) -> str:
        """Return all of it in a line."""
        return f"{self.kind}: {self.path} {self.text[:_SHOWN]!r} {self.detail}"


def fault_of(kind: FaultKind, widget: QWidget, text: str, detail: str, area: QRect | None = None) -> Fault:
    """Return a fault of ``widget``; ``area`` is a part of it, all of it without."""
    inside = area if area is not None else widget.rect()
    window = widget.window()
    return Fault(kind, path_of(widget), text, detail, QRect(widget.mapTo(window, inside.topLeft()), inside.size()))


def path_of(widget: QWidget) -> str:
    """Return the classes from the page down to ``widget``, those of this program and its own."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        if at is widget or type(at).__module__.startswith("ui."):
            names.append(type(at).__name__ + (f"#{at.objectName()}" if at is widget and at.objectName() else ""))
        at = at.parentWidget()
    return "/".join(reversed(names))
