"""A card with one figure: what it is, how much, how it moved and against what, its last periods; and a door."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.charts.sparkline import Spark, Sparkline
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label, paint

_NO_SPARK = Spark(())


@dataclass(frozen=True, slots=True)
class CardFigure:
    """What a card shows. ``change`` has its sign and ``base`` names what it is compared with, with its noise."""

    title: str
    figure: str
    unit: str = ""
    change: str = ""
    base: str = ""
    tone: Tone = Tone.QUIET
    spark: Spark = _NO_SPARK


class FigureCard(QFrame):
    """One figure; the change takes colour only beyond noise.

    ``opened`` is emitted on a click, Enter or the space bar: it asks for the calculation.
    """

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(self.tr("Enter shows how this figure comes about"))
        self._title = label(theme, "", "label", Tone.QUIET, wrap=True)
        self._figure, self._unit = label(theme, "", "figure"), label(theme, "", "body", Tone.QUIET)
        self._change = label(theme, "", "strong", wrap=True)
        self._base = label(theme, "", "caption", Tone.FAINT, wrap=True)
        self._spark = Sparkline(theme)
        figures = Wrap(6)
        figures.put(self._figure)
        figures.put(self._unit)
        padding = theme.size("space.cardPadding")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(padding, 12, padding, 8)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addLayout(figures)
        layout.addWidget(self._change)
        layout.addWidget(self._base)
        layout.addStretch(1)
        layout.addWidget(self._spark)

    def show_figure(self, shown: CardFigure) -> None:
        """Show ``shown`` in the place of what was shown."""
        for widget, text in (
            (self._title, shown.title),
            (self._figure, shown.figure),
            (self._unit, shown.unit),
            (self._change, shown.change),
            (self._base, shown.base),
        ):
            widget.setText(self._theme.number(text))
            widget.setVisible(bool(text))
        paint(self._change, self._theme, shown.tone)
        self._spark.show_spark(shown.spark, shown.tone)
        # Several lines take the room of a line that is not there.
        self._spark.setVisible(bool(shown.spark.values) or "\n" not in shown.base)
        self.setAccessibleName(f"{shown.title}: {shown.figure} {shown.unit}. {shown.change} {shown.base}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the evidence."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the evidence without a mouse."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Underline the figure: it is a door."""
        self._underline(on=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Take the line away."""
        self._underline(on=False)
        super().leaveEvent(event)

    def _underline(self, *, on: bool) -> None:
        font = self._figure.font()
        font.setUnderline(on)
        self._figure.setFont(font)
