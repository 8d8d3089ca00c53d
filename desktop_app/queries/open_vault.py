"""The vault that the window has open, and its warehouse: opened, used and closed on the store lane alone.

An SQLCipher handle belongs to the thread that opened it. The warehouse may be asked from the compute lane, through its
own readers; a replaced one is closed there, after its last reader.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.errors import AppError
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.operations.access import Access
from desktop_app.bootstrap import App

if TYPE_CHECKING:
    from core.store.vault import Vault
    from core.warehouse.engine import Warehouse


class OpenVault:
    """The one vault of a window; what needs it while it is closed gets ``vault.locked``."""

    def __init__(self, app: App, folder: Path) -> None:
        self._app = app
        self.folder = folder
        self._vault: Vault | None = None
        self._warehouse: Warehouse | None = None

    @property
    def exists(self) -> bool:
        """Return whether there is a vault to open, or one is to be made."""
        return (self.folder / "slots.json").exists()

    @property
    def recoverable(self) -> bool:
        """Return whether the organisation can help when the password is lost; for a new vault, whether it will."""
        if not self.exists:
            return self._app.policy.vault.recovery is not None
        # Read without the library of the keys, for which the first window need not wait.
        try:
            document = json.loads((self.folder / "slots.json").read_bytes())
            return any(slot["type"] == "recovery" for slot in document["slots"])
        except (OSError, ValueError, LookupError, TypeError):
            return False

    @property
    def is_open(self) -> bool:
        """Return whether there is an open vault."""
        return self._vault is not None

    @property
    def vault(self) -> "Vault":
        """The open vault; raises ``vault.locked``."""
        if self._vault is None:
            raise AppError("vault.locked")
        return self._vault

    @property
    def warehouse(self) -> "Warehouse":
        """The warehouse of the open vault; raises ``vault.locked`` before it is filled."""
        if self._warehouse is None:
            raise AppError("vault.locked")
        return self._warehouse

    def acting(self, session: Session) -> Session:
        """Return who acts in ``session``: on an open vault, whom its lease names."""
        vault = self._vault  # it is closed on another thread
        return session if vault is None else vault.leases.acting(session)

    def open(self, password: str) -> None:
        """Open the vault with ``password``, or make it first; raises what creating and unlocking raise."""
        if not self.exists:
            # Here, because the first window is made before the store is loaded.
            from core.operations.vault.keep import create_vault

            create_vault(self.folder, password, self._app.session)
        self._vault = self._app.unlock(self.folder, password, writable=True)

    def load(self, context: JobContext) -> Callable[[], None]:
        """Fill a new warehouse with what the vault shows; return what closes the one before."""
        # Here, because the engine takes longest of all to load.
        from core.operations.analyses.open_warehouse import open_warehouse

        fresh = open_warehouse(Access(self.vault, self.acting(self._app.session)), context)
        old, self._warehouse = self._warehouse, fresh
        return old.close if old is not None else lambda: None

    def close(self) -> None:
        """Close both and clear the key; it is no failure if nothing is open."""
        if self._warehouse is not None:
            self._warehouse.close()
        if self._vault is not None:
            self._vault.close()
        self._vault = self._warehouse = None
