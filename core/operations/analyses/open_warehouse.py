"""Open a warehouse on what the store shows now."""

from core.loading.fill import fill_shown
from core.model.job_context import JobContext
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.engine import Warehouse


@operation(Permission.FACTS_READ, RegionUse.READS)
def open_warehouse(access: Access, context: JobContext) -> Warehouse:
    """Return a locked warehouse of the regions in the session's scope; the caller closes it."""
    return fill_shown(access.store.batches, access.session.scope, context)
