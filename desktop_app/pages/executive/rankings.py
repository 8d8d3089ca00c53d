"""The two short lists of the executive page: what moved most, and where most is to win."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.model.analyses.gaps import GapReport
from core.model.analyses.trends import Series, TrendPoint
from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from ui.models.rows import Cell, Column, Deviation, Range

_ROWS = 5


@dataclass(frozen=True, slots=True)
class Move:
    """By how much a series moved in its last month, and how much of that noise could have done, in its unit."""

    name: str
    point: TrendPoint
    amount: float
    noise: float | None


def mover_columns(language: Language) -> list[Column]:
    """Return the columns of the largest movers."""
    return [
        Column(say(language, "column.brand"), stretch=True),
        Column(""),
        Column(say(language, "column.change"), numeric=True),
        Column("%", numeric=True),
    ]


def movers(brands: Sequence[Series], language: Language) -> tuple[tuple[Cell, ...], ...]:
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
                Cell(noise, move.amount, picture=Deviation(move.amount, move.noise, top)),
                Cell(numbers.alone(numbers.signed(move.amount), language), move.amount, strong=True),
                Cell(percentage, change.percentage, hint=noise, tone=plots.change_tone(change)),
            )
        )
    return tuple(rows)


def win_columns(language: Language) -> list[Column]:
    """Return the columns of the largest opportunities."""
    return [
        Column(say(language, "column.place"), stretch=True),
        Column(say(language, "level.pack_type")),
        Column(say(language, "column.to_win")),
        Column(say(language, "column.prize"), numeric=True),
    ]


def wins(gaps: GapReport, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return the gaps that it would bring most to close; they are ranked already."""
    shown = [gap for gap in gaps.gaps if gap.middle > 0][:_ROWS]
    top = max((gap.high for gap in shown), default=1.0)
    return tuple(
        (
            Cell(gap.group[2] or numbers.ABSENT, strong=True, hint=gap.group[0] or ""),
            Cell(gap.group[3] or numbers.ABSENT),
            Cell(numbers.figure(gap.middle), gap.middle, picture=Range(gap.low, gap.middle, gap.high, top)),
            Cell(numbers.alone(numbers.figure(gap.middle), language), gap.middle, strong=True),
        )
        for gap in shown
    )


def _move(series: Series) -> Move | None:
    """Return the last move of ``series``; ``None`` without a base to hold it against."""
    point = series.points[-1]
    change = point.against_previous
    base = next((float(each.total) for each in series.points if each.start == change.base), None)
    if base is None or change.percentage is None or not point.complete:
        return None
    noise = base * change.noise / 100 if change.noise is not None else None
    return Move(series.group[0] or numbers.ABSENT, point, float(point.total) - base, noise)
