"""The first line of every operation: may this session do this? A refusal is written down."""

from core.model.errors import UserError
from core.model.sessions import Session
from core.security.permissions import Permission, require
from core.store.vault import Vault


def require_in(vault: Vault, session: Session, permission: Permission) -> None:
    """Return if ``session`` may; raise ``permission.refused`` otherwise.

    The refusal becomes a row of the audit where the vault is open for writing.
    """
    try:
        require(session, permission)
    except UserError:
        if vault.writable:
            with vault.transaction():
                vault.ledger.audit(session, "PERMISSION_CHECK_FAILED", permission.value, outcome="refused")
        raise
