"""Remember small things of the window from one day to the next, inside the vault."""

from typing import Any

from core.operations.access import Access
from core.security.permissions import Permission


def recall(access: Access) -> dict[str, Any]:
    """Return everything that is remembered."""
    access.require(Permission.VAULT_STATUS)
    return dict(access.store.remembered.read())


def remember(access: Access, things: dict[str, Any]) -> None:
    """Remember each of ``things`` under its key; ``None`` forgets it. It is no event, so the audit says nothing."""
    access.require(Permission.VAULT_STATUS)
    with access.store.transaction():
        for key, value in things.items():
            if value is None:
                access.store.remembered.remove(key)
            else:
                access.store.remembered.put(key, value)
