"""Read what happened to the vault, and what of it waits to be sent."""

from core.model.journal import AuditRow, Waiting
from core.operations.access import Access
from core.security.permissions import Permission


def read_audit(access: Access, limit: int) -> tuple[AuditRow, ...]:
    """Return the last ``limit`` events, the newest first."""
    access.require(Permission.VAULT_VERIFY)
    return tuple(access.store.audit_trail.newest(limit))


def read_outbox(access: Access, limit: int) -> tuple[Waiting, ...]:
    """Return the last ``limit`` changes that wait, the newest first."""
    access.require(Permission.VAULT_STATUS)
    return tuple(access.store.outbox.newest(limit))
