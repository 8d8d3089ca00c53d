"""The evidence drawer: what a figure is, how it comes about, what it is compared with. It pushes the page aside."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.events import Event
from ui.inputs.buttons import icon_button
from ui.layouts.wrap import Wrap
from ui.models.rows import Range
from ui.theme import Theme, Tone
from ui.widgets.evidence_pictures import Dots, DotStrip, RangeBar
from ui.widgets.labels import label
from ui.widgets.outgoing import Outgoing, Way


@dataclass(frozen=True, slots=True)
class ArithmeticStep:
    """One line of an arithmetic: an operand with its sign, or a ``result`` with a rule above it."""

    name: str
    value: str
    result: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """The content of the drawer about one figure, from top to bottom; empty parts are left out.

    ``peers`` are those that it is compared with, under ``peers_title``. ``chance`` says what could be chance, and
    ``rows`` is the link to the rows behind the figure.
    """

    title: str
    place: str
    figure_name: str
    figure: str
    unit: str
    range: Range | None = None
    bounds: tuple[str, ...] = ()
    steps: tuple[ArithmeticStep, ...] = ()
    chance: str = ""
    peers_title: str = ""
    peers: tuple[ArithmeticStep, ...] = ()
    dots: Dots | None = None
    rows: str = ""
    sentence: str = ""
    trace: str = ""

    @property
    def as_text(self) -> str:
        """The same in lines, for the clipboard."""
        lines = [self.title, self.place, f"{self.figure_name}: {self.figure} {self.unit}"]
        lines += [f"{step.name}\t{step.value}" for step in self.steps]
        if self.peers:
            lines += [self.peers_title, *(f"{peer.name}\t{peer.value}" for peer in self.peers)]
        return "\n".join([*lines, *(text for text in (self.chance, self.sentence, self.trace) if text)])


class Drawer(QFrame):
    """Shows one evidence at a time; ``closed`` is emitted on closing, ``rows_wanted`` asks for the rows behind it.

    ``seen`` carries whether it can be seen, ``leaving`` carries what is to be copied.
    """

    seen = Signal(bool)
    closed = Signal()
    rows_wanted = Signal()
    leaving: Event[Outgoing] = cast("Event[Outgoing]", Signal(object))

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: Evidence | None = None
        self.setObjectName("drawer")
        usual = theme.size("size.drawer")
        self._width = (usual + 2 * theme.room(usual)) // 3  # less wide than the text is large: the page keeps its room
        head = QHBoxLayout()
        head.addWidget(label(theme, self.tr("Evidence"), "label", Tone.FAINT), 1)
        for icon, name, act in (("copy", self.tr("Copy"), self._copy), ("close", self.tr("Close"), self.dismiss)):
            button = icon_button(theme, icon, name)
            button.clicked.connect(act)
            head.addWidget(button)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setAccessibleName(self.tr("Evidence"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its width, whatever it shows."""
        return QSize(self._width, super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Report that it can be seen."""
        super().showEvent(event)
        self.seen.emit(True)  # noqa: FBT003 - a signal's

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Report that it cannot be seen any more."""
        super().hideEvent(event)
        self.seen.emit(False)  # noqa: FBT003 - a signal's

    def show_evidence(self, shown: Evidence) -> None:
        """Show ``shown`` in the place of what was shown."""
        self.shown = shown
        inside = QWidget()
        inside.setObjectName("drawerInside")
        layout = QVBoxLayout(inside)
        start, end = (12, 0) if self._theme.arabic else (0, 12)  # beside the scroll bar
        layout.setContentsMargins(start, 8, end, 0)
        layout.setSpacing(4)
        theme = self._theme
        self._add_figure(layout, shown)
        if shown.steps:
            layout.addSpacing(12)
            layout.addWidget(label(theme, self.tr("Arithmetic"), "strong"))
            layout.addLayout(self._arithmetic(shown.steps))
        if shown.peers:
            layout.addSpacing(12)
            layout.addWidget(label(theme, shown.peers_title, "strong", wrap=True))
            if shown.dots is not None:
                layout.addWidget(DotStrip(theme, shown.dots))
            layout.addLayout(self._arithmetic(shown.peers, plain=True))
        for text, style, tone in (
            (shown.chance, "body", Tone.QUIET),
            (shown.sentence, "body", Tone.PLAIN),
            (shown.trace, "caption", Tone.FAINT),
        ):
            if text:
                layout.addSpacing(12)
                layout.addWidget(label(theme, text, style, tone, wrap=True))
        if shown.rows:
            layout.addSpacing(12)
            rows = QPushButton(theme.icon("table"), shown.rows)
            rows.clicked.connect(self.rows_wanted)
            layout.addWidget(rows)
        layout.addStretch(1)
        self._area.setWidget(inside)
        self.show()

    def _add_figure(self, layout: QVBoxLayout, shown: Evidence) -> None:
        """Add what it is, how much, and its range."""
        theme = self._theme
        layout.addWidget(label(theme, shown.title, "section", wrap=True))
        layout.addWidget(label(theme, shown.place, "label", Tone.FAINT, wrap=True))
        layout.addSpacing(12)
        if shown.figure_name:
            layout.addWidget(label(theme, shown.figure_name, "label", Tone.FAINT, wrap=True))
        figure = Wrap(6)
        figure.put(label(theme, shown.figure, "figureLarge", Tone.ACCENT))
        figure.put(label(theme, shown.unit, "body", Tone.QUIET, wrap=True))
        layout.addLayout(figure)
        if shown.range is not None:
            layout.addWidget(RangeBar(theme, shown.range))
            bounds = Wrap(8, even=True)
            sides = (Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTrailing)
            for number, (text, side) in enumerate(zip(shown.bounds, sides, strict=False)):
                bound = label(theme, text, "caption", Tone.ACCENT if number == 1 else Tone.QUIET, wrap=True)
                bound.setAlignment(side)
                bounds.put(bound, stretch=1)
            layout.addLayout(bounds)

    def _arithmetic(self, steps: tuple[ArithmeticStep, ...], *, plain: bool = False) -> QGridLayout:
        """Return lines with a rule over each; the last one is the result that all of it leads to, unless ``plain``."""
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for number, step in enumerate(steps):
            last = number == len(steps) - 1 and not plain
            tone = Tone.ACCENT if last else Tone.PLAIN if step.result else Tone.QUIET
            style = "strong" if step.result else "body"
            rule = QFrame(frameShape=QFrame.Shape.HLine)
            rule.setObjectName("ruleStrong" if step.result else "rule")
            grid.addWidget(rule, 2 * number, 0, 1, 2)
            grid.addWidget(label(self._theme, step.name, style, tone, wrap=True), 2 * number + 1, 0)
            side = Qt.AlignmentFlag.AlignTrailing
            grid.addWidget(
                label(self._theme, step.value, style, Tone.ACCENT if last else Tone.PLAIN), 2 * number + 1, 1, side
            )
        return grid

    def _copy(self) -> None:
        if self.shown is not None:
            self.leaving.emit(Outgoing(Way.COPY, self.shown.title, None, self.shown.as_text))

    def dismiss(self) -> None:
        """Make room for the page again."""
        self.shown = None
        self.hide()
        self.closed.emit()
