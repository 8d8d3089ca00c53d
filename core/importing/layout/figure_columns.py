"""Which column of a long table holds the figures that are imported, where several could."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.importing.cells.columns import Cell
from core.importing.layout.columns import LayoutOptions
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.names import fold, search_fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(search_fold(word) for word in words.split())


_WORDS = re.compile(r"[\s_()\[\]/.,:-]+")
_QUANTITY = _folded(
    "quantity qty units unit cases case volume litres litre liters liter sold "
    "الكمية كمية الوحدات وحدات الكراتين كراتين اللترات لترات الحجم"
)
_VALUE = _folded(
    "value sales amount revenue turnover net gross "
    "المبيعات مبيعات القيمة قيمة المبلغ مبلغ الإيرادات الإيراد إيرادات صافي الصافي"
)
_NAMED = {
    SalesUnit.CASES: _folded("cases case الكراتين كراتين"),
    SalesUnit.LITRES: _folded("litres litre liters liter اللترات لترات"),
}


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """The column of figures, ``None`` without one. ``rivals`` are all that it could be where nothing decides."""

    column: int | None
    rivals: tuple[int, ...] = ()


def choose_figure(sheet: str, header: Sequence[Cell], options: LayoutOptions) -> FigureChoice:
    """Return the column that is asked for, the only one, or the only one whose heading fits what the figures count.

    Raises ``workbook.no_measure`` for a name that no column has, and ``workbook.several_measures`` where nothing
    decides; with ``rivals`` allowed the first of them is returned, with all.
    """
    named = {column: cell for column, cell in enumerate(header) if isinstance(cell, str)}
    if options.figure is not None:
        asked = [column for column, cell in named.items() if fold(cell) == fold(options.figure)]
        if not asked:
            raise UserError("workbook.no_measure", figure=options.figure)
        return FigureChoice(asked[0])
    known = {column: cell for column, cell in named.items() if options.words.is_figure(cell)}
    first = next(iter(known), None)
    if len({fold(cell) for cell in known.values()}) <= 1:
        return FigureChoice(first)
    fitting = [column for column, cell in known.items() if _fits(cell, options.unit)]
    if len(fitting) > 1 and options.unit in _NAMED:
        fitting = [column for column in fitting if _words(known[column]) & _NAMED[options.unit]] or fitting
    if len(fitting) == 1:
        return FigureChoice(fitting[0])
    if options.rivals:
        return FigureChoice(first, tuple(known))
    raise UserError("workbook.several_measures", sheet=sheet, measures=", ".join(known.values()))


def _fits(heading: str, unit: SalesUnit) -> bool:
    """Return whether a heading can be of figures that count ``unit``; none is of one that is not known."""
    words = _words(heading)
    if unit is SalesUnit.SAR:
        return bool(words & _VALUE) and not words & _QUANTITY
    others = frozenset().union(*(named for of, named in _NAMED.items() if of is not unit))
    return unit in _NAMED and bool(words & _QUANTITY) and not words & others


def _words(heading: str) -> frozenset[str]:
    return frozenset(_WORDS.split(search_fold(heading)))
