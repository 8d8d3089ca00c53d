"""What a page shows, in lines that a test writes out: cards, steps of the drawer, tables and plots."""

from collections.abc import Sequence

from tests.builders.outlets import drawn
from ui.charts.series_chart import SeriesPlot
from ui.models.rows import RowsModel, TableColumn
from ui.widgets.drawer import ArithmeticStep, Evidence
from ui.widgets.figure_card import CardFigure

_MARKS = {ord(mark): None for mark in "\u200f\u2066\u2068\u2069"} | {ord("\N{NO-BREAK SPACE}"): " "}


def plain(text: str) -> str:
    """Return ``text`` without the marks of direction, and with plain spaces."""
    return text.translate(_MARKS)


def card(figure: CardFigure) -> list[str]:
    """Return the title, the figure with its unit, the change, its base and the tone."""
    lines = (figure.title, f"{figure.figure} {figure.unit}".strip(), figure.change, figure.base, figure.tone.name)
    return [plain(line) for line in lines]


def steps(lines: Sequence[ArithmeticStep]) -> list[str]:
    """Return a line for each step; a result is underlined."""
    return [plain(f"{step.name} | {step.value}{' | result' if step.result else ''}") for step in lines]


def evidence(shown: Evidence) -> list[str]:
    """Return everything that the drawer shows but the steps and the peers."""
    lines = (shown.title, shown.place, f"{shown.figure_name}: {shown.figure} {shown.unit}", str(shown.range or ""))
    after = (*shown.bounds, shown.chance, shown.peers_title, str(shown.dots or ""), shown.rows)
    return [plain(line) for line in (*lines, *after, shown.sentence, shown.trace) if line]


def headings(columns: Sequence[TableColumn]) -> list[str]:
    """Return a line for each column: its heading, the side it is set to, and whether it takes what is left."""
    return [plain(f"{each.title} {'>' if each.numeric else '<'}{' wide' if each.stretch else ''}") for each in columns]


def table(rows: RowsModel) -> list[list[str]]:
    """Return each row of a table with its key before it."""
    columns = range(rows.columnCount())
    return [
        [rows.key(row), *(plain(line) for line in drawn([rows.cell(row, column) for column in columns]))]
        for row in range(rows.rowCount())
    ]


def plot(shown: SeriesPlot) -> list[str]:
    """Return what a plot draws: its kind and heads, a line for each category with its figures and its hint."""
    lines = [f"{shown.kind} | {' / '.join(shown.heads)} | by {shown.divisor:g} | {shown.summary}"]
    for at, (name, hint) in enumerate(zip(shown.categories, shown.hints, strict=True)):
        figures = ", ".join(f"{series.name} {series.values[at]}" for series in shown.series)
        lines.append(f"{name} | {figures} | {' / '.join(hint.splitlines())}{' | total' if at in shown.totals else ''}")
    return [plain(line) for line in lines]
