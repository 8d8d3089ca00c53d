"""Find whose the products of the data are, and the position of the own company in its market."""

from core.analysis import directory, position
from core.analysis.ownership import owned_by
from core.model.analyses.positions import OwnSales, Position
from core.model.ownership import Ownership
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_position(access: DataAccess, filters: Filters) -> Position | None:
    """Return the position of what ``filters`` choose, else of the own company, else of who holds most."""
    with access.warehouse.reader() as reader:
        return position.find(reader, access.session.policy.company.names, filters)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_ownership(access: DataAccess) -> Ownership:
    """Return what of the data is the own company's, by the policy of the session."""
    with access.warehouse.reader() as reader:
        return owned_by(access.session.policy.company.names, directory.read(reader).products)


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_own_sales(access: DataAccess, filters: Filters) -> OwnSales | None:
    """Return the monthly sales of the own company beside its rivals', of the market that ``filters`` choose.

    ``None`` where no company is known, or a filter by seller chooses whose sales are looked at. Raises
    ``trend.too_fine`` for figures that last longer than a month.
    """
    with access.warehouse.reader() as reader:
        return position.own_sales(reader, access.session.policy.company.names, filters)
