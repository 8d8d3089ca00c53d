"""A table for another program: a title, headings, and rows of plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Value = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a workbook; ``title`` is cut to the 31 letters that a sheet's name may have."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]
    right_to_left: bool = False
