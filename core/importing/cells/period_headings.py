"""Period headings: what one names alone, and what the headings of a whole row name together."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise

from core.importing.cells import measure_headings
from core.importing.cells.columns import Cell
from core.importing.cells.date_cells import DateCell, read_dates
from core.importing.cells.date_grains import look_typed, settle
from core.importing.cells.erp_periods import numeric_months
from core.importing.cells.month_names import MONTH_NUMBERS
from core.importing.cells.period_texts import LONGEST, is_like_month, named_period
from core.importing.cells.scale_words import scale_of, without_scale
from core.model.names import fold, search_fold
from core.model.periods import Grain, Period, month

_DIGIT = re.compile(r"\d")
_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)  # 2000 to 2099, as Excel counts days
_FEWEST_SERIALS = 2


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """The periods of a header by column, and ``totals``: headings of other periods, such as coarser ones.

    ``doubts`` names each rule of thumb that was used. ``serial``: numbers taken for days. ``week_number``: ISO 8601.
    ``hijri``: converted by the calculated calendar. ``year``: the heading lacks one. ``longer`` are the headings of
    stretches of several weeks. ``measures`` names the measure of a heading that has one, by column, and ``texts`` the
    period that stands beside it.
    """

    periods: Mapping[int, Period]
    totals: tuple[int, ...]
    doubts: frozenset[str]
    longer: tuple[int, ...] = ()
    measures: Mapping[int, str] = field(default_factory=dict)
    texts: Mapping[int, str] = field(default_factory=dict)


def parse(heading: object, year: int | None = None) -> Period | None:
    """Return the period that ``heading`` names by itself, or ``None``; ``year`` is for one that names none.

    Takes real dates (the first of a month), ``Jan'24`` with any apostrophe, ``Jan-24``, ``January 2024``, ``2024-01``,
    ``202401``, ``01.2024``, ``2024M01``. Takes month names of the Gulf and the Levant, ``Q1 2024``, ``2024-W12``,
    ``رمضان 1445``, with either set of digits.
    """
    if isinstance(heading, datetime | date):
        return month(heading.year, heading.month) if heading.day == 1 else None
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return None
    return named_period(heading) or _yearless(search_fold(heading), year)


def resembles(heading: object) -> bool:
    """Return whether ``heading`` is built like a month (``Jann'24``) though it names none."""
    if not isinstance(heading, str) or len(heading) > LONGEST:
        return False
    return parse(heading) is None and is_like_month(fold(heading))


def lacks_year(heading: object) -> bool:
    """Return whether ``heading`` names a month, and no year."""
    return isinstance(heading, str) and len(heading) <= LONGEST and search_fold(heading) in MONTH_NUMBERS


def parse_row(header: Sequence[Cell], year: int | None = None) -> PeriodRow:
    """Return the periods that a whole header names: dates are days, weeks or months by what they are together.

    Of several grains the one with the most headings counts, at a tie the finer; a coarser one adds up others. A measure
    that is compared or calculated (``Growth Jan 24``) is none of the periods.
    """
    measures: dict[int, str] = {}
    beside: dict[int, str] = {}
    texts: dict[int, Cell] = {}
    for column, cell in enumerate(header):
        if isinstance(cell, date):
            texts[column] = cell
        elif isinstance(cell, str) and len(cell) <= LONGEST and _DIGIT.search(cell):
            parts = measure_headings.split(cell, _names_period)
            texts[column] = parts[1] if parts else without_scale(cell) if scale_of(cell) > 1 else cell
            if parts:
                measures[column], beside[column] = parts
    read = dict(zip(texts, read_dates(list(texts.values())), strict=True))
    cells = {column: cell for column, cell in read.items() if cell.first is not None}
    cells |= {column: DateCell(period=period) for column, period in numeric_months(header).items()}
    yearless = {c: period for c, cell in enumerate(header) if (period := _of_year(cell, year)) and c not in cells}
    cells |= {column: DateCell(period=period) for column, period in yearless.items()}
    serial = {} if cells else {column: DateCell(day=day) for column, day in _serials(header).items()}
    derived = {column for column, measure in measures.items() if measure_headings.is_derived(measure)}
    settled = settle({c: cell for c, cell in {**cells, **serial}.items() if c not in derived})
    longer = tuple(column for column, cell in read.items() if cell.weeks)
    if settled is None:
        return PeriodRow({}, (), frozenset(), longer, measures, beside)
    periods = dict(sorted(settled.periods.items()))
    doubts = {doubt for column in periods if column in cells for doubt in cells[column].doubts}
    doubts |= {name for name, is_so in (("year", yearless), ("serial", serial)) if is_so}
    if settled.grain is Grain.DAY and look_typed([cells[column] for column in periods if column in cells]):
        doubts.add("typed_month")
    totals = sorted({*settled.others, *derived, *longer} - periods.keys())
    return PeriodRow(periods, tuple(totals), frozenset(doubts), longer, measures, beside)


def _names_period(text: str) -> bool:
    (cell,) = read_dates([text])
    return cell.first is not None or cell.is_like_day or bool(cell.weeks)


def _yearless(text: str, year: int | None) -> Period | None:
    number = MONTH_NUMBERS.get(text, 0)
    return month(year, number) if year is not None and number else None


def _of_year(cell: Cell, year: int | None) -> Period | None:
    return _yearless(search_fold(cell), year) if isinstance(cell, str) and lacks_year(cell) else None


def _serials(header: Sequence[Cell]) -> dict[int, date]:
    """Return the days of headings that hold nothing but the numbers by which Excel counts days, rising, in a row."""
    numbers = {
        column: int(cell)
        for column, cell in enumerate(header)
        if isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell // 1 and int(cell) in _SERIALS
    }
    columns, values = list(numbers), list(numbers.values())
    rising = all(one < other for one, other in pairwise(values))
    if len(columns) < _FEWEST_SERIALS or not rising or columns != list(range(columns[0], columns[-1] + 1)):
        return {}
    return {column: _SERIAL_EPOCH + timedelta(days=number) for column, number in numbers.items()}
