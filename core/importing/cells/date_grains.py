"""How long the periods are that dates name together."""

import contextlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.importing.cells.date_cells import DateCell
from core.model.periods import Grain, Period, grain_of, period_of

_LUNAR = frozenset(("hijri", "hijri_format"))
_FEWEST_LUNAR_WEEKS = 3  # two days of one weekday are not rare
_TYPED_DAYS = range(15, 32)  # the years that people type without their century


@dataclass(frozen=True, slots=True)
class Settled:
    """The periods of one grain by key, and the keys of the cells that name a period of another one."""

    grain: Grain
    periods: Mapping[int, Period]
    others: frozenset[int]


def settle(cells: Mapping[int, DateCell]) -> Settled | None:
    """Return the periods that ``cells`` name together; ``None`` where none names any.

    Days are days, weeks or months by what they are together. Of several grains the one with the most cells counts, at a
    tie the finer.
    """
    days = {key: cell for key, cell in cells.items() if cell.day is not None}
    named = {key: cell.period for key, cell in cells.items() if cell.period is not None}
    if days:
        grain = _grain_of_days(days.values())
        named |= {key: period_of(cell.day, grain) for key, cell in days.items() if cell.day is not None}
    counts = Counter(period.grain for period in named.values())
    if not counts:
        return None
    finest_first = list(Grain)
    chosen = max(counts, key=lambda grain: (counts[grain], -finest_first.index(grain)))
    periods = {key: period for key, period in named.items() if period.grain is chosen}
    return Settled(chosen, periods, frozenset(named.keys() - periods.keys()))


def look_typed(cells: Collection[DateCell]) -> bool:
    """Return whether days may be months whose year was taken for a day: ``Jan-25`` is kept as 25 January.

    All are of one number from 15 on, in months that follow each other.
    """
    days = sorted({cell.day for cell in cells if cell.day is not None})
    if len(days) < len(cells) or len(days) <= 1 or len({day.day for day in days}) > 1 or days[0].day not in _TYPED_DAYS:
        return False
    return all(_months(other) - _months(one) == 1 for one, other in pairwise(days))


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _grain_of_days(cells: Collection[DateCell]) -> Grain:
    days = {cell.day for cell in cells if cell.day is not None}
    if not all(cell.doubts & _LUNAR for cell in cells):
        return grain_of(days)
    with contextlib.suppress(OverflowError):  # a date outside the years that the calendar is calculated for
        months = {day: period_of(day, Grain.HIJRI_MONTH) for day in days}
        if all(day == month.start for day, month in months.items()) or all(d == m.end for d, m in months.items()):
            return Grain.HIJRI_MONTH
    weekly = len(days) >= _FEWEST_LUNAR_WEEKS and len({day.weekday() for day in days}) == 1
    return Grain.WEEK if weekly else Grain.DAY
