"""A tab with a table of a chosen level, a summary above it, and a chart beside it if there is one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts.series_chart import SeriesChart, SeriesPlot
from ui.inputs.choice_box import ChoiceBox
from ui.layouts.pair import pair
from ui.layouts.split import Split
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.chart_card import ChartCard
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable

_SUMMARY, _TABLE, _CHART = 320, 460, 360  # pixels at least, to stand beside another


class TableTab(QWidget):
    """``turned`` carries the key of what was chosen; rows are opened and chosen in ``table``."""

    turned = Signal(str)

    def __init__(self, theme: Theme, name: str, question: str, choices: Mapping[str, str], *, chart: str = "") -> None:
        super().__init__()
        self.choice = ChoiceBox(theme, question)
        for key, text in choices.items():
            self.choice.addItem(text, key)
        self.choice.activated.connect(lambda _: self.turned.emit(str(self.choice.currentData())))
        self.summary = label(theme, "", "label", Tone.QUIET, wrap=True)
        named = label(theme, question, "label", Tone.FAINT)
        named.setBuddy(self.choice)
        asked, ends = pair(named, self.choice), QWidget()
        self.controls = Wrap(8, ends)
        above = Wrap(8)
        above.put(asked)
        above.put(self.summary, stretch=1, least=theme.room(_SUMMARY))
        above.put(ends)
        self.table = RowsTable(theme, RowsModel([]), name, row_height=theme.size("size.rowSingle"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        asked.setVisible(bool(choices))  # in its place by now: as a window, it would take the focus from this one
        self.chart: SeriesChart | None = None
        self.card: ChartCard | None = None
        if not chart:
            layout.addWidget(self.table, 1)
            return
        self.chart = SeriesChart(theme)
        self.card = ChartCard(theme, chart, self.chart)
        least = (theme.room(_TABLE), theme.room(_CHART))
        layout.addWidget(Split(self.table, self.card, parts=(_TABLE, _CHART), least=least), 1)

    def show_table(
        self, summary: str, columns: Sequence[TableColumn], keys: Sequence[str], rows: Sequence[Sequence[Cell]]
    ) -> None:
        """Show a table, with the row chosen that was, where it is still there."""
        selected, column = self.table.selected_key(), self.table.currentIndex().column()
        self.summary.setText(summary)
        self.table.rows.show(keys, rows, columns)
        self.table.select_key(selected, min(max(column, 0), len(columns) - 1))

    def show_plot(self, title: str, plot: SeriesPlot, scope: str = "") -> None:
        """Show a plot beside the table; ``scope`` follows its title. Without anything to draw there are no axes."""
        if self.chart is not None and self.card is not None:
            self.card.setVisible(bool(plot.categories))
            self.card.title.setText(title)
            self.card.subtitle.setText(scope)
            self.chart.show_plot(plot)
