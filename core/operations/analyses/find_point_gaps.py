"""Find what is missing at each point, and what that is worth."""

from core.analysis.gaps import point_gaps
from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_point_gaps(access: DataAccess, rule: PointGapRule, filters: Filters) -> PointGapReport:
    """Return the gaps at the points that pass ``filters``, open out-of-stocks first."""
    with access.warehouse.reader() as reader:
        return point_gaps.find(reader, rule, ZeroRule(), filters)
