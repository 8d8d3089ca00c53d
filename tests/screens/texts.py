"""Texts that need more room than their widget has."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from tests.screens.faults import Fault, FaultKind, fault_of
from ui.inputs.choice_box import ChoiceBox

_TOLERANCE = 1  # pixels: rounding
_FIELD = 16  # pixels at the sides of a line that is typed
_ICON = 24


def clipped(widget: QWidget) -> Iterator[Fault]:
    """Yield what of the text of ``widget`` cannot be seen."""
    for kind, find in _FINDERS:
        if isinstance(widget, kind):
            yield from find(widget)
            return


def _label(label: QLabel) -> Iterator[Fault]:
    if not label.text() or label.property("elides"):
        return
    if label.wordWrap():
        needed = QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
    else:
        needed = label.sizeHint()
    yield from _too_small(label, label.text(), needed)


def _button(button: QAbstractButton) -> Iterator[Fault]:
    if button.property("elides"):
        return
    needed = button.sizeHint()
    beside = [child for child in button.findChildren(QLabel) if child.isVisible()] if button.text() else []
    needed.setWidth(needed.width() + sum(child.width() for child in beside))
    yield from _too_small(button, button.text(), needed)


def _choice(box: QComboBox) -> Iterator[Fault]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    room = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    text, metrics = box.currentText() or box.placeholderText(), box.fontMetrics()
    lost = box.width() - room.width()
    yield from _too_small(box, text, QSize(metrics.horizontalAdvance(text) + lost, metrics.height()))


def _line(field: QLineEdit) -> Iterator[Fault]:
    metrics, text = field.fontMetrics(), field.placeholderText()
    if isinstance(spin := field.parentWidget(), QAbstractSpinBox):
        text, icons = spin.text(), 0
    else:
        icons = _ICON * bool(field.actions())
    needed = QSize(metrics.horizontalAdvance(text) + _FIELD + icons if text else 0, metrics.height())
    yield from _too_small(field, text, needed)


def _tabs(bar: QTabBar) -> Iterator[Fault]:
    for number in range(bar.count()):
        place, text = bar.tabRect(number), bar.tabText(number)
        if place.right() > bar.width() + _TOLERANCE or place.left() < -_TOLERANCE:
            yield fault_of(FaultKind.OUTSIDE, bar, text, f"ends at {place.right()} of {bar.width()}", place)
        elif bar.fontMetrics().horizontalAdvance(text) > place.width():
            yield fault_of(FaultKind.CLIPPED, bar, text, f"has {place.width()}", place)


def _list(view: QListView) -> Iterator[Fault]:
    if view.model() is None or not view.model().rowCount():
        return
    lost = view.sizeHintForColumn(0) - view.viewport().width()
    if lost > _TOLERANCE and not view.horizontalScrollBar().isVisible():
        yield fault_of(FaultKind.CLIPPED, view, "", f"lacks {lost} across")


def _too_small(widget: QWidget, text: str, needed: QSize) -> Iterator[Fault]:
    lost = needed - widget.size()
    if lost.width() > _TOLERANCE or lost.height() > _TOLERANCE:
        detail = f"needs {needed.width()}x{needed.height()}, has {widget.width()}x{widget.height()}"
        yield fault_of(FaultKind.CLIPPED, widget, text, detail)


_FINDERS: tuple[tuple[type[QWidget] | tuple[type[QWidget], ...], Callable[..., Iterator[Fault]]], ...] = (
    (QLabel, _label),
    (QPushButton, _button),
    (QAbstractButton, _button),
    ((ChoiceBox, QComboBox), _choice),
    (QLineEdit, _line),
    (QTabBar, _tabs),
    (QListView, _list),
    (QAbstractScrollArea, lambda _: iter(())),
)
