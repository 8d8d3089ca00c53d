"""Remember small things of the window from one day to the next, inside the vault."""

from typing import Any

from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import remembered
from core.store.vault import Vault


def recall(vault: Vault, session: Session) -> dict[str, Any]:
    """Return everything that is remembered."""
    require_in(vault, session, Permission.VAULT_STATUS)
    return remembered.read(vault.db)


def remember(vault: Vault, session: Session, things: dict[str, Any]) -> None:
    """Remember each of ``things`` under its key; ``None`` forgets it. It is no event, so the audit says nothing."""
    require_in(vault, session, Permission.VAULT_STATUS)
    with vault.transaction() as db:
        for key, value in things.items():
            remembered.put(db, key, value)
