"""Tables: headings that are cut, words that are cut where another column has room to spare, rows nobody can see."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyleOptionViewItem

from tests.screens.faults import Fault, FaultKind, fault_of
from ui.widgets.cell_delegate import PADDING
from ui.widgets.rows_table import RowsTable

_TOLERANCE = 2
_MEASURED_ROWS = 60
_FEWEST_ROWS = 2
_LONGEST = 0.5  # of the table: a column of more may cut its words


def cut(table: RowsTable) -> Iterator[Fault]:
    """Yield what of ``table`` cannot be read or reached."""
    yield from _headings(table)
    yield from _cells(table)
    yield from _rows(table)


def _headings(table: RowsTable) -> Iterator[Fault]:
    head = table.horizontalHeader()
    metrics = head.fontMetrics()
    if metrics.height() > head.height() + _TOLERANCE:
        yield fault_of(FaultKind.HEADING, head, "", f"needs {metrics.height()} up, has {head.height()}")
    for number, column in enumerate(table.rows.columns):
        needed, has = metrics.horizontalAdvance(column.title) + 2 * PADDING, head.sectionSize(number)
        if column.title and not table.isColumnHidden(number) and needed > has + _TOLERANCE:
            place = QRect(head.sectionViewportPosition(number), 0, has, head.height())
            yield fault_of(FaultKind.HEADING, head, column.title, f"needs {needed}, has {has}", place)


def _cells(table: RowsTable) -> Iterator[Fault]:
    rows, delegate, option = table.rows, table.itemDelegate(), QStyleOptionViewItem()
    shown = [number for number in range(len(rows.columns)) if not table.isColumnHidden(number)]
    measured = min(rows.rowCount(), _MEASURED_ROWS)
    metrics = table.horizontalHeader().fontMetrics()
    needed = {
        number: max(
            [metrics.horizontalAdvance(rows.columns[number].title) + 4 * PADDING + 4]
            + [delegate.sizeHint(option, rows.index(row, number)).width() for row in range(measured)]
        )
        for number in shown
    }
    has = {number: table.columnWidth(number) for number in shown}
    free = table.viewport().width() - sum(has.values())
    spare = max(0, free) + sum(max(0, has[number] - needed[number]) for number in shown)
    for number in shown:
        words = max((delegate.sizeHint(option, rows.index(row, number)).width() for row in range(measured)), default=0)
        lost = words - has[number]
        wide_enough = has[number] >= _LONGEST * table.viewport().width() - _TOLERANCE
        if lost > _TOLERANCE and (spare > _TOLERANCE or (free < 0 and not wide_enough)):
            detail = f"{rows.columns[number].title!r} needs {words}, has {has[number]}, spare {spare}, free {free}"
            place = QRect(table.columnViewportPosition(number), 0, has[number], table.viewport().height())
            yield fault_of(FaultKind.CELL, table.viewport(), table.accessibleName(), detail, place)


def _rows(table: RowsTable) -> Iterator[Fault]:
    wanted = min(table.rows.rowCount(), _FEWEST_ROWS) * table.verticalHeader().defaultSectionSize()
    if table.viewport().height() < wanted:
        detail = f"shows {table.viewport().height()} of {wanted}"
        yield fault_of(FaultKind.LOW, table, table.accessibleName(), detail)
