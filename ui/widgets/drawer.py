"""The evidence drawer: what a figure is, how it comes about, and what to do about it. It pushes the page aside."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.models.rows import Range
from ui.theme import Theme, Tone
from ui.widgets.buttons import icon_button
from ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an arithmetic: an operand with its sign, or a ``result`` with a rule above it."""

    name: str
    value: str
    result: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the drawer shows about one figure, from top to bottom."""

    title: str
    place: str
    figure_name: str
    figure: str
    unit: str
    range: Range | None
    bounds: tuple[str, ...]
    steps: tuple[Step, ...]
    sentence: str
    trace: str

    @property
    def as_text(self) -> str:
        """The same in lines, for the clipboard."""
        lines = [self.title, self.place, f"{self.figure_name}: {self.figure} {self.unit}"]
        return "\n".join([*lines, *(f"{step.name}\t{step.value}" for step in self.steps), self.sentence, self.trace])


class Drawer(QFrame):
    """Shows one evidence at a time; ``closed`` tells that it was put away."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Evidence | None = None
        self.setObjectName("drawer")
        self.setFixedWidth(theme.size("size.drawer"))
        head = QHBoxLayout()
        head.addWidget(label(theme, self.tr("Evidence"), "label", Tone.FAINT), 1)
        for icon, name, act in (("copy", self.tr("Copy"), self._copy), ("close", self.tr("Close"), self._close)):
            button = icon_button(theme, icon, name)
            button.clicked.connect(act)
            head.addWidget(button)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setAccessibleName(self.tr("Evidence"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        self.hide()

    def show_evidence(self, shown: Evidence) -> None:
        """Show ``shown`` in the place of what was shown."""
        self._shown = shown
        inside = QWidget()
        inside.setObjectName("drawerInside")
        layout = QVBoxLayout(inside)
        start, end = (12, 0) if self._theme.arabic else (0, 12)  # beside the scroll bar
        layout.setContentsMargins(start, 8, end, 0)
        layout.setSpacing(4)
        theme = self._theme
        layout.addWidget(label(theme, shown.title, "section", wrap=True))
        layout.addWidget(label(theme, shown.place, "label", Tone.FAINT, wrap=True))
        layout.addSpacing(12)
        layout.addWidget(label(theme, shown.figure_name, "label", Tone.FAINT))
        figure = QHBoxLayout()
        figure.addWidget(label(theme, shown.figure, "figureLarge", Tone.ACCENT))
        figure.addWidget(label(theme, shown.unit, "body", Tone.QUIET), 1, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(figure)
        if shown.range is not None:
            layout.addWidget(_RangeBar(theme, shown.range))
            bounds = QHBoxLayout()
            for number, text in enumerate(shown.bounds):
                bounds.addWidget(label(theme, text, "caption", Tone.ACCENT if number == 1 else Tone.QUIET))
                if number + 1 < len(shown.bounds):
                    bounds.addStretch(1)
            layout.addLayout(bounds)
        layout.addSpacing(12)
        layout.addWidget(label(theme, self.tr("Arithmetic"), "strong"))
        layout.addLayout(self._arithmetic(shown.steps))
        layout.addSpacing(12)
        layout.addWidget(label(theme, shown.sentence, "body", wrap=True))
        layout.addSpacing(12)
        layout.addWidget(label(theme, shown.trace, "caption", Tone.FAINT, wrap=True))
        layout.addStretch(1)
        self._area.setWidget(inside)
        self.show()

    def _arithmetic(self, steps: tuple[Step, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for number, step in enumerate(steps):
            last = number == len(steps) - 1
            tone = Tone.ACCENT if last else Tone.PLAIN if step.result else Tone.QUIET
            style = "strong" if step.result else "body"
            rule = QFrame(frameShape=QFrame.Shape.HLine)
            rule.setObjectName("ruleStrong" if step.result else "rule")
            grid.addWidget(rule, 2 * number, 0, 1, 2)
            grid.addWidget(label(self._theme, step.name, style, tone, wrap=True), 2 * number + 1, 0)
            side = Qt.AlignmentFlag.AlignTrailing
            grid.addWidget(label(self._theme, step.value, style, Tone.ACCENT if last else Tone.PLAIN),
                           2 * number + 1, 1, side)  # fmt: skip
        return grid

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.as_text)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class _RangeBar(QWidget):
    """From nothing to the potential: low, middle and high at their parts of it."""

    def __init__(self, theme: Theme, shown: Range) -> None:
        super().__init__()
        self._theme, self._range = theme, shown
        self.setFixedHeight(24)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        painter, area, shown = QPainter(self), self.rect(), self._range
        at = [round(area.width() * value / (shown.top or 1)) for value in (shown.low, shown.middle, shown.high)]
        painter.setPen(self._theme.colour("border.default"))
        painter.drawRect(0, 7, area.width() - 1, 10)
        painter.setPen(self._theme.colour("chart.rangeEdge"))
        painter.setBrush(self._theme.colour("chart.fan80"))
        painter.drawRect(at[0], 7, at[2] - at[0] - 1, 10)
        painter.fillRect(at[1] - 1, 3, 3, 18, self._theme.colour("accent.graphic"))
