"""The forecast page: the forecast and its intervals, every model against naive, and what cannot be known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ui.charts.trend_chart import Plot, TrendChart
from ui.inputs.choice_box import ChoiceBox
from ui.inputs.number_box import keep_clear
from ui.layouts.pair import pair
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.card import Card
from ui.widgets.chart_card import ChartCard
from ui.widgets.labels import empty, label
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_PLOT, _SIDE = 560, 340  # pixels at least, and how they share what is more
_GAP = 8  # between a question and its answer
_LEAST, _MOST, _STEP = -90, 500, 5  # per cent that a month all in Ramadan may sell more


@dataclass(frozen=True, slots=True)
class Knowable:
    """Whether something can be known from the data: what, the answer in a word with its tone, and why."""

    what: str
    answer: str
    tone: Tone
    why: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """One series: figures over the chart (name and value), the plot, the models, what can be known, and the diary.

    ``advice`` is what follows from the forecast, in brief and as a sentence with its reason. ``diary_summary`` is one
    sentence. ``scenario`` is what an assumption about Ramadan would bring; ``None`` where none is offered.
    """

    scope: str
    figures: tuple[tuple[str, str], ...]
    plot: Plot
    plot_scope: str
    models: tuple[tuple[Cell, ...], ...]
    models_scope: str
    known: tuple[Knowable, ...]
    advice: tuple[tuple[str, str], ...] = ()
    diary: tuple[tuple[Cell, ...], ...] = ()
    diary_summary: str = ""
    diary_why: str = ""
    scenario: tuple[str, ...] | None = None


class ForecastPage(PageWidget):
    """``turned`` carries the level whose groups are wanted, ``picked`` the number of the series to be seen.

    ``assumed`` carries how much more a month all in Ramadan sells, in per cent, by somebody's own assumption.
    """

    turned = Signal(str)
    picked = Signal(int)
    assumed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        title: str,
        levels: Mapping[str, str],
        columns: Sequence[TableColumn],
        diary: Sequence[TableColumn],
    ) -> None:
        super().__init__(theme, title)
        self.level = ChoiceBox(theme, self.tr("Show by"))
        for key, name in levels.items():
            self.level.addItem(name, key)
        self.level.activated.connect(lambda _: self.turned.emit(str(self.level.currentData())))
        self.series = ChoiceBox(theme, self.tr("Series"))
        self.series.setMinimumWidth(theme.room(200))
        self.series.activated.connect(self.picked)
        self.buttons.put(pair(label(theme, self.tr("Show by"), "label", Tone.FAINT), self.level))
        self.buttons.put(self.series)
        self.chart = TrendChart(theme)
        self._trend = ChartCard(theme, self.tr("History and forecast"), self.chart)
        self._figures = Wrap(24)
        self._trend.body.insertLayout(0, self._figures)
        self._models = Card(theme, self.tr("Model comparison"), flush=True)
        self.models = RowsTable(
            theme,
            RowsModel(columns),
            self.tr("Model comparison"),
            row_height=theme.size("size.rowDense"),
            plain=True,
        )
        self._models.body.addWidget(self.models)
        self._build_known(theme)
        self._build_diary(theme, diary)
        self.content.addWidget(self._columns(theme))

    def _build_known(self, theme: Theme) -> None:
        """Put the answers over what could be assumed, over what follows."""
        self._known = Card(theme, self.tr("How far can you trust this?"))
        self._answers, self._advice = QVBoxLayout(), QVBoxLayout()
        self._scenario = QWidget()
        self._build_scenario(theme)
        self._known.body.addLayout(self._answers)
        self._known.body.addWidget(self._scenario)
        self._known.body.addLayout(self._advice)
        self._known.body.addStretch(1)

    def _build_diary(self, theme: Theme, columns: Sequence[TableColumn]) -> None:
        self._diary = Card(theme, self.tr("Forecast log"), flush=True)
        self.diary = RowsTable(
            theme, RowsModel(columns), self.tr("Forecast log"), row_height=theme.size("size.rowDense"), plain=True
        )
        self._diary.body.addWidget(self.diary)
        self._diary_lines = QVBoxLayout()
        self._diary_lines.setContentsMargins(theme.size("space.cardPadding"), 4, theme.size("space.cardPadding"), 8)
        self._diary.body.addLayout(self._diary_lines)
        self._diary.body.addStretch(1)

    def _build_scenario(self, theme: Theme) -> None:
        caption = self.tr("A month all in Ramadan sells more by")
        self.assumption = QSpinBox(minimum=_LEAST, maximum=_MOST, singleStep=_STEP, suffix="\N{NO-BREAK SPACE}%")
        keep_clear(self.assumption)
        self.assumption.setKeyboardTracking(False)
        self.assumption.setAccessibleName(caption)
        self.assumption.valueChanged.connect(self.assumed)
        question, layout = QHBoxLayout(), QVBoxLayout(self._scenario)
        question.addWidget(label(theme, caption, "label", wrap=True), 1)
        question.addWidget(self.assumption)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addLayout(question)
        self._scenario_lines = QVBoxLayout()
        layout.addLayout(self._scenario_lines)

    def _columns(self, theme: Theme) -> QWidget:
        """Return the plot over the models, and beside or below it what can be known over the diary."""
        gap = theme.size("space.cardGap")
        start, end, both = QWidget(), QWidget(), QWidget()
        for column, cards in ((start, (self._trend, self._models)), (end, (self._known, self._diary))):
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(gap)
            layout.addWidget(cards[0], 1)
            layout.addWidget(cards[1])
        row = Wrap(gap, both)
        row.put(start, stretch=_PLOT, least=theme.room(_PLOT))
        row.put(end, stretch=_SIDE, least=theme.room(_SIDE))
        return both

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
            self._figures.put(self._figure(name, value))
        self._trend.subtitle.setText(shown.plot_scope)
        self.chart.show_plot(shown.plot)
        self._models.subtitle.setText(shown.models_scope)
        self._fill(self.models, shown.models)
        self._fill(self.diary, shown.diary)
        self.diary.setVisible(bool(shown.diary))
        empty(self._advice)
        for brief, sentence in shown.advice:
            brief_label = label(self.theme, brief, "label", wrap=True)
            brief_label.setToolTip(sentence)
            brief_label.setAccessibleDescription(sentence)
            self._advice.addWidget(brief_label)
        empty(self._scenario_lines)
        for line in shown.scenario or ():
            self._scenario_lines.addWidget(label(self.theme, line, "label", Tone.QUIET, wrap=True))
        self._scenario.setVisible(shown.scenario is not None)
        empty(self._diary_lines)
        self._diary_lines.addWidget(label(self.theme, shown.diary_summary, "strong", wrap=True))
        self._diary_lines.addWidget(label(self.theme, shown.diary_why, "label", Tone.QUIET, wrap=True))
        empty(self._answers)
        for claim in shown.known:
            self._answers.addWidget(self._answer(claim))
        self.show_content()

    def _fill(self, table: RowsTable, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Show ``rows``, all of them."""
        table.rows.show([str(number) for number in range(len(rows))], rows)
        table.hold_rows(len(rows))

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
        answer.ensurePolished()
        head = QHBoxLayout()
        head.addWidget(label(self.theme, known.what, "strong", wrap=True), 1)
        head.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        head.setSpacing(_GAP)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addLayout(head)
        layout.addWidget(label(self.theme, known.why, "label", Tone.QUIET, wrap=True))
        return made
