"""Find how sales moved."""

from collections.abc import Sequence

from core.analysis import movers, trend
from core.model.analyses.movements import Mover
from core.model.analyses.trends import TrendReport, TrendRule
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_movers(access: DataAccess, by: Sequence[str], filters: Filters) -> tuple[Mover, ...]:
    """Return the groups of ``by`` that rise or fall beyond chance, what moved most first."""
    with access.warehouse.reader() as reader:
        return movers.find(reader, by, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_seller_trends(access: DataAccess, filters: Filters) -> TrendReport:
    """Return the trend of each brand, or of the next level of sellers that the data name."""
    with access.warehouse.reader() as reader:
        return trend.find_sellers(reader, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_trends(access: DataAccess, rule: TrendRule, filters: Filters) -> TrendReport:
    """Return the trend of each group in what the warehouse shows."""
    with access.warehouse.reader() as reader:
        return trend.find(reader, rule, filters)
