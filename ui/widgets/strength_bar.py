"""How hard a password is to guess: four steps, and the strength in words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Tone
from ui.widgets.labels import label, paint

STEPS = 4
_TONES = (Tone.FAINT, Tone.BAD, Tone.WARNING, Tone.GOOD, Tone.GOOD)
_HEIGHT, _GAP = 4, 4


class StrengthBar(QWidget):
    """Shows nothing until something is typed, but keeps its room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.level = 0
        self.words = label(theme, "", "label", Tone.FAINT)
        self.words.setMinimumHeight(theme.line_height("label"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _HEIGHT + _GAP, 0, 0)
        layout.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_strength(self, level: int, words: str) -> None:
        """Fill ``level`` of the steps, 0 for nothing typed, and say it in ``words``."""
        self.level = level
        self.words.setText(words)
        paint(self.words, self._theme, _TONES[level])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the steps, from the side where reading begins."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - _GAP * (STEPS - 1)) / STEPS
        for step in range(STEPS):
            token = _TONES[self.level].graphic if step < self.level else "surface.sunken"
            painter.setBrush(self._theme.colour(token))
            place = STEPS - 1 - step if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else step
            painter.drawRoundedRect(QRectF(place * (width + _GAP), 0, width, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
