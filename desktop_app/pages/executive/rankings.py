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


def movers(
    brands: Sequence[TrendSeries], language: Language, owned: Ownership = NOBODY, *, rivals: bool = False
) -> tuple[tuple[Cell, ...], ...]:
    """Return the brands that moved most against the month before, the largest move first.

    Where an own company is known, they are marked as own or rivals', and those of rivals only shown with ``rivals``.
    """
    seen = [brand for brand in brands if rivals or owned.owner(ProductLevel.BRAND, brand.group[0]) is not Owner.RIVAL]
    columns, shown = moves.columns(), moves.largest(seen, _ROWS)
    top = max((max(abs(move.amount), abs(move.usual) + (move.noise or 0.0)) for move in shown), default=1.0)
    return tuple(tuple(_mover(columns, move, top, language, owned)) for move in shown)


def win_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the largest opportunities."""
    return table_columns(_win_columns(), language, "place")


def wins(report: GapReport, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return the gaps that it would bring most to close, whether or not they are above their peers beyond chance.

    Items of rivals count in none.
    """
    shown = sorted((gap for gap in report.gaps if gap.middle > 0), key=lambda gap: -gap.middle)[:_ROWS]
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


def _mover(columns: Columns[Move], move: Move, top: float, language: Language, owned: Ownership) -> list[Cell]:
    noise = moves.noise_words(move.change, language)
    looks = {
        "brand": STRONG,
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
