"""Find who holds which share of a market, what moved its sales, and how far items reach."""

from collections.abc import Sequence
from datetime import date

from core.analysis import bridge, reach, share, spread
from core.model.analyses.bridges import BridgeReport
from core.model.analyses.distribution import DistributionRule, ReachReport, Spread
from core.model.analyses.point_gaps import SHIPPED_GAPS, PointGapRule
from core.model.analyses.shares import ShareReport, ShareRule
from core.operations.access import DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_shares(access: DataAccess, rule: ShareRule, filters: Filters) -> ShareReport:
    """Return the shares of the market that ``filters`` choose, the largest first."""
    with access.warehouse.reader() as reader:
        return share.find(reader, rule, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_spread(access: DataAccess, by: Sequence[str], filters: Filters) -> tuple[Spread, ...]:
    """Return numeric and weighted distribution of each group of the product levels ``by`` in the last period."""
    with access.warehouse.reader() as reader:
        return spread.find(reader, by, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_bridge(
    access: DataAccess,
    by: Sequence[str],
    filters: Filters,
    between: tuple[date, date] | None,
) -> BridgeReport:
    """Return what moved sales between two periods, by default the last two; raises as ``bridge.find``."""
    with access.warehouse.reader() as reader:
        return bridge.find(reader, by, filters, between=between)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_reach(
    access: DataAccess, rule: DistributionRule, filters: Filters, gap_rule: PointGapRule = SHIPPED_GAPS
) -> ReachReport:
    """Return the distribution of each item in each place, and what the points that lack it are worth."""
    missing = missing_items(access.warehouse, access.session, gap_rule, filters)
    with access.warehouse.reader() as reader:
        return reach.find(reader, rule, filters, missing.gaps)
