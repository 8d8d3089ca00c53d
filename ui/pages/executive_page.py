"""The executive page: a few figures, sales over time with their forecast, what moved, and where most is to win."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.charts.trend_chart import Plot, TrendChart
from ui.models.rows import Cell, Column, RowsModel
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.figure_card import Figure, FigureCard
from ui.widgets.page import Page
from ui.widgets.rows_table import RowsTable

CARDS = 5
_ROWS = 5


@dataclass(frozen=True, slots=True)
class Headline:
    """The figures of the page, once they are known."""

    scope: str
    figures: tuple[Figure, ...]
    movers: tuple[tuple[Cell, ...], ...]
    movers_scope: str
    opportunities: tuple[tuple[Cell, ...], ...]
    opportunities_scope: str


class ExecutivePage(Page):
    """``gaps_wanted`` and ``forecast_wanted`` tell where the links lead."""

    gaps_wanted = Signal()
    forecast_wanted = Signal()

    def __init__(self, theme: Theme, title: str, movers: Sequence[Column], opportunities: Sequence[Column]) -> None:
        super().__init__(theme, title)
        self.cards = [FigureCard(theme) for _ in range(CARDS)]
        row = QHBoxLayout()
        row.setSpacing(theme.size("space.cardGap"))
        for card in self.cards:
            row.addWidget(card, 1)
        self.chart = TrendChart(theme)
        self._trend = Card(theme, self.tr("Sales over time"), self.tr("Open forecast"))
        self._trend.body.addWidget(self.chart, 1)
        self._trend.followed.connect(self.forecast_wanted)
        self._movers, self.movers = self._table(self.tr("Largest movers"), movers)
        self._wins, self.wins = self._table(self.tr("Largest opportunities"), opportunities, self.tr("All gaps"))
        self._wins.followed.connect(self.gaps_wanted)
        below = QHBoxLayout()
        below.setSpacing(theme.size("space.cardGap"))
        below.addWidget(self._movers, 1)
        below.addWidget(self._wins, 1)
        self.content.addLayout(row)
        self.content.addWidget(self._trend, 1)
        self.content.addLayout(below)

    def show_headline(self, shown: Headline) -> None:
        """Show the figures and the two lists."""
        self.subtitle.setText(shown.scope)
        for card, figure in zip(self.cards, shown.figures, strict=True):
            card.show_figure(figure)
        for frame, table, rows, scope in (
            (self._movers, self.movers, shown.movers, shown.movers_scope),
            (self._wins, self.wins, shown.opportunities, shown.opportunities_scope),
        ):
            frame.subtitle.setText(scope)
            table.rows.show([str(number) for number in range(len(rows))], rows)
        self.show_content()

    def show_plot(self, plot: Plot, scope: str) -> None:
        """Show sales over time; ``scope`` says the unit and where the axis starts."""
        self._trend.subtitle.setText(scope)
        self.chart.show_plot(plot)

    def _table(self, title: str, columns: Sequence[Column], link: str = "") -> tuple[Card, RowsTable]:
        card = Card(self.theme, title, link, flush=True)
        height = self.theme.size("size.rowDense")
        table = RowsTable(self.theme, RowsModel(columns), title, row_height=height, plain=True)
        table.setFixedHeight(self.theme.size("size.tableHeaderSmall") + _ROWS * height + 4)
        card.body.addWidget(table)
        return card, table
