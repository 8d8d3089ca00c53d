"""Find who holds which share of a market, what moved its sales, and how far items reach."""

from collections.abc import Sequence
from datetime import date

from core.analysis import bridge, reach, share, spread
from core.model.analyses.bridges import BridgeReport
from core.model.analyses.distribution import DistributionRule, ReachReport, Spread
from core.model.analyses.shares import ShareReport, ShareRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_shares(vault: Vault, warehouse: Warehouse, session: Session, rule: ShareRule, filters: Filters) -> ShareReport:
    """Return the shares of the market that ``filters`` choose, the largest first."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return share.find(reader, rule, filters)


def find_spread(
    vault: Vault, warehouse: Warehouse, session: Session, by: Sequence[str], filters: Filters
) -> tuple[Spread, ...]:
    """Return numeric and weighted distribution of each group of the product levels ``by`` in the last period."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return spread.find(reader, by, filters)


def find_bridge(
    vault: Vault,
    warehouse: Warehouse,
    session: Session,
    by: Sequence[str],
    filters: Filters,
    between: tuple[date, date] | None,
) -> BridgeReport:
    """Return what moved sales between two periods, by default the last two; raises as ``bridge.find``."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return bridge.find(reader, by, filters, between=between)


def find_reach(
    vault: Vault, warehouse: Warehouse, session: Session, rule: DistributionRule, filters: Filters
) -> ReachReport:
    """Return the distribution of each item in each place, and what reaching as far as elsewhere is worth."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return reach.find(reader, rule, filters)
