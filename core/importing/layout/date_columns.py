"""Which columns of a long table hold its dates: one alone, or one that others of years and of days complete."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.importing.cells.columns import Cell
from core.importing.cells.date_cells import DateCell, hints_of, read_dates
from core.importing.cells.date_parts import MONTHS, is_day_of_month, is_part, is_year, join_parts, month_of
from core.importing.cells.period_texts import LONGEST
from core.importing.layout.vocabulary import Vocabulary
from core.model.names import search_fold
from core.model.periods import Grain

_SAMPLE = 100
_DAYS = frozenset(search_fold(word) for word in ("day", "date", "اليوم", "يوم", "التاريخ"))  # 1 to 31 is no month
_WEEKS_OF_MONTH = 6  # a number beyond it is that of a week of the year


@dataclass(frozen=True, slots=True)
class DateColumns:
    """The column of dates, that of the years and that of the days of the month which complete it; ``None`` for none.

    ``month`` is that of the months in which numbered weeks must lie.
    """

    date: int | None = None
    year: int | None = None
    day: int | None = None
    month: int | None = None

    @property
    def there(self) -> tuple[int, ...]:
        """The columns that there are: those of the years, the dates, and the days or the months."""
        columns = (self.year, self.date, self.day, self.month)
        return tuple(column for column in columns if column is not None)

    def cells(self, row: Sequence[Cell]) -> tuple[Cell, ...]:
        """Return the cells of ``row`` that give its date."""
        return tuple(row[column] if column < len(row) else None for column in self.there)


def find_date_columns(header: Sequence[Cell], rows: Sequence[Sequence[Cell]], words: Vocabulary) -> DateColumns:
    """Return the columns that give the dates, by their headings and by what they hold.

    A column whose cells are dates by themselves goes before one of months or quarters with a column of years. Of parts
    of a year the finest counts, and a month is completed by a column of its days. Where weeks are cut at the ends of
    months, so that one of them stands beside two, the months count.
    """
    dates = [column for column, cell in enumerate(header) if words.is_date(cell)]
    years = [column for column, cell in enumerate(header) if words.is_year(cell)]
    days = [column for column, cell in enumerate(header) if words.is_day(cell)]
    if not dates:
        return DateColumns()
    cells = {column: _cells(rows, column) for column in (*dates, *years, *days)}
    day = next((column for column in days if any(is_day_of_month(cell) for cell in cells[column])), None)
    read = {column: _read(cells[column], header[column]) for column in dates if column != day}
    whole = next((column for column in read if any(_is_date(cell) for cell in read[column])), None)
    if whole is not None:
        are_months = all(month_of(cell) is not None for cell in read[whole] if _is_date(cell))
        return DateColumns(whole, day=day if are_months else None)
    year = next((column for column in years if any(is_year(cell) for cell in cells[column])), None)
    if year is None:
        return DateColumns(dates[0])
    parts = {column: grain for column in read if (grain := _grain(rows, year, column, header[column])) is not None}
    if not parts:
        return DateColumns(dates[0])
    months = [column for column, grain in parts.items() if grain in MONTHS]
    if day is not None and months:
        return DateColumns(months[0], year, day)
    weeks = [column for column, grain in parts.items() if grain is Grain.WEEK and _are_of_year(cells[column])]
    named = (column for column, cell in enumerate(header) if words.is_month(cell))
    beside = next((column for column in named if _grain(rows, year, column, header[column]) in MONTHS), None)
    if not weeks or beside is None:
        return DateColumns([*weeks, *months, *parts][0], year)
    if beside in months and _are_cut(rows, year, weeks[0], beside):
        return DateColumns(beside, year)
    return DateColumns(weeks[0], year, month=beside)


def _cells(rows: Sequence[Sequence[Cell]], column: int) -> list[Cell]:
    return [row[column] for row in rows[:_SAMPLE] if column < len(row) and row[column] is not None]


def _read(cells: Sequence[Cell], heading: Cell) -> list[DateCell]:
    return read_dates([_plain(cell) for cell in cells], hints_of(heading))


def _plain(cell: Cell) -> Cell:
    """Return a number as the text of its digits, and anything else as it is."""
    whole = int(cell) if isinstance(cell, float) and cell.is_integer() else cell
    return str(whole) if isinstance(whole, int) else whole


def _is_date(cell: DateCell) -> bool:
    """Return whether a cell is a date, or built like one."""
    return cell.first is not None or cell.is_like_day or bool(cell.weeks)


def _grain(rows: Sequence[Sequence[Cell]], year: int, column: int, heading: Cell) -> Grain | None:
    """Return how long the part of a year is that a column names; ``None`` for a column that names none."""
    if search_fold(str(heading)) in _DAYS:
        return None
    pairs = [
        (str(_plain(row[year])), str(_plain(row[column])))
        for row in rows[:_SAMPLE]
        if max(year, column) < len(row) and row[year] is not None and is_part(row[column])
    ]
    periods = (cell.period for cell in join_parts(pairs, str(heading)))
    return next((period.grain for period in periods if period is not None), None)


def _are_of_year(cells: Sequence[Cell]) -> bool:
    """Return whether weeks are counted within the year, and not within a month that stands beside them."""
    texts = (str(_plain(cell)) for cell in cells)
    digits = ("".join(letter for letter in text if letter.isdecimal()) for text in texts if len(text) <= LONGEST)
    return any(int(number) > _WEEKS_OF_MONTH for number in digits if number)


def _are_cut(rows: Sequence[Sequence[Cell]], year: int, week: int, month: int) -> bool:
    """Return whether a week of a year stands beside two months."""
    columns = DateColumns(week, year, month=month)
    dates = {tuple(map(_plain, columns.cells(row))) for row in rows[:_SAMPLE]}
    return len({date[:2] for date in dates}) < len(dates)
