"""Cells of figures that hold a text: which of them are numbers, in what notation and currency, and by which rule none.

A number is accepted only where it plainly is one: with one reading in the notation of its column, in the currency of
its table, and with all its digits.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeGuard

from core.importing.cells.columns import Cell, CellError, Uncached
from core.importing.cells.number_columns import TextNotation
from core.importing.cells.number_texts import DecimalMark, Evidence, NumberText, is_exact, parse_number, settle
from core.importing.layout.grid import FigureGrid
from core.importing.layout.recipe import Treatment
from core.model.dimensions import SalesUnit

ACCEPTED = "figure.number_as_text"
_RIYAL = "SAR"


@dataclass(frozen=True, slots=True)
class Notations:
    """How the texts of a table are read as numbers, by column.

    ``currency`` is the only one that its figures may name. ``examples`` are texts that were read by the mark of their
    column and that another mark makes another number; ``currencies`` are texts with a currency that were read.
    """

    marks: Mapping[int, DecimalMark] = field(default_factory=dict)
    currency: str = ""
    examples: Mapping[int, str] = field(default_factory=dict)
    currencies: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextFate:
    """The rule for a text, and the number that it is; ``None`` where it is none or could be two."""

    rule: str
    number: NumberText | None = None
    value: Decimal | None = None

    @property
    def suggestion(self) -> str:
        """The number in digits, or each that it can be; empty for a per cent, another currency and no number."""
        if self.number is None or self.rule in ("figure.percent", "figure.currency"):
            return ""
        readings = self.number.readings if self.value is None else (self.value,)
        return " / ".join(format(reading, "f") for reading in readings)


class TextReading:
    """Reads the texts of a table. The same text in the same column always has the same fate."""

    def __init__(
        self,
        grid: FigureGrid,
        treatments: Mapping[int, Treatment],
        unit: SalesUnit,
        read: Mapping[int, TextNotation] | None,
    ) -> None:
        self._is_text_file = read is not None
        self._treatments = treatments
        parsed = {cell: parse_number(cell) for cell in set(grid.odd.values()) if _is_text(cell)}
        numbers = [
            (int(grid.column[index]), number)
            for index, cell in grid.odd.items()
            if _is_text(cell) and (number := parsed[cell]) is not None
        ]
        if read is None:
            answers = {column: treatment.decimal_mark for column, treatment in treatments.items()}
            self._marks: Mapping[int, DecimalMark] = settle(_shown(numbers, treatments), answers)
            self._examples = {}
        else:
            self._marks = {column: notation.mark for column, notation in read.items()}
            self._examples = {column: notation.example for column, notation in read.items() if notation.example}
        self._currency = _currency((number.currency for _, number in numbers), unit)
        self._currencies: dict[int, str] = {}

    def take(self, column: int, cell: Cell) -> float | None:
        """Return the number that a cell is read as, or ``None`` if it stays as it is."""
        if not self._is_text_file and self._treatments[column].number_texts != "number":
            return None
        fate = fate_of(cell, column, self.notations)
        if fate is None or fate.rule != ACCEPTED or fate.number is None or fate.value is None:
            return None
        if fate.number.currency:
            self._currencies.setdefault(column, str(cell))
        if fate.number.has_two_readings:
            self._examples.setdefault(column, str(cell))
        return float(fate.value)

    @property
    def notations(self) -> Notations:
        """The notations, with the examples of what was taken so far."""
        return Notations(self._marks, self._currency, self._examples, self._currencies)


def fate_of(cell: Cell, column: int, notations: Notations) -> TextFate | None:
    """Return the fate of a text in a figure column; ``None`` for a cell that holds no text."""
    if not _is_text(cell):
        return None
    number = parse_number(cell)
    if number is None:
        return TextFate("figure.text")
    if number.is_percent:
        return TextFate("figure.percent", number)
    value = number.value(notations.marks.get(column, DecimalMark.UNKNOWN))
    if value is None:
        return TextFate("figure.ambiguous", number)
    if number.currency not in ("", notations.currency):
        return TextFate("figure.currency", number, value)
    return TextFate(ACCEPTED if is_exact(value) else "figure.does_not_fit", number, value)


def _is_text(cell: Cell) -> TypeGuard[str]:
    return isinstance(cell, str) and not isinstance(cell, CellError | Uncached)


def _shown(numbers: Iterable[tuple[int, NumberText]], columns: Iterable[int]) -> dict[int, Evidence]:
    shown = dict.fromkeys(columns, Evidence())
    for column, number in numbers:
        shown[column] |= Evidence(number.shows is DecimalMark.POINT, number.shows is DecimalMark.COMMA)
    return shown


def _currency(codes: Iterable[str], unit: SalesUnit) -> str:
    """Return the currency of a table: the riyal for sales in riyals, else the one that most of its texts name."""
    if unit is SalesUnit.SAR:
        return _RIYAL
    ranked = Counter(filter(None, codes)).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
