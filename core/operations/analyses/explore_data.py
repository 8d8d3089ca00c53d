"""Turn the data over: pivots, and what each column holds."""

from core.analysis import pivot, profile
from core.model.analyses.pivots import Pivot, PivotRule
from core.model.analyses.profiles import FigureProfile, LevelProfile
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_pivot(
    vault: Vault,
    warehouse: Warehouse,
    session: Session,
    rule: PivotRule,
    filters: Filters,
    *,
    history: Warehouse | None = None,
) -> Pivot:
    """Return the pivot that ``rule`` asks; ``history`` is the warehouse with the periods to compare with."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader, (history or warehouse).reader() as before:
        return pivot.find(reader, rule, filters, history=before)


def profile_column(
    vault: Vault, warehouse: Warehouse, session: Session, column: str, filters: Filters
) -> LevelProfile | FigureProfile:
    """Return what a level holds, or ``value``: the figures; raises ``filter.unknown_level``."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return profile.of_figures(reader, filters) if column == "value" else profile.of_level(reader, column, filters)
