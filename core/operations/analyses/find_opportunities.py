"""Find white space, room and what fades, with what each is worth."""

from core.analysis import opportunities
from core.analysis.gaps import point_gaps
from core.model.analyses.opportunities import OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_opportunities(access: DataAccess, rule: OpportunityRule, filters: Filters) -> OpportunityReport:
    """Return the opportunities of what ``filters`` choose, the largest first."""
    with access.warehouse.reader() as reader:
        gaps = point_gaps.find(reader, PointGapRule(realisation=rule.realisation), ZeroRule(), filters).gaps
        return opportunities.find(reader, rule, gaps, filters)
