"""The legend of a map: its five colours from low to high with their words, what the circles are, and a note."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label

_PATCH = 8  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """A title with the unit, five words from low to high, what the area of a circle is, and a note on the outlines."""

    title: str = ""
    classes: tuple[str, ...] = ()
    ramp: str = "diverging"
    circle: str = ""
    note: str = ""


class MapLegend(QWidget):
    """Shows a legend below its map; a ``short`` one has the words of the ends and of the middle alone."""

    def __init__(self, theme: Theme, *, short: bool = False) -> None:
        super().__init__()
        self._theme, self._short = theme, short
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(2)
        self.circle = label(theme, "", "caption", Tone.QUIET, wrap=True)
        self.note = label(theme, "", "caption", Tone.FAINT, wrap=short)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._grid)
        layout.addWidget(self.circle)
        layout.addWidget(self.note)

    def show_legend(self, legend: Legend) -> None:
        """Show ``legend`` in the place of the one before."""
        empty(self._grid)
        last = len(legend.classes) - 1
        for number, (colour, words) in enumerate(zip(self._theme.ramp(legend.ramp), legend.classes, strict=False)):
            patch = QLabel()
            patch.setFixedHeight(_PATCH)
            patch.setStyleSheet(f"background: {colour.name()};")
            patch.setToolTip(words)
            self._grid.addWidget(patch, 0, number)
            self._grid.setColumnStretch(number, 1)
            if self._short and number not in (0, last // 2, last):
                continue
            text = label(self._theme, words, "caption", Tone.QUIET)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(text, 1, number)
        for line, words in ((self.circle, legend.circle), (self.note, legend.note)):
            line.setText(words)
            line.setVisible(bool(words))
