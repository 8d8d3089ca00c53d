"""Measure how much the history that is held can show."""

from datetime import date

from core.analysis import history_length
from core.analysis.trend_periods import end
from core.model.analyses.history_length import HistoryLength
from core.model.analyses.trends import TrendPeriod
from core.model.imports.layers import shown
from core.model.periods import Grain, Period
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def measure_history(access: DataAccess, filters: Filters) -> HistoryLength:
    """Return what the complete months of what ``filters`` choose can show, and how many more the rest needs."""
    with access.warehouse.reader() as reader:
        return history_length.read(reader, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def measure_covered(access: Access) -> HistoryLength:
    """Return the same for all that is shown, by what the imports cover alone: no figure has to be loaded for it."""
    newest = shown(access.store.batches.list_all(), access.store.batches.coverage(), access.session.scope)
    grains = {Grain(block.grain) for block in newest}
    last: dict[date, date] = {}
    for block in newest if Grain.QUARTER not in grains else ():
        period = Period(date.fromisoformat(block.start), Grain(block.grain))
        month = period.start.replace(day=1)
        last[month] = max(period.end, last.get(month, period.end))
    return history_length.measure({month for month, day in last.items() if day >= end(month, TrendPeriod.MONTHLY)})
