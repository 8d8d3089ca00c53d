"""What belongs together stays in one row: a box with its name, a figure between its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


def pair(*parts: QWidget, gap: int = 8) -> QWidget:
    """Return a widget that holds ``parts`` beside each other."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        # Unless it is centred, Qt lets nothing in the row be higher than the lowest that has a fixed height.
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
