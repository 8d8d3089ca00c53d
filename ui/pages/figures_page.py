"""A page of figures: cards above, a chart below, and sentences about what is sure."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.charts.line_chart import LineChart, Plot
from ui.theme import Theme
from ui.widgets.figure_card import FigureCard

_MARGIN = 24
_GAP = 16


class FiguresPage(QWidget):
    """Cards in a row, a chart in a card of its own, and a few lines under it."""

    def __init__(self, title: str, cards: Sequence[str], chart_title: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cards = [FigureCard(name) for name in cards]
        self.chart = LineChart(theme)
        self.notes = QLabel(wordWrap=True)
        self.notes.setObjectName("subtitle")
        heading = QLabel(title)
        heading.setObjectName("title")
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for card in self.cards:
            row.addWidget(card, 1)
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        caption = QLabel(chart_title)
        caption.setObjectName("cardTitle")
        inside.addWidget(caption)
        inside.addWidget(self.chart, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        layout.setSpacing(_GAP)
        layout.addWidget(heading)
        layout.addLayout(row)
        layout.addWidget(frame, 1)
        layout.addWidget(self.notes)

    def show_figures(self, figures: Sequence[tuple[str, str]], plot: Plot, notes: Sequence[str]) -> None:
        """Show a figure and its change on each card, the plot, and the notes."""
        for card, (figure, change) in zip(self.cards, figures, strict=True):
            card.show_figure(figure, change)
        self.chart.show_plot(plot)
        self.notes.setText("\n".join(notes))
