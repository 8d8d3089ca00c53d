"""The card of an alert: why it is, with its history drawn, what would clear it, what happened, and what can be done."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.charts.trend_chart import Plot, TrendChart
from ui.inputs.buttons import icon_button
from ui.layouts.pair import pair
from ui.layouts.scroll import Scroll
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import empty, label

_CHART_HEIGHT = 220
_FOOT = 200  # pixels at least, to stand beside another
_SNOOZES = (1, 7, 30)  # days


@dataclass(frozen=True, slots=True)
class AlertDetail:
    """One alert in words: its sentence, the arithmetic line by line, what would clear it, and what happened to it.

    ``moves`` are the allowed transitions from its state; ``plot`` has no points where there is no history to draw.
    ``rows`` names the button that opens the rows behind it, and is empty where there are none.
    """

    title: str
    when: str
    icon: str
    tone: Tone
    figures: tuple[tuple[str, str], ...]
    clears: str
    events: tuple[tuple[str, str], ...]
    moves: AbstractSet[str]
    plot: Plot = field(default_factory=Plot)
    plot_scope: str = ""
    bridge: str = ""
    rows: str = ""
    also: str = ""
    assigned: str = ""


class AlertCard(QFrame):
    """Shows one alert. ``moved`` carries the state that it is to have, ``snoozed`` for how many days it is to wait."""

    moved = Signal(str)
    snoozed = Signal(int)
    assign_wanted = Signal()
    rated_useful = Signal()
    rated_useless = Signal()
    rows_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._icon = QLabel()
        self.title = label(theme, "", "section", wrap=True)
        self._when = label(theme, "", "label", Tone.FAINT, wrap=True)
        self.assigned = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.chart = TrendChart(theme)
        self.chart.setFixedHeight(max(_CHART_HEIGHT, self.chart.minimumSizeHint().height()))
        self._plot_scope = label(theme, "", "label", Tone.FAINT, wrap=True)
        self.figures, self.log = QGridLayout(), QVBoxLayout()
        self._bridge = label(theme, "", "body", Tone.QUIET, wrap=True)
        self._clears = label(theme, "", "body", wrap=True)
        self._also = label(theme, "", "body", Tone.QUIET, wrap=True)
        self._make_actions()
        self._arrange()

    def show_detail(self, shown: AlertDetail) -> None:
        """Show the chosen alert."""
        side = self._theme.room(24)
        self._icon.setPixmap(self._theme.icon(shown.icon, shown.tone.graphic).pixmap(side, side))
        self.title.setText(shown.title)
        self._when.setText(shown.when)
        self.assigned.setText(shown.assigned)
        self.assigned.setVisible(bool(shown.assigned))
        for state, button in self.moves.items():
            button.setVisible(state in shown.moves)
        lasts = "resolved" in shown.moves
        for button in (self.snooze, self.assign):
            button.setVisible(lasts)
        self.chart.show_plot(shown.plot)
        self._plot_scope.setText(shown.plot_scope)
        for part in (self.chart, self._plot_scope):
            part.setVisible(bool(shown.plot.points))
        empty(self.figures)
        for number, (name, value) in enumerate(shown.figures):
            self.figures.addWidget(label(self._theme, name, "body", Tone.QUIET, wrap=True), number, 0)
            self.figures.addWidget(label(self._theme, value, "strong"), number, 1, Qt.AlignmentFlag.AlignTrailing)
        for part, text in ((self._bridge, shown.bridge), (self._clears, shown.clears), (self._also, shown.also)):
            part.setText(text)
            part.setVisible(bool(text))
        self.rows.setText(shown.rows)
        self.rows.setVisible(bool(shown.rows))
        empty(self.log)
        for when, what in shown.events:
            self.log.addWidget(self._line(when, what))

    def _make_actions(self) -> None:
        theme = self._theme
        self.acknowledge = QPushButton(theme.icon("check", "accent.onFill"), self.tr("Acknowledge"))
        self.acknowledge.setObjectName("primary")
        self.begin = QPushButton(self.tr("Start"))
        self.resolve = QPushButton(self.tr("Resolve"))
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.reopen = QPushButton(theme.icon("undo"), self.tr("Reopen"))
        self.moves = {
            "acknowledged": self.acknowledge,
            "in_progress": self.begin,
            "resolved": self.resolve,
            "dismissed": self.dismiss,
            "open": self.reopen,
        }
        for state, button in self.moves.items():
            button.clicked.connect(lambda _=False, state=state: self.moved.emit(state))
        self.snooze = QPushButton(theme.icon("clock"), self.tr("Snooze"))
        menu = QMenu(self.snooze)
        names = (self.tr("Until tomorrow"), self.tr("For a week"), self.tr("For a month"))
        for days, name in zip(_SNOOZES, names, strict=True):
            menu.addAction(name).triggered.connect(lambda _=False, days=days: self.snoozed.emit(days))
        self.snooze.setMenu(menu)
        self.assign = QPushButton(theme.icon("person"), self.tr("Assign"))
        self.assign.clicked.connect(self.assign_wanted)
        self.useful = icon_button(theme, "useful", self.tr("This alert was useful"))
        self.useless = icon_button(theme, "useless", self.tr("This alert was of no use"))
        self.useful.clicked.connect(self.rated_useful)
        self.useless.clicked.connect(self.rated_useless)
        self.rows = QPushButton(flat=True)
        self.rows.setObjectName("link")
        self.rows.clicked.connect(self.rows_wanted)

    def _arrange(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self.figures.setVerticalSpacing(8)
        self.figures.setColumnStretch(0, 1)
        foot = Wrap(24)
        for part in (
            self._titled(self.tr("What would clear it"), self._clears),
            self._titled(self.tr("What happened"), self.log),
        ):
            foot.put(part, stretch=1, least=theme.room(_FOOT))
        inside = QWidget()
        inside.setObjectName("plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self.assigned)
        column.addSpacing(8)
        column.addLayout(self._actions())
        column.addSpacing(12)
        column.addWidget(self._rule())
        column.addWidget(label(theme, self.tr("Why this alert"), "strong"))
        column.addWidget(self._plot_scope)
        column.addWidget(self.chart)
        column.addLayout(self.figures)
        column.addWidget(self._bridge)
        column.addWidget(self._also)
        column.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(12)
        column.addWidget(self._rule())
        column.addLayout(foot)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(Scroll(inside, self.tr("Why this alert"), whole=True))

    def _actions(self) -> Wrap:
        """Return what can be done, in as many rows as it takes."""
        row = Wrap(8)
        for button in (self.acknowledge, self.begin, self.resolve, self.dismiss, self.reopen, self.snooze, self.assign):
            row.put(button)
        row.put(pair(self.useful, self.useless))
        return row

    def _titled(self, name: str, content: QLabel | QVBoxLayout) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self._theme, name, "strong"))
        if isinstance(content, QLabel):
            content.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            column.addWidget(content)
        else:
            column.addLayout(content)
        column.addStretch(1)
        return made

    def _rule(self) -> QFrame:
        rule = QFrame(frameShape=QFrame.Shape.HLine)
        rule.setObjectName("rule")
        return rule

    def _line(self, when: str, what: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(self._theme, when, "label", Tone.FAINT), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label(self._theme, what, "label", wrap=True), 1)
        return line
