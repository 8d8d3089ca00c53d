"""The two short lists of the executive page: what moved most, and where most is to win."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.documents import gaps
from core.documents.document import Columns
from core.model.analyses.gaps import Gap, GapReport
from core.model.analyses.trends import TrendPoint, TrendSeries
from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.models.rows import Cell, DeviationMark, Range, TableColumn

_ROWS = 5


@dataclass(frozen=True, slots=True)
class Move:
    """By how much a series moved in its last month, and how much of that noise could have done, in its unit."""

    name: str
    point: TrendPoint
    amount: float
    noise: float | None


def mover_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the largest movers."""
    return [
        TableColumn(say(language, "column.brand"), stretch=True),
        TableColumn(""),
        TableColumn(say(language, "column.change"), numeric=True),
        TableColumn("%", numeric=True),
    ]


def movers(brands: Sequence[TrendSeries], language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return the brands that moved most against the month before, the largest move first."""
    moves = [move for series in brands if (move := _move(series)) is not None]
    shown = sorted(moves, key=lambda move: (-abs(move.amount), move.name))[:_ROWS]
    top = max((max(abs(move.amount), move.noise or 0.0) for move in shown), default=1.0)
    rows = []
    for move in shown:
        change = move.point.against_previous
        percentage, noise = plots.change_words(change, language)
        rows.append(
            (
                Cell(move.name, strong=True),
                Cell(noise, move.amount, picture=DeviationMark(move.amount, move.noise, top)),
                Cell(numbers.alone(numbers.signed(move.amount), language), move.amount, strong=True),
                Cell(percentage, change.percentage, hint=noise, tone=plots.change_tone(change)),
            )
        )
    return tuple(rows)


def win_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the largest opportunities."""
    return table_columns(_win_columns(), language, "place")


def wins(report: GapReport, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return the gaps that it would bring most to close; they are ranked already."""
    shown = [gap for gap in report.gaps if gap.middle > 0][:_ROWS]
    columns, top = _win_columns(), max((gap.high for gap in shown), default=1.0)
    return tuple(
        tuple(
            table_row(
                columns,
                gap,
                language,
                {
                    "place": CellLook(strong=True, hint=gap.group[0] or ""),
                    "range": CellLook(picture=Range(gap.low, gap.middle, gap.high, top)),
                    "prize": STRONG,
                },
            )
        )
        for gap in shown
    )


def _win_columns() -> Columns[Gap]:
    return replace(gaps.columns(), window=("place", "pack", "range", "prize"))


def _move(series: TrendSeries) -> Move | None:
    """Return the last move of ``series``; ``None`` without a base to hold it against."""
    point = series.points[-1]
    change = point.against_previous
    base = next((float(point.total) for point in series.points if point.start == change.base), None)
    if base is None or change.percentage is None or not point.complete:
        return None
    noise = base * change.noise / 100 if change.noise is not None else None
    return Move(series.group[0] or numbers.ABSENT, point, float(point.total) - base, noise)
