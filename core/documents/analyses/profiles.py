"""What a column of the data holds: the columns of names and of the spread of figures, for the window."""

from dataclasses import dataclass

from core.documents.columns import BELOW_EVERY_FIGURE, Column, name, number, words
from core.documents.document import Columns
from core.model.analyses.profiles import FigureProfile, NameCount
from core.texts import numbers
from core.texts.catalogue import Language, say

_PARTS = (5, 25, 50, 75, 95)
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One figure about figures: ``text`` names it; ``part`` is the per cent of them that lie below, of a quantile."""

    text: str
    value: float | None
    part: int | None = None


def level_columns(level: str) -> Columns[NameCount]:
    """Return the columns of the names of a level; ``sales`` are in the unit of the data."""
    return Columns(
        data=(
            name(level, f"level.{level}", lambda count: count.name, absent=lambda _: "profile.missing"),
            number("records", "column.records", lambda count: count.records),
            number("zeros", "column.zeros", lambda count: count.zeros),
            number("sales", "column.total", lambda count: count.sales),
        ),
        window=(level, "records", "zeros", "sales"),
    )


def spread_columns() -> Columns[SpreadRow]:
    """Return the columns of how figures are spread; a whole number has no decimals, what is not known a dash."""
    return Columns(
        shown=(
            words("what", "profile.what", _name),
            Column(
                id="value",
                heading="column.value",
                plain=lambda row, _: row.value,
                words=lambda row, _: _amount(row.value),
                key=lambda row, _: BELOW_EVERY_FIGURE if row.value is None else float(row.value),
                numeric=True,
                right=True,
            ),
        ),
        window=("what", "value"),
    )


def spread_rows(profile: FigureProfile) -> list[SpreadRow]:
    """Return a row for each figure about the figures, and for each quantile that is known."""
    return [
        SpreadRow("profile.records", profile.records),
        SpreadRow("profile.zeros", profile.zeros),
        SpreadRow("profile.total", profile.total),
        SpreadRow("profile.smallest", profile.smallest),
        SpreadRow("profile.largest", profile.largest),
        SpreadRow("profile.mean", profile.mean),
        *(SpreadRow("profile.quantile", value, part) for part, value in zip(_PARTS, profile.quantiles, strict=False)),
    ]


def _name(row: SpreadRow, language: Language) -> str:
    return say(language, row.text) if row.part is None else say(language, row.text, part=row.part)


def _amount(value: float | None) -> str:
    return numbers.figure(value, _DECIMALS if value is not None and not float(value).is_integer() else 0)
