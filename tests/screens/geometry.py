"""Everything of a window that cannot be read or reached, found by where its parts stand and how large they are."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QGraphicsView, QLineEdit, QWidget

from tests.screens.charts import crowded
from tests.screens.faults import Fault
from tests.screens.places import lies_over, outside, overlapping
from tests.screens.tables import cut
from tests.screens.texts import clipped
from ui.widgets.frozen_column import FrozenColumn
from ui.widgets.rows_table import RowsTable


def faults(window: QWidget) -> list[Fault]:
    """Return what is wrong with what can be seen of ``window`` now."""
    return [fault for widget in seen(window) for fault in _of(widget)]


def seen(window: QWidget) -> Iterator[QWidget]:
    """Yield the parts of ``window`` that are shown, without those that Qt makes of a table, a field or a chart."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not _is_part_of_a_view(widget):
            yield widget


def _of(widget: QWidget) -> Iterator[Fault]:
    if isinstance(widget, RowsTable):
        yield from cut(widget)
    elif isinstance(widget, QGraphicsView):
        yield from crowded(widget)
    else:
        yield from clipped(widget)
    yield from overlapping(widget)
    yield from outside(widget)


def _is_part_of_a_view(widget: QWidget) -> bool:
    if isinstance(widget, FrozenColumn) or (lies_over(widget) and isinstance(widget, QAbstractScrollArea)):
        return True
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QAbstractItemView | QGraphicsView | QLineEdit):
            return True
        at = at.parentWidget()
    return False
