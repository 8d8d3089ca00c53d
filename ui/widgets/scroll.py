"""What is scrolled up and down where there is too little height for it, so that nothing is squeezed or cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """``inside`` is as wide as there is room, and never lower than it needs; ``name`` is for screen readers."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__(widgetResizable=True)
        self.setObjectName("bare")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setMinimumWidth(1)  # without it what needs more width than there is would be cut at the edge
        self._inside = inside
        self.setWidget(inside)

    @property
    def missing_height(self) -> int:
        """How many pixels are hidden; negative where as many are left over."""
        layout = self._inside.layout()
        return 0 if layout is None else layout.totalMinimumSize().height() - self.viewport().height()
