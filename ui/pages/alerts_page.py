"""The alerts page: the list at the start side, and of the chosen one why it is, what would clear it, what happened."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.charts.trend_chart import Plot, TrendChart
from ui.models.rows import Cell, Column, RowsModel
from ui.theme import Theme, Tone
from ui.widgets.buttons import icon_button
from ui.widgets.labels import empty, label
from ui.widgets.page import Page
from ui.widgets.rows_table import RowsTable

_LIST = 5
_DETAIL = 6
_CHART_HEIGHT = 220
_SNOOZES = (1, 7, 30)  # days


@dataclass(frozen=True, slots=True)
class AlertDetail:
    """One alert in words: its sentence, the arithmetic line by line, what would clear it, and what happened to it.

    ``moves`` are the ways that it may go from where it stands, by state; ``plot`` has no points where there is no
    history to draw. ``rows`` names the button that opens the rows behind it, and is empty where there are none.
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


class AlertsPage(Page):
    """``chosen`` carries the alert that is looked at; ``moved`` also the state that it is to have.

    ``viewed`` carries the key of the view that is wanted; ``snoozed`` for how many days the chosen alert is to wait.
    """

    viewed = Signal(str)
    chosen = Signal(str)
    moved = Signal(str, str)
    snoozed = Signal(str, int)
    assign_wanted = Signal(str)
    found_useful = Signal(str)
    found_useless = Signal(str)
    rows_wanted = Signal(str)
    rules_wanted = Signal()

    def __init__(self, theme: Theme, title: str, columns: Sequence[Column], views: Mapping[str, str]) -> None:
        super().__init__(theme, title)
        self.views = QButtonGroup(self)
        for number, (key, name) in enumerate(views.items()):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setObjectName("segment")
            button.setProperty("key", key)
            button.setChecked(not number)
            self.views.addButton(button, number)
            self.buttons.addWidget(button)
        self.views.buttonClicked.connect(lambda button: self.viewed.emit(button.property("key")))
        self.rules = QPushButton(theme.icon("settings"), self.tr("Rules and thresholds"))
        self.rules.clicked.connect(self.rules_wanted)
        self.buttons.addWidget(self.rules)
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.alertRow"))
        self.table.chosen.connect(self._choose)
        self._nothing = label(theme, "", "body", Tone.QUIET, wrap=True)
        self._nothing.hide()
        self.detail = QFrame()
        self.detail.setObjectName("card")
        self._icon = QLabel()
        self._title = label(theme, "", "section", wrap=True)
        self._when = label(theme, "", "label", Tone.FAINT, wrap=True)
        self._assigned = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.chart = TrendChart(theme)
        self.chart.setFixedHeight(_CHART_HEIGHT)
        self._plot_scope = label(theme, "", "label", Tone.FAINT)
        self._figures, self._log = QGridLayout(), QVBoxLayout()
        self._bridge = label(theme, "", "body", Tone.QUIET, wrap=True)
        self._clears = label(theme, "", "body", wrap=True)
        self._also = label(theme, "", "body", Tone.QUIET, wrap=True)
        self._make_actions()
        self._arrange()
        side = QVBoxLayout()
        side.addWidget(self._nothing)
        side.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.size("space.cardGap"))
        row.addLayout(side, _LIST)
        row.addWidget(self.detail, _DETAIL)
        self.content.addLayout(row)

    def show_alerts(
        self, scope: str, keys: Sequence[str], rows: Sequence[Sequence[Cell]], counts: Mapping[str, str], nothing: str
    ) -> None:
        """Show the alerts of a view; the chosen one stays chosen, else the first is. ``counts`` are by view.

        ``nothing`` is what stands over an empty list.
        """
        kept = self.table.selected_key()
        self.subtitle.setText(scope)
        for button in self.views.buttons():
            button.setText(counts[button.property("key")])
        self.table.rows.show(keys, rows)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not keys)
        self.table.setVisible(bool(keys))
        self.detail.setVisible(bool(keys))
        self.table.select_key(kept if kept in keys else keys[0] if keys else None)
        self.show_content()

    def show_detail(self, shown: AlertDetail) -> None:
        """Show the chosen alert."""
        self._icon.setPixmap(self.theme.icon(shown.icon, shown.tone.graphic).pixmap(24, 24))
        self._title.setText(shown.title)
        self._when.setText(shown.when)
        self._assigned.setText(shown.assigned)
        self._assigned.setVisible(bool(shown.assigned))
        for state, button in self.moves.items():
            button.setVisible(state in shown.moves)
        lasts = "resolved" in shown.moves
        for button in (self.snooze, self.assign):
            button.setVisible(lasts)
        self.chart.show_plot(shown.plot)
        self._plot_scope.setText(shown.plot_scope)
        for part in (self.chart, self._plot_scope):
            part.setVisible(bool(shown.plot.points))
        empty(self._figures)
        for number, (name, value) in enumerate(shown.figures):
            self._figures.addWidget(label(self.theme, name, "body", Tone.QUIET), number, 0)
            self._figures.addWidget(label(self.theme, value, "strong"), number, 1, Qt.AlignmentFlag.AlignTrailing)
        for part, text in ((self._bridge, shown.bridge), (self._clears, shown.clears), (self._also, shown.also)):
            part.setText(text)
            part.setVisible(bool(text))
        self.rows.setText(shown.rows)
        self.rows.setVisible(bool(shown.rows))
        empty(self._log)
        for when, what in shown.events:
            self._log.addWidget(self._line(when, what))
        self.detail.show()

    def search(self, typed: str) -> None:
        """Keep the alerts that hold every typed word."""
        self.table.rows.find(typed)

    def _make_actions(self) -> None:
        theme = self.theme
        self.acknowledge = QPushButton(theme.icon("check", "accent.onFill"), self.tr("Acknowledge"))
        self.acknowledge.setObjectName("primary")
        self.begin = QPushButton(self.tr("Begin"))
        self.resolve = QPushButton(self.tr("Resolved"))
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.reopen = QPushButton(theme.icon("undo"), self.tr("Open again"))
        self.moves = {
            "acknowledged": self.acknowledge, "in_progress": self.begin, "resolved": self.resolve,
            "dismissed": self.dismiss, "open": self.reopen,
        }  # fmt: skip
        for state, button in self.moves.items():
            button.clicked.connect(lambda _=False, state=state: self._move(state))
        self.snooze = QPushButton(theme.icon("clock"), self.tr("Snooze"))
        menu = QMenu(self.snooze)
        names = (self.tr("Until tomorrow"), self.tr("For a week"), self.tr("For a month"))
        for days, name in zip(_SNOOZES, names, strict=True):
            menu.addAction(name).triggered.connect(lambda _=False, days=days: self._snooze(days))
        self.snooze.setMenu(menu)
        self.assign = QPushButton(theme.icon("person"), self.tr("Assign"))
        self.assign.clicked.connect(lambda: self._with_key(self.assign_wanted.emit))
        self.useful = icon_button(theme, "useful", self.tr("This alert was useful"))
        self.useless = icon_button(theme, "useless", self.tr("This alert was of no use"))
        self.useful.clicked.connect(lambda: self._with_key(self.found_useful.emit))
        self.useless.clicked.connect(lambda: self._with_key(self.found_useless.emit))
        self.rows = QPushButton(flat=True)
        self.rows.setObjectName("link")
        self.rows.clicked.connect(lambda: self._with_key(self.rows_wanted.emit))

    def _arrange(self) -> None:
        theme = self.theme
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._figures.setVerticalSpacing(8)
        self._figures.setColumnStretch(0, 1)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addLayout(self._titled(self.tr("What would clear it"), self._clears), 1)
        foot.addLayout(self._titled(self.tr("What happened"), self._log), 1)
        inside = QWidget()
        inside.setObjectName("plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._assigned)
        column.addSpacing(8)
        column.addLayout(self._actions())
        column.addSpacing(12)
        column.addWidget(self._rule())
        column.addWidget(label(theme, self.tr("Why this alert"), "strong"))
        column.addWidget(self._plot_scope)
        column.addWidget(self.chart)
        column.addLayout(self._figures)
        column.addWidget(self._bridge)
        column.addWidget(self._also)
        column.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(12)
        column.addWidget(self._rule())
        column.addLayout(foot)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self.detail)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scroll)

    def _actions(self) -> QVBoxLayout:
        """Return what can be done, in two rows, so that a narrow window has room for it."""
        rows = QVBoxLayout()
        for buttons in (
            (self.acknowledge, self.begin, self.resolve, self.dismiss, self.reopen),
            (self.snooze, self.assign),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        row.addWidget(self.useful)
        row.addWidget(self.useless)
        return rows

    def _titled(self, name: str, content: QWidget | QVBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(label(self.theme, name, "strong"))
        if isinstance(content, QWidget):
            column.addWidget(content)
        else:
            column.addLayout(content)
        column.addStretch(1)
        return column

    def _rule(self) -> QFrame:
        rule = QFrame(frameShape=QFrame.Shape.HLine)
        rule.setObjectName("rule")
        return rule

    def _line(self, when: str, what: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(self.theme, when, "label", Tone.FAINT), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label(self.theme, what, "label", wrap=True), 1)
        return line

    def _choose(self, key: str) -> None:
        self.detail.setVisible(bool(key))
        if key:
            self.chosen.emit(key)

    def _move(self, state: str) -> None:
        self._with_key(lambda key: self.moved.emit(key, state))

    def _snooze(self, days: int) -> None:
        self._with_key(lambda key: self.snoozed.emit(key, days))

    def _with_key(self, act: Callable[[str], object]) -> None:
        if (key := self.table.selected_key()) is not None:
            act(key)
