"""Hold places beside each other, for the scorecard and for the map."""

from core.analysis import places
from core.model.analyses.places import PlaceReport
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def compare_places(
    vault: Vault,
    warehouse: Warehouse,
    session: Session,
    level: str,
    filters: Filters,
    realisation: tuple[float, float, float],
) -> PlaceReport:
    """Return how the places of ``level`` do in the last period, the largest prize first."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return places.find(reader, level, filters, realisation)
