"""Read what happened to the vault, and what of it waits to be sent."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from core.model.journal import AuditRow, Waiting
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission

_ALL = sys.maxsize
_Row = TypeVar("_Row", AuditRow, Waiting)


@operation(Permission.AUDIT_READ, RegionUse.READS)
def read_audit(access: Access, limit: int) -> tuple[AuditRow, ...]:
    """Return the last ``limit`` events, the newest first."""
    return _visible(access, access.store.audit_trail.newest, limit)


@operation(Permission.OUTBOX_READ, RegionUse.READS)
def read_outbox(access: Access, limit: int) -> tuple[Waiting, ...]:
    """Return the last ``limit`` changes that wait, the newest first."""
    return _visible(access, access.store.outbox.newest, limit)


def _visible(access: Access, newest: Callable[[int], Sequence[_Row]], limit: int) -> tuple[_Row, ...]:
    """Return the last ``limit`` rows that name nothing which lies in other regions than those of the session."""
    if access.session.scope is None:
        return tuple(newest(limit))
    hidden = visible.hidden_subjects(access)
    return tuple(row for row in newest(_ALL) if hidden.isdisjoint(row.subject.split(", ")))[:limit]
