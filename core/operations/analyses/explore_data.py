"""Turn the data over: pivots, and what each column holds."""

from core.analysis import pivot, profile
from core.model.analyses.pivots import Pivot, PivotRule
from core.model.analyses.profiles import FigureProfile, LevelProfile
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_pivot(
    access: DataAccess,
    rule: PivotRule,
    filters: Filters,
    *,
    history: Warehouse | None = None,
) -> Pivot:
    """Return the pivot that ``rule`` asks; ``history`` is the warehouse with the periods to compare with.

    Raises ``permission.out_of_scope`` for a history of more regions than the session may see.
    """
    if history is not None:
        access.require_warehouse(history)
    with access.warehouse.reader() as reader, (history or access.warehouse).reader() as before:
        return pivot.find(reader, rule, filters, history=before)


@operation(Permission.FACTS_READ, RegionUse.READS)
def profile_column(access: DataAccess, column: str, filters: Filters) -> LevelProfile | FigureProfile:
    """Return what a level holds, or ``value``: the figures; raises ``filter.unknown_level``."""
    with access.warehouse.reader() as reader:
        return profile.of_figures(reader, filters) if column == "value" else profile.of_level(reader, column, filters)
