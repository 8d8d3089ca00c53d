"""Find the gaps of the last complete window."""

from core.analysis import gaps
from core.model.gaps import GapReport, GapRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_gaps(vault: Vault, warehouse: Warehouse, session: Session, rule: GapRule, filters: Filters) -> GapReport:
    """Return the gaps that ``rule`` finds in what the warehouse shows."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return gaps.find(reader, rule, filters)
