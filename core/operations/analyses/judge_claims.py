"""Judge what the data can tell of a season, of Ramadan, of growth and of price."""

from core.analysis import knowability
from core.model.analyses.knowability import KnowledgeReport
from core.model.exposure import Calendar
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def judge_claims(
    vault: Vault, warehouse: Warehouse, session: Session, calendar: Calendar, filters: Filters
) -> KnowledgeReport:
    """Return the verdict on each claim with its reason, and growth without the moved days of Ramadan."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return knowability.judge(reader, calendar, filters)
