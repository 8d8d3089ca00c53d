"""Compare places, for the scorecard and for the map."""

from core.analysis import places
from core.model.analyses.places import PlaceReport
from core.model.analyses.point_gaps import PointGapRule
from core.operations.access import DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def compare_places(
    access: DataAccess,
    level: str,
    filters: Filters,
    realisation: tuple[float, float, float],
) -> PlaceReport:
    """Return how the places of ``level`` do in the last period, the largest prize first."""
    missing = missing_items(access.warehouse, access.session, PointGapRule(realisation=realisation), filters)
    with access.warehouse.reader() as reader:
        return places.find(reader, level, filters, missing.gaps)
