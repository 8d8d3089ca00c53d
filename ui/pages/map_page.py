"""The map page: provinces by a figure, circles by another, the one that is pointed at, and all of them ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.charts.map_plot import MapPlot
from ui.charts.map_view import MapView
from ui.inputs.buttons import icon_button
from ui.inputs.choice_box import ChoiceBox
from ui.inputs.segments import Segments
from ui.layouts.pair import pair
from ui.layouts.split import Split
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.chart_card import ChartCard
from ui.widgets.labels import empty, label
from ui.widgets.map_legend import Legend, MapLegend
from ui.widgets.page import PageWidget
from ui.widgets.rows_table import RowsTable

_MAP, _SIDE = 420, 320  # pixels at least, to stand beside each other
_HIGH = 300  # pixels of the map at least


@dataclass(frozen=True, slots=True, kw_only=True)
class HoverCard:
    """The tooltip of a place: lines of a name and a figure."""

    title: str
    lines: tuple[tuple[str, str], ...]
    advice: str


class MapPage(PageWidget):
    """``chosen`` carries the figures for colour and circles and the level of detail; ``picked`` the clicked place.

    ``added`` carries one that joins those that are chosen, ``opened`` one to explain. ``outlines_wanted`` asks for a
    file with other outlines.
    """

    chosen = Signal(str, str, str)
    picked = Signal(str)
    added = Signal(str)
    opened = Signal(str)
    outlines_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        columns: Sequence[TableColumn],
        colours: Mapping[str, str],
        circles: Mapping[str, str],
        details: Mapping[str, str],
    ) -> None:
        super().__init__(theme, title)
        self._cards: Mapping[str, HoverCard] = {}
        self.map = MapView(theme)
        self.card = ChartCard(theme, self.tr("Map"), self.map)
        self.colour, self.circle = ChoiceBox(theme, self.tr("Colour")), ChoiceBox(theme, self.tr("Circle"))
        for box, choices in ((self.colour, colours), (self.circle, circles)):
            for key, name in choices.items():
                box.addItem(name, key)
            box.activated.connect(self._emit_chosen)
        self.details = Segments(self.tr("What is shown"), details)
        self.details.turned.connect(lambda _: self._emit_chosen())
        self.buttons.addWidget(self.details)
        other = QPushButton(self.tr("Use another map file"))
        other.clicked.connect(self.outlines_wanted)
        self.buttons.addWidget(other)
        self.card.body.insertWidget(0, self._choices())
        self.card.offer(filters=True, explains=True)
        self.card.filter_wanted.connect(self.picked)
        self.card.explain_wanted.connect(self.opened)
        # The map was made before what stands above it, and Tab would come to it first.
        for before, after in pairwise((self.colour, self.circle, self.farther, self.nearer, self.map)):
            self.setTabOrder(before, after)
        self._legend = MapLegend(theme)
        self._note = self._legend.note
        self.card.body.addWidget(self._legend)
        self.hover = _Hover(theme, self.map)
        self.map.hovered.connect(self._point_out)
        self.map.picked.connect(self.picked)
        self.map.added.connect(self.added)
        self.table = RowsTable(theme, RowsModel(columns), title, row_height=theme.size("size.rowDense"))
        self.table.chosen.connect(self._point_out)
        self.table.activated.connect(lambda _: self.picked.emit(self.table.selected_key() or ""))
        self.map.setMinimumHeight(_HIGH)
        least = (theme.room(_MAP), theme.room(_SIDE))
        self.content.addWidget(Split(self.card, self.table, parts=(8, 5), least=least), 1)

    def show_map(
        self,
        scope: str,
        plot: MapPlot,
        legend: Legend,
        cards: Mapping[str, HoverCard],
        rows: Sequence[tuple[str, Sequence[Cell]]],
        columns: Sequence[TableColumn] | None = None,
    ) -> None:
        """Show the map, what its colours mean, and the places in the order of their rank.

        ``columns`` are those of the rows, ``None`` for the ones that are shown already.
        """
        self.subtitle.setText(scope)
        self._cards = cards
        self.card.title.setText(legend.title)
        self.map.show_plot(plot)
        self._legend.show_legend(legend)
        selected = self.table.selected_key()
        self.table.rows.show([key for key, _ in rows], [cells for _, cells in rows], columns)
        self.table.select_key(selected)
        self.hover.hide()
        self.show_content()

    def search(self, typed: str) -> None:
        """Show only the places that hold every typed word."""
        self.table.rows.find(typed)

    def _choices(self) -> QWidget:
        made = QWidget()
        row = Wrap(8, made)
        for text, box in ((self.tr("Colour"), self.colour), (self.tr("Circle"), self.circle)):
            named = label(self.theme, text, "label", Tone.FAINT)
            named.setBuddy(box)
            row.put(pair(named, box))
        self.nearer = icon_button(self.theme, "plus", self.tr("Zoom in"))
        self.farther = icon_button(self.theme, "minus", self.tr("Zoom out"))
        self.zoom = label(self.theme, "100 %", "label")
        self.nearer.clicked.connect(lambda: self.map.zoom(1.25))
        self.farther.clicked.connect(lambda: self.map.zoom(0.8))
        self.map.zoomed.connect(lambda percent: self.zoom.setText(f"{percent} %"))
        row.put(pair(self.farther, self.zoom, self.nearer))
        return made

    def _emit_chosen(self) -> None:
        self.chosen.emit(self.colour.currentData(), self.circle.currentData(), self.details.key)

    def _point_out(self, key: str) -> None:
        self.map.point_out(key)
        card = self._cards.get(key)
        if card is None:
            self.hover.hide()
        else:
            self.hover.show_card(card)


class _Hover(QFrame):
    """The card of the place that is pointed at, in the corner where the country is not."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(2)
        self.hide()

    def show_card(self, card: HoverCard) -> None:
        """Show ``card`` in the place of the one before."""
        empty(self._layout)
        theme = self._theme
        self._layout.addWidget(label(theme, card.title, "section"))
        for name, figure in card.lines:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(24)
            row.addWidget(label(theme, name, "label", Tone.QUIET), 1)
            row.addWidget(label(theme, figure, "label"))
            self._layout.addWidget(line)
        self._layout.addWidget(label(theme, card.advice, "caption", Tone.FAINT))
        self.setAccessibleName("; ".join([card.title, *(f"{name} {figure}" for name, figure in card.lines)]))
        size: QSize = self._layout.sizeHint().expandedTo(QSize(220, 0))
        self.resize(size)
        self.move(max(0, self._over.width() - size.width() - 8), 8)
        self.show()
        self.raise_()
