"""Judge what the data can show of a season, of Ramadan, of growth and of price."""

from core.analysis import knowability
from core.model.analyses.knowability import KnowledgeReport
from core.model.exposure import Calendar
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def judge_claims(access: DataAccess, calendar: Calendar, filters: Filters) -> KnowledgeReport:
    """Return the verdict on each claim with its reason, and growth without the moved days of Ramadan."""
    with access.warehouse.reader() as reader:
        return knowability.judge(reader, calendar, filters)
