"""What moved most in the last month: the columns, for the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.documents.columns import name, number, percentage, words
from core.documents.document import Columns
from core.model.analyses.trends import Change, TrendSeries
from core.model.dimensions import ProductLevel
from core.texts.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class Move:
    """By how much a series moved like for like, and how far from its ``usual`` move noise brings it, in its unit."""

    name: str | None
    change: Change
    amount: float
    noise: float | None
    usual: float = 0.0


def columns(level: str = ProductLevel.BRAND) -> Columns[Move]:
    """Return the columns of moves of ``level``, in the unit of the data; without a known noise its words are empty."""
    return Columns(
        data=(
            name(level, f"level.{level}", lambda move: move.name),
            number("amount", "column.change", lambda move: move.amount, signed=True),
            percentage(
                "percentage",
                "column.change_percentage",
                lambda move: move.change.percentage,
                signed=True,
                instead=lambda move: "trend.new" if move.change.new else None,
            ),
        ),
        shown=(words("noise", "", _noise, key=lambda move: move.amount),),
        window=(level, "noise", "amount", "percentage"),
    )


def largest(series: Sequence[TrendSeries], most: int) -> list[Move]:
    """Return the ``most`` largest moves, the largest first; a series that has no month to compare with has none."""
    moves = [move for line in series if (move := _move(line)) is not None]
    return sorted(moves, key=lambda move: (-abs(move.amount), move.name is None, move.name or ""))[:most]


def noise_words(change: Change, language: Language) -> str:
    """Return whether a change is beyond noise, in words; empty where either is not known."""
    if change.new or change.percentage is None or change.beyond_noise is None:
        return ""
    return say(language, "card.beyond" if change.beyond_noise else "card.within")


def _noise(move: Move, language: Language) -> str:
    return noise_words(move.change, language)


def _move(series: TrendSeries) -> Move | None:
    point = series.points[-1]
    change = point.against_previous
    base = next((point.total for point in series.points if point.start == change.base), None)
    if base is None or change.percentage is None or not point.complete:
        return None
    left_out = change.left_out
    now, then = (left_out.now, left_out.then) if left_out is not None else (point.total, base)
    amount = float(now) - float(then)
    if change.range is None:
        return Move(series.group[0], change, amount, None)
    low, high = (float(then) * bound / 100 for bound in change.range)
    return Move(series.group[0], change, amount, (high - low) / 2, (low + high) / 2)
