"""Widgets that lie on each other, or beyond the edge of what holds them."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTabWidget,
    QWidget,
)

from tests.screens.faults import Fault, FaultKind, fault_of
from ui.charts.axes import Axes

_TOLERANCE = 1  # pixels: rounding
# What Qt arranges by itself, and what lies over something because it is meant to.
_ARRANGED = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTabWidget)
_OVER = ("popup", "veil", "frozen")


def overlapping(parent: QWidget) -> Iterator[Fault]:
    """Yield the children of ``parent`` that lie on each other."""
    if isinstance(parent, _ARRANGED) or _is_viewport_of_items(parent):
        return
    children = [child for child in _children(parent) if not lies_over(child)]
    for one, other in combinations(children, 2):
        common = one.geometry() & other.geometry()
        if common.width() > _TOLERANCE and common.height() > _TOLERANCE:
            detail = f"{_words(one)} on {_words(other)} by {common.width()}x{common.height()}"
            yield fault_of(FaultKind.OVERLAP, parent, "", detail, common)


def outside(parent: QWidget) -> Iterator[Fault]:
    """Yield the children of ``parent`` that are cut at its edge, where it cannot be scrolled."""
    if isinstance(parent, _ARRANGED) or _is_viewport_of_items(parent):
        return
    area = parent.parentWidget()
    scrolled = isinstance(area, QScrollArea) and area.viewport() is parent
    for child in _children(parent):
        place, room = child.geometry(), parent.rect()
        if scrolled and isinstance(area, QScrollArea):
            if place.width() > room.width() + _TOLERANCE:
                kind = FaultKind.SIDEWAYS if _moves_sideways(area) else FaultKind.OUTSIDE
                yield fault_of(kind, child, "", f"needs {place.width()} across, has {room.width()}")
            continue
        if not room.adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE).contains(place) and not place.isEmpty():
            yield fault_of(FaultKind.OUTSIDE, child, "", f"{_corners(place)} in {_corners(room)}")


def lies_over(widget: QWidget) -> bool:
    """Return whether ``widget`` lies over what is beside it because it is meant to."""
    return widget.objectName() in _OVER or bool(widget.property("over"))


def _children(parent: QWidget) -> list[QWidget]:
    widgets = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [child for child in widgets if child.isVisible() and not child.isWindow()]


def _is_viewport_of_items(widget: QWidget) -> bool:
    over = widget.parentWidget()
    return isinstance(over, QAbstractItemView | Axes | QSplitter) and not isinstance(over, QSplitter)


def _moves_sideways(area: QScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = str(text()) if callable(text) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:30]!r}" if words else type(widget).__name__


def _corners(place: QRect) -> str:
    return f"{place.left()},{place.top()} to {place.right()},{place.bottom()}"
