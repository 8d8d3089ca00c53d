"""Find how sales moved."""

from core.analysis import trend
from core.model.sessions import Session
from core.model.trends import TrendReport, TrendRule
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_trends(vault: Vault, warehouse: Warehouse, session: Session, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the trend of each group in what the warehouse shows."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return trend.find(reader, rule, filters)
