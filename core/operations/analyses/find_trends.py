"""Find how sales moved."""

from collections.abc import Sequence

from core.analysis import movers, trend
from core.model.analyses.movements import Mover
from core.model.analyses.trends import TrendReport, TrendRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_movers(
    vault: Vault, warehouse: Warehouse, session: Session, by: Sequence[str], filters: Filters
) -> tuple[Mover, ...]:
    """Return the groups of ``by`` that rise or fall beyond chance, what moved most first."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return movers.find(reader, by, filters)


def find_trends(vault: Vault, warehouse: Warehouse, session: Session, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the trend of each group in what the warehouse shows."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return trend.find(reader, rule, filters)
