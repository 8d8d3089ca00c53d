"""What became of the figures of a delivery: how many, how they reconcile as a bar, and their sums."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.layouts.pair import pair
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_PART_TOKENS = ("accent.graphic", "border.default", "danger.graphic")  # sold, zero, set apart
_FIGURE = 140  # pixels at least, to stand beside another
_LEAST = 8  # pixels: what is set apart is seen, however little it is

Figures = Sequence[tuple[str, str, str, Tone]]


class ReceiptSummary(QWidget):
    """Figures by name over what they count, the bar of ``parts`` with its legend, and the sentence of the sums."""

    def __init__(
        self, theme: Theme, figures: Figures, parts: tuple[int, int, int], names: Sequence[str], reconciled: str
    ) -> None:
        super().__init__()
        self._figures: list[tuple[QLabel, QLabel]] = []
        self._names: list[QLabel] = []
        self._bar = _PartsBar(theme, parts)
        self._reconciled = label(theme, reconciled, "label", Tone.GOOD, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._row(theme, figures))
        layout.addWidget(self._bar)
        layout.addLayout(self._legend(theme, names))
        layout.addWidget(self._reconciled)

    def show_figures(
        self, figures: Figures, parts: tuple[int, int, int], names: Sequence[str], reconciled: str
    ) -> None:
        """Show the same figures as they are counted now."""
        for (figure, below), (_, count, of, _tone) in zip(self._figures, figures, strict=True):
            figure.setText(count)
            below.setText(of)
        for made, name in zip(self._names, names, strict=True):
            made.setText(name)
        self._bar.show_parts(parts)
        self._reconciled.setText(reconciled)

    def _row(self, theme: Theme, figures: Figures) -> Wrap:
        row = Wrap(24, even=True)
        for name, count, of, tone in figures:
            made = QWidget()
            column = QVBoxLayout(made)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            figure, below = label(theme, count, "title", tone), label(theme, of, "caption", Tone.FAINT, wrap=True)
            self._figures.append((figure, below))
            for part in (label(theme, name, "label", Tone.QUIET, wrap=True), figure, below):
                column.addWidget(part)
            column.addStretch(1)
            row.put(made, stretch=1, least=theme.room(_FIGURE))
        return row

    def _legend(self, theme: Theme, names: Sequence[str]) -> Wrap:
        """Arrange what each colour of the bar counts, in the order of its parts."""
        row = Wrap(18)
        for token, name in zip(_PART_TOKENS, names, strict=False):
            swatch = QFrame()
            swatch.setFixedSize(10, 10)
            swatch.setAutoFillBackground(True)
            palette = swatch.palette()
            palette.setColor(swatch.backgroundRole(), theme.colour(token))
            swatch.setPalette(palette)
            self._names.append(label(theme, name, "caption", Tone.QUIET))
            row.put(pair(swatch, self._names[-1], gap=6))
        return row


class _PartsBar(QWidget):
    """One stacked bar of the figures; the quarantined part is drawn wide enough to be seen."""

    def __init__(self, theme: Theme, parts: tuple[int, int, int]) -> None:
        super().__init__()
        self._theme, self._parts = theme, parts
        self.setFixedHeight(12)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_parts(self, parts: tuple[int, int, int]) -> None:
        """Draw other parts."""
        self._parts = parts
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the parts."""
        painter, total, left = QPainter(self), sum(self._parts) or 1, 0
        least = _LEAST if self._parts[-1] else 0
        for part, token in zip(self._parts, _PART_TOKENS, strict=True):
            width = round((self.width() - least) * part / total) + (least if token == _PART_TOKENS[-1] else 0)
            painter.fillRect(left, 0, max(width - 2, 0), self.height(), self._theme.colour(token))
            left += width
