"""Find white space, room and what fades, with what each is worth."""

from core.analysis import opportunities
from core.analysis.gaps import point_gaps
from core.model.analyses.opportunities import OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_opportunities(
    vault: Vault, warehouse: Warehouse, session: Session, rule: OpportunityRule, filters: Filters
) -> OpportunityReport:
    """Return the opportunities of what ``filters`` choose, the largest first."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), filters).gaps
        return opportunities.find(reader, rule, gaps, filters)
