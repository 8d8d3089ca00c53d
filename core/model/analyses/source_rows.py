"""The rows of a workbook behind a figure."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


def row_address(sheet: str, row: int) -> str:
    """Return the whole row of a sheet as a spreadsheet names it: ``Sheet6!1207:1207``."""
    return f"{sheet}!{row}:{row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure behind another, with its place on the sheet; ``expected`` is what it should have sold, if known."""

    address: str
    file: str
    period: date
    precision_area: str | None
    market: str | None
    item: str | None
    value: Decimal
    expected: float | None = None
