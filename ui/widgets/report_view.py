"""A report as it will be written, block after block: words, figures, tables, charts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.model.reports import Block, Drawing, Grid, Headline, KeyFigures, Paragraph, Report
from ui.charts.series_chart import Series, SeriesChart, SeriesKind, SeriesPlot
from ui.layouts.wrap import Wrap
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.labels import label
from ui.widgets.rows_table import RowsTable

_CHART, _ROWS = 260, 14
_FIGURE = 150  # pixels at least, to stand beside another
_ISOLATE, _END = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class ReportView(QScrollArea):
    """Shows one report at a time; its tables are the report's own."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(widgetResizable=True)
        self._theme = theme
        self.setAccessibleName(name)
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_report(self, report: Report | None) -> None:
        """Show ``report`` in the place of the one before; none leaves it empty."""
        inside = QWidget()
        inside.setObjectName("plain")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        side = Qt.LayoutDirection.RightToLeft if report and report.right_to_left else Qt.LayoutDirection.LeftToRight
        inside.setLayoutDirection(side)
        if report is not None:
            layout.addWidget(label(self._theme, report.title, "title", wrap=True))
            if report.mark:
                layout.addWidget(label(self._theme, report.mark, "strong", Tone.WARNING, wrap=True))
            layout.addWidget(label(self._theme, report.subtitle, "body", Tone.QUIET, wrap=True))
            for block in report.blocks:
                layout.addWidget(self._widget(block, right_to_left=report.right_to_left))
            layout.addWidget(label(self._theme, report.stamp, "caption", Tone.FAINT, wrap=True))
            end = Qt.AlignmentFlag.AlignRight if report.right_to_left else Qt.AlignmentFlag.AlignLeft
            for text in inside.findChildren(QLabel):  # the report may be in another language than the window
                text.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        self.setWidget(inside)

    def _widget(self, block: Block, *, right_to_left: bool) -> QWidget:
        if isinstance(block, Headline):
            return label(self._theme, block.text, "section", wrap=True)
        if isinstance(block, Paragraph):
            return label(self._theme, block.text, "body", wrap=True)
        if isinstance(block, KeyFigures):
            return self._figures(block)
        return self._grid(block, right_to_left) if isinstance(block, Grid) else self._drawing(block)

    def _figures(self, block: KeyFigures) -> QWidget:
        made = QWidget()
        row = Wrap(8, made, even=True)
        for figure in block.figures:
            card = QFrame()
            card.setObjectName("card")
            inside = QVBoxLayout(card)
            inside.addWidget(label(self._theme, figure.title, "label", Tone.QUIET, wrap=True))
            inside.addWidget(label(self._theme, f"{figure.figure} {figure.unit}".strip(), "figure"))
            tone = Tone.WARNING if figure.stands_out else Tone.FAINT
            inside.addWidget(label(self._theme, f"{figure.change} {figure.base}".strip(), "label", tone, wrap=True))
            row.put(card, stretch=1, least=self._theme.room(_FIGURE))
        return made

    def _grid(self, block: Grid, right_to_left: bool) -> QWidget:  # noqa: FBT001 - the direction of the report
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(self._theme, block.title, "strong", wrap=True))
        columns = [
            TableColumn(head, numeric=numeric, stretch=at == 0)
            for at, (head, numeric) in enumerate(zip(block.heads, block.numeric, strict=True))
        ]
        model = RowsModel(columns)
        rows = [
            [
                # By itself a sign would stand on the other side of its number.
                Cell(
                    f"{_ISOLATE}{word}{_END}" if right_to_left and numeric else word,
                    value if not isinstance(value, str) else None,
                )
                for word, value, numeric in zip(words, values, block.numeric, strict=True)
            ]
            for words, values in zip(block.words, block.values, strict=True)
        ]
        model.show([str(at) for at in range(len(rows))], rows)
        dense = self._theme.size("size.rowDense")
        table = RowsTable(self._theme, model, block.title, row_height=dense)
        table.hold_rows(min(len(rows), _ROWS))
        layout.addWidget(table)
        return made

    def _drawing(self, block: Drawing) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(self._theme, block.title, "strong", wrap=True))
        top = max((abs(value) for curve in block.curves for value in curve.values if value is not None), default=0.0)
        divisor = next((size for size in (1e6, 1e3) if top >= size), 1.0)
        counted = (
            block.unit if divisor == 1.0 else f"{block.unit} {_ISOLATE}\N{MULTIPLICATION SIGN} {divisor:,.0f}{_END}"
        )
        counted = " · ".join(filter(None, (counted, block.axis)))
        layout.addWidget(label(self._theme, counted, "caption", Tone.FAINT, wrap=True))
        chart = SeriesChart(self._theme)
        chart.setFixedHeight(max(_CHART, chart.minimumSizeHint().height()))
        chart.show_plot(
            SeriesPlot(
                kind=SeriesKind.BAR if block.bars else SeriesKind.LINE,
                categories=block.categories,
                summary=block.title,
                series=tuple(Series(curve.name, curve.values) for curve in block.curves),
                divisor=divisor,
                low=block.low,
                high=block.high,
                band=block.band,
            )
        )
        layout.addWidget(chart)
        return made
