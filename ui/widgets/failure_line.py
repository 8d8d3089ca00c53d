"""Why something was not done, in red, below what a person did it with."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.inputs.buttons import icon_button
from ui.theme import Theme, Tone
from ui.widgets.labels import label


class FailureLine(QFrame):
    """A sentence with its mark, and a cross that puts it away."""

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__()
        self.setObjectName("failure")
        self.setAccessibleName(sentence)
        size, mark = theme.room(16), QLabel()
        mark.setPixmap(theme.icon("high", Tone.BAD.graphic).pixmap(size, size))
        self.sentence = label(theme, sentence, "body", Tone.BAD, wrap=True)
        self.hide_it = icon_button(theme, "close", self.tr("Hide this message"))
        self.hide_it.clicked.connect(self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.hide_it)

    def remove(self) -> None:
        """Put it away; the focus goes to what follows."""
        self.hide()
        self.deleteLater()

    def put_below(self, place: QWidget, within: QWidget) -> bool:
        """Stand below the row of ``place``, in the nearest column of ``within``; return whether there is one."""
        while place is not within and (parent := place.parentWidget()) is not None:
            layout = parent.layout()
            if layout is not None and (columns := _columns(layout, place)):
                column, at = columns[-1]
                column.insertWidget(at + 1, self)
                self.bring_into_sight()
                return True
            place = parent
        return False

    def bring_into_sight(self) -> None:
        """Show it, and scroll to it where it stands in what is scrolled, once it has its place."""
        self.show()
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        around = self.parentWidget()
        while around is not None and isValid(around):
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self)
            around = around.parentWidget()


def _columns(layout: QLayout, place: QWidget) -> list[tuple[QVBoxLayout, int]] | None:
    """Return the columns around ``place`` with its row in each, the innermost last; ``None`` if it is not in there."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if item is not None and item.widget() is place:
            columns: list[tuple[QVBoxLayout, int]] | None = []
        else:
            columns = _columns(inner, place) if inner is not None else None
        if columns is not None:
            return [(layout, at), *columns] if isinstance(layout, QVBoxLayout) else columns
    return None
