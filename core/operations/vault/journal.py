"""Read what happened to the vault, and what of it waits to be sent."""

from core.model.journal import AuditRow, Waiting
from core.operations.access import Access
from core.security.permissions import Permission
from core.store.cipher import faults


def read_audit(access: Access, limit: int) -> tuple[AuditRow, ...]:
    """Return the last ``limit`` events, the newest first."""
    access.require(Permission.VAULT_VERIFY)
    with faults():
        rows = access.store.db.execute(
            "SELECT n, at, actor, action, object, outcome, detail FROM audit ORDER BY n DESC LIMIT ?", (limit,)
        ).fetchall()
    return tuple(
        AuditRow(number=n, at=at, actor=actor, action=action, subject=subject, outcome=outcome, detail=detail)
        for n, at, actor, action, subject, outcome, detail in rows
    )


def read_outbox(access: Access, limit: int) -> tuple[Waiting, ...]:
    """Return the last ``limit`` changes that wait, the newest first."""
    access.require(Permission.VAULT_STATUS)
    with faults():
        rows = access.store.db.execute(
            "SELECT seq, authored_at, kind, entity FROM outbox ORDER BY epoch DESC, seq DESC LIMIT ?", (limit,)
        ).fetchall()
    return tuple(Waiting(number=seq, at=at, kind=kind, subject=entity) for seq, at, kind, entity in rows)
