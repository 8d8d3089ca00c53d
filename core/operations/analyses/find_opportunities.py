"""Find white space, room and what fades, with what each is worth."""

from core.analysis import opportunities
from core.model.analyses.opportunities import OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.dimensions import PLACE_LEVELS
from core.operations.access import DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_opportunities(access: DataAccess, rule: OpportunityRule, filters: Filters) -> OpportunityReport:
    """Return the opportunities of what ``filters`` choose, the largest first."""
    market = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
    missing = missing_items(access.warehouse, access.session, PointGapRule(realisation=rule.realisation), market)
    with access.warehouse.reader() as reader:
        return opportunities.find(reader, rule, missing.gaps, filters)
