"""Read what happened to the vault, and what of it waits to be sent."""

import sys

from core.model.journal import AuditRow, Waiting
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission

_ALL = sys.maxsize  # rows of other regions are left out after reading


@operation(Permission.AUDIT_READ, RegionUse.READS)
def read_audit(access: Access, limit: int) -> tuple[AuditRow, ...]:
    """Return the last ``limit`` events, the newest first."""
    newest = access.store.audit_trail.newest(limit if access.session.scope is None else _ALL)
    return tuple(visible.audited(access, newest)[:limit])


@operation(Permission.OUTBOX_READ, RegionUse.READS)
def read_outbox(access: Access, limit: int) -> tuple[Waiting, ...]:
    """Return the last ``limit`` changes that wait, the newest first."""
    newest = access.store.outbox.newest(limit if access.session.scope is None else _ALL)
    return tuple(visible.waiting(access, newest)[:limit])
