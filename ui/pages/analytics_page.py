"""The analytics page: a pivot with its chart, what each column holds, and questions in SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.charts.series_chart import SeriesChart, SeriesKind, SeriesPlot
from ui.inputs.choice_box import ChoiceBox
from ui.inputs.segments import Segments
from ui.inputs.sql_edit import SqlEdit
from ui.layouts.pair import pair
from ui.layouts.split import Split
from ui.layouts.tabs import Tabs
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.chart_card import ChartCard
from ui.widgets.labels import empty, label, paint
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_TABLE, _CHART, _COLUMNS = 460, 400, 200  # pixels at least, to stand beside each other


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTable:
    """A table of any columns, and the summary above it; one that ``failed`` has the reason there."""

    summary: str = ""
    failed: bool = False
    columns: tuple[TableColumn, ...] = ()
    keys: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def show_table(theme: Theme, summary: QLabel, table: RowsTable, shown: AnswerTable) -> None:
    """Show ``shown`` in a table and the label above it, in red where it failed."""
    summary.setText(shown.summary)
    paint(summary, theme, Tone.BAD if shown.failed else Tone.QUIET)
    table.rows.show_table(shown.columns, shown.keys, shown.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class PivotChoices:
    """What a pivot can be made of: axes, figures and comparisons, each by key with its name."""

    axes: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)
    comparisons: Mapping[str, str] = field(default_factory=dict)


class PivotView(QWidget):
    """``asked`` requests another pivot, ``drilled`` carries the row to drill into, ``led`` the breadcrumb.

    ``filtered`` carries the number of the category of the chart that is to be looked at alone.
    """

    filtered = Signal(int)
    asked = Signal()
    drilled = Signal(str)
    led = Signal(int)

    def __init__(self, theme: Theme, choices: PivotChoices) -> None:
        super().__init__()
        self._theme = theme
        self.boxes: dict[str, ChoiceBox] = {}
        row = self._controls(choices)
        crumbs = QWidget()
        self._crumbs = Wrap(0, crumbs)
        self.summary = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.table = RowsTable(theme, RowsModel([]), self.tr("Pivot"), row_height=theme.size("size.rowDense"))
        self.table.activated.connect(self._drill)
        kinds = {
            SeriesKind.BAR: self.tr("Bars"),
            SeriesKind.LINE: self.tr("Line"),
            SeriesKind.STACKED: self.tr("Stacked"),
            SeriesKind.SCATTER: self.tr("Scatter"),
        }
        self.kinds = Segments(self.tr("Kind of chart"), {str(kind): text for kind, text in kinds.items()})
        self.kinds.turned.connect(lambda _: self.asked.emit())
        self.chart = SeriesChart(theme)
        self.card = ChartCard(theme, self.tr("Chart"), self.chart)
        self.card.ends.put(self.kinds, at=0)
        self.card.offer(filters=True)
        self.card.filter_wanted.connect(lambda key: self.filtered.emit(int(key)))
        least = (theme.room(_TABLE), theme.room(_CHART))
        split = Split(self.table, self.card, parts=(_TABLE, _CHART), least=least)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(crumbs)
        layout.addWidget(self.summary)
        layout.addWidget(split, 1)

    def _controls(self, choices: PivotChoices) -> Wrap:
        """Return the boxes that the pivot is made with."""
        row = Wrap(8)
        nothing = {"": self.tr("None")}
        for key, text, offered in (
            ("rows", self.tr("Rows"), choices.axes),
            ("inner", self.tr("then"), {**nothing, **choices.axes}),
            ("columns", self.tr("Columns"), {**nothing, **choices.axes}),
            ("figure", self.tr("Figure"), choices.figures),
            ("compare", self.tr("Compare with"), choices.comparisons),
        ):
            box = ChoiceBox(self._theme, text)
            for name, words in offered.items():
                box.addItem(words, name)
            box.activated.connect(self.asked)
            named = label(self._theme, text, "label", Tone.FAINT)
            named.setBuddy(box)
            row.put(pair(named, box))
            self.boxes[key] = box
        self.swap = QPushButton(self.tr("Swap"))
        self.swap.setToolTip(self.tr("Rows become columns, and columns rows"))
        self.swap.clicked.connect(self._swap)
        self.heat = QCheckBox(self.tr("Colours"))
        self.heat.toggled.connect(lambda _: self.asked.emit())
        row.put(self.swap)
        row.put(self.heat)
        return row

    def choice(self, key: str) -> str:
        """Return what is chosen in a box."""
        return str(self.boxes[key].currentData())

    def choose(self, key: str, value: str) -> None:
        """Choose in a box without asking; what is not offered leaves it as it is."""
        if (at := self.boxes[key].findData(value)) >= 0:
            self.boxes[key].setCurrentIndex(at)

    def show_pivot(self, shown: AnswerTable, plot: SeriesPlot, title: str) -> None:
        """Show a pivot and its chart."""
        show_table(self._theme, self.summary, self.table, shown)
        self.card.title.setText(title)
        self.chart.show_plot(plot)

    def show_crumbs(self, crumbs: Sequence[str]) -> None:
        """Show the way down to what is looked at; each but the last leads back to itself."""
        empty(self._crumbs)
        for number, text in enumerate(crumbs if len(crumbs) > 1 else ()):
            link = QPushButton(text, flat=True)
            link.setObjectName("link")
            link.setEnabled(number + 1 < len(crumbs))
            link.clicked.connect(lambda *_, number=number: self.led.emit(number))
            self._crumbs.addWidget(link)
            if number + 1 < len(crumbs):
                self._crumbs.addWidget(label(self._theme, "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "label"))

    def _swap(self) -> None:
        rows, columns = self.choice("rows"), self.choice("columns")
        if columns:
            self.choose("rows", columns)
            self.choose("columns", rows)
            self.asked.emit()

    def _drill(self, index: QModelIndex) -> None:
        self.drilled.emit(self.table.rows.key(index.row()))


class ProfileView(QWidget):
    """``asked`` carries the column that is to be looked through."""

    asked = Signal(str)

    def __init__(self, theme: Theme, columns: Mapping[str, str]) -> None:
        super().__init__()
        self.columns = RowsTable(
            theme,
            RowsModel([TableColumn(self.tr("Column"), stretch=True)]),
            self.tr("Columns"),
            row_height=theme.size("size.rowDense"),
        )
        self.columns.rows.show(list(columns), [[Cell(name)] for name in columns.values()])
        self.columns.chosen.connect(lambda key: self.asked.emit(key) if key else None)
        self.summary = label(theme, "", "body", Tone.QUIET, wrap=True)
        self.table = RowsTable(
            theme, RowsModel([]), self.tr("What the column holds"), row_height=theme.size("size.rowDense")
        )
        self.chart = SeriesChart(theme)
        self.card = ChartCard(theme, self.tr("Distribution of values"), self.chart)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.summary)
        right.addWidget(self.card, 1)
        right.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        least = (theme.room(_COLUMNS), theme.room(_CHART))
        layout.addWidget(Split(self.columns, side, parts=(1, 4), least=least), 1)

    def show_profile(self, shown: AnswerTable, plot: SeriesPlot, title: str) -> None:
        """Show what a column holds."""
        self.summary.setText(shown.summary)
        self.card.title.setText(title)
        self.chart.show_plot(plot)
        self.table.rows.show_table(shown.columns, shown.keys, shown.rows)


class SqlView(QWidget):
    """``ran`` carries the statement, ``stopped`` asks it to end, ``recalled`` the number of one of the history."""

    ran = Signal(str)
    stopped = Signal()
    recalled = Signal(int)

    def __init__(self, theme: Theme, words: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self.edit = SqlEdit(theme, self.tr("One SELECT on sales, places, products, periods"), words)
        self.edit.setPlaceholderText("SELECT region, sum(value) FROM sales GROUP BY region")
        self.edit.setFixedHeight(theme.room(140))
        self.edit.ran.connect(self._run)
        self.run = QPushButton(theme.icon("play", "accent.onFill"), self.tr("Run"))
        self.run.setObjectName("primary")
        self.run.setToolTip("Ctrl+Return")
        self.run.clicked.connect(self._run)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setEnabled(False)
        self.stop.clicked.connect(self.stopped)
        self.history = ChoiceBox(theme, self.tr("Query history"))
        self.history.setMinimumWidth(theme.room(200))
        self.history.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.history.setPlaceholderText(self.tr("Query history"))
        self.history.activated.connect(self.recalled)
        self.summary = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.table = RowsTable(theme, RowsModel([]), self.tr("Answer"), row_height=theme.size("size.rowDense"))
        row = Wrap(8)
        for widget in (self.run, self.stop, self.history):
            row.put(widget)
        row.put(self.summary, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    def show_history(self, statements: Sequence[str]) -> None:
        """Offer what was asked before, the newest first."""
        self.history.clear()
        self.history.addItems([" ".join(statement.split())[:80] for statement in statements])
        self.history.setCurrentIndex(-1)

    def show_running(self, *, running: bool) -> None:
        """Return whether a statement is running."""
        self.run.setEnabled(not running)
        self.stop.setEnabled(running)

    def show_answer(self, shown: AnswerTable) -> None:
        """Show the rows of an answer, or why there are none."""
        show_table(self._theme, self.summary, self.table, shown)

    def _run(self) -> None:
        if self.run.isEnabled() and (statement := self.edit.toPlainText().strip()):
            self.ran.emit(statement)


class AnalyticsPage(PageWidget):
    """Three ways to turn the data over, as tabs: the pivot, then what is added to it."""

    def __init__(self, theme: Theme, title: str, choices: PivotChoices) -> None:
        super().__init__(theme, title)
        self.pivot = PivotView(theme, choices)
        self.profile: ProfileView | None = None
        self.sql: SqlView | None = None
        self.tabs = Tabs(title)
        self.tabs.addTab(self.pivot, self.tr("Pivot"))
        self.content.addWidget(self.tabs)

    def add_profile(self, columns: Mapping[str, str]) -> ProfileView:
        """Add and return the tab with the profile of a column."""
        self.profile = ProfileView(self.theme, columns)
        self.tabs.addTab(self.profile, self.tr("Columns"))
        return self.profile

    def add_sql(self, words: Sequence[str]) -> SqlView:
        """Add and return the tab for statements; ``words`` are offered while one is typed."""
        self.sql = SqlView(self.theme, words)
        self.tabs.addTab(self.sql, self.tr("SQL"))
        return self.sql

    def search(self, typed: str) -> None:
        """Show only the rows of the current tab that hold every typed word."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, PivotView | ProfileView | SqlView):
            tab.table.rows.find(typed)
