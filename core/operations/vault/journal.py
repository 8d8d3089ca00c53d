"""Read what happened to the vault, and what of it waits to be sent."""

from core.model.journal import AuditRow, Waiting
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission


@operation(Permission.AUDIT_READ, RegionUse.READS)
def read_audit(access: Access, limit: int) -> tuple[AuditRow, ...]:
    """Return the last ``limit`` events, the newest first."""
    return tuple(access.store.audit_trail.newest(limit))


@operation(Permission.OUTBOX_READ, RegionUse.READS)
def read_outbox(access: Access, limit: int) -> tuple[Waiting, ...]:
    """Return the last ``limit`` changes that wait, the newest first."""
    return tuple(access.store.outbox.newest(limit))
