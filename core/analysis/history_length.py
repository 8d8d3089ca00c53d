"""How much the months that are held can show: the one place that says what twelve months carry and what they do not."""

from collections.abc import Collection
from datetime import date, timedelta

import duckdb

from core.analysis.grains import coarsest, undoubled
from core.analysis.trend_periods import STARTS, end, year_back
from core.model.analyses.history_length import NEEDED, Ability, HistoryLength
from core.model.analyses.trends import TrendPeriod
from core.model.periods import Grain
from core.warehouse.filters import Filters, conditions

_MONTH = TrendPeriod.MONTHLY


def read(reader: duckdb.DuckDBPyConnection, filters: Filters) -> HistoryLength:
    """Return what the complete months of what ``filters`` choose can show.

    Figures that last longer than a month are no months; where there are no others, no month is counted.
    Raises ``filter.unknown_level``.
    """
    where, values = conditions(filters)
    if coarsest(reader) is Grain.QUARTER:
        return measure(())
    start = STARTS[_MONTH]
    rows = reader.execute(
        f"SELECT {start} AS start, max(last_day) FROM {undoubled(reader, start)} WHERE {where} GROUP BY ALL", values
    ).fetchall()
    return measure({begun for begun, last in rows if last >= end(begun, _MONTH)})


def measure(starts: Collection[date]) -> HistoryLength:
    """Return what complete months with these first days can show.

    Growth needs the same month of the year before the last one. Everything else goes by the number of months.
    """
    months = len(set(starts))
    more = {ability: max(0, needed - months) for ability, needed in NEEDED.items()}
    if starts:
        more[Ability.GROWTH] = _until_compared(set(starts))
    return HistoryLength(months=months, more=more)


def _until_compared(starts: set[date]) -> int:
    """Return how many months must follow the last one until one has the same month of the year before."""
    base, wait = year_back(max(starts), _MONTH), 0
    while base not in starts:  # the last month itself ends the search
        base, wait = end(base, _MONTH) + timedelta(days=1), wait + 1
    return wait
