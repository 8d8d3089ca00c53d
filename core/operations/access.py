"""What every operation is handed first: who acts, on which store, and on which figures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.errors import UserError
from core.model.sessions import Session
from core.security.permissions import Permission, require

if TYPE_CHECKING:
    from core.store.vault import Vault
    from core.warehouse.engine import Warehouse


@dataclass(frozen=True, slots=True)
class Access:
    """One session on one store."""

    store: "Vault"
    session: Session

    def require(self, permission: Permission) -> None:
        """Return if the session may; raise ``permission.refused`` otherwise.

        The refusal becomes a row of the audit where the store is open for writing.
        """
        try:
            require(self.session, permission)
        except UserError:
            if self.store.writable:
                with self.store.transaction():
                    self.store.ledger.audit(
                        self.session, "PERMISSION_CHECK_FAILED", permission.value, outcome="refused"
                    )
            raise


@dataclass(frozen=True, slots=True)
class DataAccess(Access):
    """The same, with the warehouse that holds the figures of the store."""

    warehouse: "Warehouse"
