"""The executive page: a few figures, sales over time with their forecast, what moved, and where most is to win."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.charts.map_plot import MapPlot
from ui.charts.map_view import MapView
from ui.charts.trend_chart import Plot, TrendChart
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.chart_card import ChartCard
from ui.widgets.drawer import Drawer, Evidence
from ui.widgets.figure_card import CardFigure, FigureCard
from ui.widgets.map_legend import Legend, MapLegend
from ui.widgets.offer import Offer
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

CARDS = 6
_ROWS = 5
_CARD, _TREND, _MAP, _LIST = 148, 420, 240, 400  # pixels at least, to stand beside another


@dataclass(frozen=True, slots=True)
class ExecutiveHeadline:
    """The figures of the page, once they are known."""

    scope: str
    figures: tuple[CardFigure, ...]
    movers: tuple[tuple[Cell, ...], ...]
    movers_scope: str
    opportunities: tuple[tuple[Cell, ...], ...]
    opportunities_scope: str
    movers_link: str = ""
    mover_columns: Sequence[TableColumn] = ()  # where they are others than those that the page was made with


class ExecutivePage(PageWidget):
    """``gaps_wanted``, ``forecast_wanted`` and ``map_wanted`` are links; ``pack_wanted`` asks for a PDF.

    ``rivals_wanted`` asks for the movers of rivals too, or no more.

    ``picked`` carries the province of the small map that was clicked, ``added`` one that joins those chosen, ``opened``
    the number of the card. ``mover_opened`` and ``opportunity_opened`` carry the number of a row that was opened.
    ``period_picked`` carries the first and the last day of a period to filter by, ``period_opened`` of one to explain,
    and ``place_opened`` a province to explain. ``offer`` is the line above the figures.
    """

    gaps_wanted = Signal()
    rivals_wanted = Signal()
    map_wanted = Signal()
    pack_wanted = Signal()
    picked = Signal(str)
    added = Signal(str)
    opened = Signal(int)
    mover_opened = Signal(int)
    opportunity_opened = Signal(int)
    period_picked = Signal(str)
    period_opened = Signal(str)
    place_opened = Signal(str)
    forecast_wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, movers: Sequence[TableColumn], opportunities: Sequence[TableColumn]
    ) -> None:
        super().__init__(theme, title)
        self.cards = [FigureCard(theme) for _ in range(CARDS)]
        for number, card in enumerate(self.cards):
            card.opened.connect(partial(self.opened.emit, number))
        self.offer = Offer(theme, self.tr("Choose your company"), self.tr("Not now"))
        self.drawer = Drawer(theme)
        self.hold_drawer(self.drawer)
        self.chart = TrendChart(theme)
        self._trend = ChartCard(theme, self.tr("Sales over time"), self.chart, self.tr("Open forecast"))
        self._trend.followed.connect(self.forecast_wanted)
        self._trend.offer(filters=True, explains=True)
        self._trend.filter_wanted.connect(self.period_picked)
        self._trend.explain_wanted.connect(self.period_opened)
        self.map = MapView(theme)
        self.map.picked.connect(self.picked)
        self.map.added.connect(self.added)
        self._map = ChartCard(theme, self.tr("Zero-sales rate vs similar areas"), self.map, self.tr("Open map"))
        self._map.followed.connect(self.map_wanted)
        self._map.offer(filters=True, explains=True)
        self._map.filter_wanted.connect(self.picked)
        self._map.explain_wanted.connect(self.place_opened)
        self._legend = MapLegend(theme, short=True)
        self._note = self._legend.note
        self._map.body.addWidget(self._legend)
        self.pack = QPushButton(theme.icon("export", "accent.onFill"), self.tr("Report as PDF"))
        self.pack.setObjectName("primary")
        self.pack.clicked.connect(self.pack_wanted)
        self.buttons.addWidget(self.pack)
        self._movers, self.movers = self._table(self.tr("Largest movers"), movers)
        self._wins, self.wins = self._table(self.tr("Largest opportunities"), opportunities, self.tr("All gaps"))
        self._wins.followed.connect(self.gaps_wanted)
        self._movers.followed.connect(self.rivals_wanted)
        for table, led in ((self.movers, self.mover_opened), (self.wins, self.opportunity_opened)):
            table.activated.connect(lambda index, led=led: led.emit(index.row()))
        self._build_layout(theme)

    def _build_layout(self, theme: Theme) -> None:
        """Put the cards over the charts over the lists; what has no room beside another stands below it."""
        gap = theme.size("space.cardGap")
        cards, middle, below = Wrap(gap, even=True), Wrap(gap), Wrap(gap)
        for card in self.cards:
            cards.put(card, stretch=1, least=theme.room(_CARD))
        middle.put(self._trend, stretch=5, least=theme.room(_TREND))
        middle.put(self._map, stretch=3, least=theme.room(_MAP))
        for part in (self._movers, self._wins):
            below.put(part, stretch=1, least=theme.room(_LIST))
        self.content.addWidget(self.offer)
        self.content.addLayout(cards)
        self.content.addLayout(middle, 1)
        self.content.addLayout(below)

    def show_evidence(self, shown: Evidence) -> None:
        """Show how a figure is calculated."""
        self.drawer.show_evidence(shown)

    def show_headline(self, shown: ExecutiveHeadline) -> None:
        """Show the figures and the two lists."""
        self.subtitle.setText(shown.scope)
        for card, figure in zip(self.cards, shown.figures, strict=True):
            card.show_figure(figure)
        if shown.mover_columns and self.movers.rows.columns != tuple(shown.mover_columns):
            self.movers.rows.show_table(shown.mover_columns, (), ())
        for frame, table, rows, scope in (
            (self._movers, self.movers, shown.movers, shown.movers_scope),
            (self._wins, self.wins, shown.opportunities, shown.opportunities_scope),
        ):
            frame.subtitle.setText(scope)
            table.rows.show([str(number) for number in range(len(rows))], rows)
        self._movers.link.setText(shown.movers_link)
        self._movers.link.setVisible(bool(shown.movers_link))
        self.show_content()

    def show_plot(self, plot: Plot, scope: str) -> None:
        """Show sales over time; ``scope`` says the unit and where the axis starts."""
        self._trend.subtitle.setText(scope)
        self.chart.show_plot(plot)

    def show_map(self, plot: MapPlot, legend: Legend) -> None:
        """Show the provinces; a word says what the colours mean."""
        self.map.show_plot(plot)
        self._map.subtitle.setText(legend.title)
        self._legend.show_legend(legend)

    def _table(self, title: str, columns: Sequence[TableColumn], link: str = "") -> tuple[Card, RowsTable]:
        card = Card(self.theme, title, link, flush=True)
        height = self.theme.size("size.rowDense")
        table = RowsTable(self.theme, RowsModel(columns), title, row_height=height, plain=True)
        table.hold_rows(_ROWS)
        card.body.addWidget(table)
        return card, table
