"""The forecast page: what will probably sell, how sure that is, every model beside naive, and what cannot be known."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.charts.trend_chart import Plot, TrendChart
from ui.models.rows import Cell, Column, RowsModel
from ui.theme import Theme, Tone
from ui.widgets.card import Card
from ui.widgets.labels import empty, label
from ui.widgets.page import Page
from ui.widgets.rows_table import RowsTable

_SIDE = 360


@dataclass(frozen=True, slots=True)
class Knowable:
    """Whether something can be known from the data: what, the answer in a word with its tone, and why."""

    what: str
    answer: str
    tone: Tone
    why: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """One series: figures over the chart (name and value), the plot, the models and what can be known."""

    scope: str
    figures: tuple[tuple[str, str], ...]
    plot: Plot
    plot_scope: str
    models: tuple[tuple[Cell, ...], ...]
    models_scope: str
    known: tuple[Knowable, ...]


class ForecastPage(Page):
    """``picked`` carries the number of the series that a person wants to see."""

    picked = Signal(int)

    def __init__(self, theme: Theme, title: str, columns: Sequence[Column]) -> None:
        super().__init__(theme, title)
        self.series = QComboBox()
        self.series.setAccessibleName(self.tr("Series"))
        self.series.setMinimumWidth(200)
        self.series.activated.connect(self.picked)
        self.buttons.addWidget(self.series)
        self.chart = TrendChart(theme)
        self._trend = Card(theme, self.tr("History and forecast"))
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        self._trend.body.addLayout(self._figures)
        self._trend.body.addWidget(self.chart, 1)
        self._models = Card(theme, self.tr("Models against naive"), flush=True)
        self.models = RowsTable(
            theme, RowsModel(columns), self.tr("Models against naive"),
            row_height=theme.size("size.rowDense"), plain=True,
        )  # fmt: skip
        self._models.body.addWidget(self.models)
        self._known = Card(theme, self.tr("Can this be known?"))
        self._known.setFixedWidth(_SIDE)
        self._answers = QVBoxLayout()
        self._known.body.addLayout(self._answers)
        self._known.body.addStretch(1)
        start = QVBoxLayout()
        start.setSpacing(theme.size("space.cardGap"))
        start.addWidget(self._trend, 1)
        start.addWidget(self._models)
        row = QHBoxLayout()
        row.setSpacing(theme.size("space.cardGap"))
        row.addLayout(start, 1)
        row.addWidget(self._known)
        self.content.addLayout(row)

    def offer(self, names: Sequence[str], chosen: int) -> None:
        """Offer the series under ``names``."""
        self.series.clear()
        self.series.addItems(list(names))
        self.series.setCurrentIndex(chosen)

    def show_outlook(self, shown: Outlook) -> None:
        """Show one series."""
        self.subtitle.setText(shown.scope)
        empty(self._figures)
        for name, value in shown.figures:
            self._figures.addWidget(self._figure(name, value))
        self._figures.addStretch(1)
        self._trend.subtitle.setText(shown.plot_scope)
        self.chart.show_plot(shown.plot)
        self._models.subtitle.setText(shown.models_scope)
        self.models.rows.show([str(number) for number in range(len(shown.models))], shown.models)
        height = self.theme.size("size.rowDense")
        self.models.setFixedHeight(self.theme.size("size.tableHeaderSmall") + len(shown.models) * height + 4)
        empty(self._answers)
        for each in shown.known:
            self._answers.addWidget(self._answer(each))
        self.show_content()

    def _figure(self, name: str, value: str) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label(self.theme, name, "label", Tone.FAINT))
        layout.addWidget(label(self.theme, value, "title"))
        layout.addStretch(1)
        return made

    def _answer(self, known: Knowable) -> QFrame:
        made = QFrame()
        made.setObjectName("ruled")
        answer = QLabel(known.answer)
        answer.setObjectName(f"badge-{known.tone.name.lower()}")
        head = QHBoxLayout()
        head.addWidget(label(self.theme, known.what, "strong"), 1)
        head.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.addLayout(head)
        layout.addWidget(label(self.theme, known.why, "label", Tone.QUIET, wrap=True))
        return made
