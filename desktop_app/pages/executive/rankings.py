"""The two short lists of the executive page: what moved most, and where most is to win."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.analyses import gaps, moves
from core.documents.analyses.moves import Move
from core.documents.document import Columns
from core.model.analyses.gaps import Gap, GapReport
from core.model.analyses.trends import TrendSeries
from core.model.dimensions import ProductLevel
from core.model.ownership import NOBODY, Owner, Ownership
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.models.rows import Cell, DeviationMark, Range, TableColumn

_ROWS = 5


def mover_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the largest movers."""
    return table_columns(moves.columns(), language, "brand")


def largest_moves(brands: Sequence[TrendSeries], owned: Ownership = NOBODY, *, rivals: bool = False) -> Sequence[Move]:
    """Return the brands that moved most against the month before, the largest move first.

    Where an own company is known, those of rivals only come with ``rivals``.
    """
    seen = [brand for brand in brands if rivals or owned.owner(ProductLevel.BRAND, brand.group[0]) is not Owner.RIVAL]
    return moves.largest(seen, _ROWS)


def movers(
    brands: Sequence[TrendSeries], language: Language, owned: Ownership = NOBODY, *, rivals: bool = False
) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each of the largest moves; where an own company is known, marked as own or rivals'."""
    columns, shown = moves.columns(), largest_moves(brands, owned, rivals=rivals)
    top = max((max(abs(move.amount), abs(move.usual) + (move.noise or 0.0)) for move in shown), default=1.0)
    return tuple(tuple(_mover(columns, move, top, language, owned)) for move in shown)


def win_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the largest opportunities."""
    return table_columns(_win_columns(), language, "place")


def largest_wins(report: GapReport) -> Sequence[Gap]:
    """Return the gaps that it would bring most to close, whether or not they are above their peers beyond chance.

    Items of rivals count in none.
    """
    return sorted((gap for gap in report.gaps if gap.middle > 0), key=lambda gap: -gap.middle)[:_ROWS]


def wins(report: GapReport, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each of the largest opportunities."""
    shown = largest_wins(report)
    columns, top = _win_columns(), max((gap.high for gap in shown), default=1.0)
    return tuple(
        tuple(
            table_row(
                columns,
                gap,
                language,
                {
                    "place": CellLook(strong=True, hint=_door(gap.group[0] or "", "wins.door", language)),
                    "range": CellLook(picture=Range(gap.low, gap.middle, gap.high, top)),
                    "prize": STRONG,
                },
            )
        )
        for gap in shown
    )


def _door(hint: str, door: str, language: Language) -> str:
    """Return a hint with the way that the row leads."""
    return "\n".join(filter(None, (hint, say(language, door))))


def _win_columns() -> Columns[Gap]:
    return replace(gaps.columns(), window=("place", "pack", "range", "prize"))


def _mover(columns: Columns[Move], move: Move, top: float, language: Language, owned: Ownership) -> list[Cell]:
    noise = moves.noise_words(move.change, language)
    looks = {
        "brand": CellLook(strong=True, hint=say(language, "movers.door")),
        "noise": CellLook(picture=DeviationMark(move.amount, move.noise, top, usual=move.usual)),
        "amount": STRONG,
        "percentage": CellLook(hint=noise, tone=plots.change_tone(move.change)),
    }
    row = table_row(columns, move, language, looks)
    if owner := owned.owner(ProductLevel.BRAND, move.name):
        row[0] = replace(
            row[0], text=say(language, "owner.marked", name=row[0].text, owner=say(language, f"owner.{owner}"))
        )
    return row
