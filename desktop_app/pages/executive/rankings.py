"""The two short lists of the executive page: what moved most, and where most is to win."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.analyses import gaps, moves
from core.documents.analyses.moves import Move
from core.documents.document import Columns
from core.model.analyses.gaps import Gap, GapReport
from core.model.analyses.trends import TrendReport
from core.model.ownership import NOBODY, Owner, Ownership
from core.texts.catalogue import Language, say
from desktop_app.pages import plots
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.models.rows import Cell, DeviationMark, Range, TableColumn

_ROWS = 5


def mover_columns(level: str, language: Language) -> list[TableColumn]:
    """Return the columns of the largest movers of ``level``."""
    return table_columns(moves.columns(level), language, level)


def largest_moves(sellers: TrendReport, owned: Ownership = NOBODY, *, rivals: bool = False) -> Sequence[Move]:
    """Return the brands, or other sellers, that moved most against the month before, the largest move first.

    Where an own company is known, those of rivals and those without a name only come with ``rivals``.
    """
    level = sellers.rule.by[0]

    def is_seen(name: str | None) -> bool:
        every = rivals or not owned.known
        return every or (name is not None and owned.owner(level, name) is not Owner.RIVAL)

    return moves.largest([seller for seller in sellers.series if is_seen(seller.group[0])], _ROWS)


def movers(
    sellers: TrendReport, language: Language, owned: Ownership = NOBODY, *, rivals: bool = False
) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each of the largest moves; where an own company is known, marked as own or rivals'."""
    level, shown = sellers.rule.by[0], largest_moves(sellers, owned, rivals=rivals)
    top = max((max(abs(move.amount), abs(move.usual) + (move.noise or 0.0)) for move in shown), default=1.0)
    return tuple(tuple(_mover(level, move, top, language, owned)) for move in shown)


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


def _mover(level: str, move: Move, top: float, language: Language, owned: Ownership) -> list[Cell]:
    noise = moves.noise_words(move.change, language)
    looks = {
        level: CellLook(strong=True, hint=say(language, "movers.door")),
        "noise": CellLook(picture=DeviationMark(move.amount, move.noise, top, usual=move.usual)),
        "amount": STRONG,
        "percentage": CellLook(hint=noise, tone=plots.change_tone(move.change)),
    }
    row = table_row(moves.columns(level), move, language, looks)
    if owner := owned.owner(level, move.name):
        row[0] = replace(
            row[0], text=say(language, "owner.marked", name=row[0].text, owner=say(language, f"owner.{owner}"))
        )
    return row
