"""A card with a chart: its menu copies and saves it, and shows the figures behind it as a table."""

from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QStackedWidget

from ui.charts.chart import FigureSheet, as_image, as_svg
from ui.charts.map_view import MapView
from ui.charts.series_chart import SeriesChart
from ui.charts.trend_chart import TrendChart
from ui.events import Event
from ui.inputs.buttons import icon_button
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.rows_table import RowsTable

DrawnChart = SeriesChart | TrendChart | MapView


class ChartCard(Card):
    """``leaving`` carries what is to be copied or saved; ``stamp`` says of which data and filter it is.

    A right click offers the same, and what the page can do with what lies there: ``filter_wanted`` and
    ``explain_wanted`` carry its key.
    """

    filter_wanted = Signal(str)
    explain_wanted = Signal(str)
    leaving: Event[Outgoing] = cast("Event[Outgoing]", Signal(object))

    def __init__(self, theme: Theme, title: str, chart: DrawnChart, link: str = "") -> None:
        super().__init__(theme, title, link)
        self._theme = theme
        self.stamp = ""
        self.chart = chart
        self._table: RowsTable | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self.body.addWidget(self._stack, 1)
        self.more = icon_button(theme, "table", self.tr("Show as table, copy, save"))
        menu = QMenu(self.more)
        self.as_table = menu.addAction(self.tr("Show as table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        menu.addAction(self.tr("Show all of it")).triggered.connect(chart.whole)
        menu.addSeparator()
        for text, way in (
            (self.tr("Copy as picture"), Way.COPY),
            (self.tr("Save as PNG"), Way.PNG),
            (self.tr("Save as SVG"), Way.SVG),
            (self.tr("Save data as Excel workbook"), Way.XLSX),
        ):
            menu.addAction(text).triggered.connect(lambda *_, way=way: self.take(way))
        self.more.setMenu(menu)
        self.ends.put(self.more)
        self._leads: tuple[tuple[str, SignalInstance], ...] = ()
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(lambda at: self.menu_at(at).popup(chart.mapToGlobal(at)))

    def offer(self, *, filters: bool = False, explains: bool = False) -> None:
        """Offer on a right click to filter to what lies there, and to explain it, as far as the page can."""
        leads = []
        if filters:
            leads.append((self.tr("Filter to {0}"), self.filter_wanted))
        if explains:
            leads.append((self.tr("Explain {0}"), self.explain_wanted))
        self._leads = tuple(leads)

    def menu_at(self, where: QPoint) -> QMenu:
        """Return what can be done with the chart, and with what lies at a place of it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        spot = self.chart.spot_at(where)
        for text, lead in self._leads if spot is not None else ():
            act = menu.addAction(text.format(spot.name if spot is not None else ""))
            act.triggered.connect(lambda *_, lead=lead, key=spot.key if spot is not None else "": lead.emit(key))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(self.more.menu().actions())
        return menu

    def take(self, way: Way) -> None:
        """Hand the chart over in one of the ways."""
        title = self.title.text()
        if way is Way.XLSX:
            content: FigureSheet | bytes | QImage = self.chart.sheet
        elif way is Way.SVG:
            content = as_svg(self.chart, self._theme, title, self.stamp, self.chart.legend)
        else:
            content = as_image(self.chart, self._theme, title, self.stamp, self.chart.legend)
        self.leaving.emit(Outgoing(way, title, content))

    def _turn(self, shown: bool) -> None:  # noqa: FBT001 - a signal's
        if self._table is not None:
            self._stack.removeWidget(self._table)
            self._table.deleteLater()
            self._table = None
        if shown:
            self._table = _table(self._theme, self.chart.sheet, self.title.text())
            self._stack.addWidget(self._table)
            self._stack.setCurrentWidget(self._table)
        else:
            self._stack.setCurrentWidget(self.chart)


def _table(theme: Theme, sheet: FigureSheet, title: str) -> RowsTable:
    columns = [TableColumn(head, numeric=number > 0, stretch=number == 0) for number, head in enumerate(sheet.heads)]
    model = RowsModel(columns)
    model.show(
        [str(number) for number in range(len(sheet.rows))],
        [[Cell(value) if isinstance(value, str) else _number(value) for value in row] for row in sheet.rows],
    )
    return RowsTable(theme, model, title, row_height=theme.size("size.rowDense"))


def _number(value: float | None) -> Cell:
    if value is None:
        return Cell("\N{EN DASH}", -1e300)
    return Cell(f"{value:,.2f}".replace("-", "\N{MINUS SIGN}"), value)
