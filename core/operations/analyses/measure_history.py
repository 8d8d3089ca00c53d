"""Measure how much the history that is held can show."""

from core.analysis import history_length
from core.model.analyses.history_length import HistoryLength
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def measure_history(access: DataAccess, filters: Filters) -> HistoryLength:
    """Return what the complete months of what ``filters`` choose can show, and how many more the rest needs."""
    with access.warehouse.reader() as reader:
        return history_length.read(reader, filters)
