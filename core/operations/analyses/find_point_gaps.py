"""Find what is missing at each point, and what that is worth."""

from core.analysis.gaps import point_gaps
from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_point_gaps(
    vault: Vault, warehouse: Warehouse, session: Session, rule: PointGapRule, filters: Filters
) -> PointGapReport:
    """Return the gaps at the points that pass ``filters``, open out-of-stocks first."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return point_gaps.find(reader, rule, ZeroRule(), filters)
