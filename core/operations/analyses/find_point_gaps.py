"""Find what is missing at each point, and what that is worth."""

from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.operations.access import DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_point_gaps(access: DataAccess, rule: PointGapRule, filters: Filters) -> PointGapReport:
    """Return the gaps at the points that pass ``filters``, the largest prize first."""
    return missing_items(access.warehouse, access.session, rule, filters)
