"""The lease of a vault and its mark, inside the vault: no file beside it says who may open it."""

import contextlib
from collections.abc import Iterator
from datetime import datetime

from core.model.clock import stamp
from core.model.errors import EnvironmentFault, UserError
from core.model.sessions import Session
from core.ports.store import Store
from core.security.leases import Lease
from core.store.cipher import BUSY_MILLISECONDS, Database, faults
from core.store.settings import VaultSettings

_LEASE = "lease.document"
_MARK = "lease.mark"


class VaultLeases:
    """The one lease of an open vault; ``installed`` is ``None`` where the vault never got any."""

    def __init__(self, db: Database, *, writable: bool) -> None:
        self._db = db
        self._writable = writable
        self._stored = VaultSettings(db)
        document = self._stored.find(_LEASE)
        self.installed = None if document is None else Lease.read(document.encode())

    @property
    def mark(self) -> datetime | None:
        """The latest moment that the vault has seen since it got a lease."""
        text = self._stored.find(_MARK)
        return None if text is None else datetime.fromisoformat(text)

    def acting(self, session: Session) -> Session:
        """Return who acts in ``session`` on this vault: whom the lease names, else the session's own."""
        return session if self.installed is None else self.installed.acting(session)

    def install(self, lease: Lease, wall: datetime) -> None:
        """Put ``lease`` in the place of the one before, within a transaction; raises those of ``Lease.check_new``."""
        mark = self.mark
        lease.check_new(self.installed, mark, wall)
        self._stored.put(_LEASE, lease.document().decode())
        self._stored.put(_MARK, stamp(lease.first_mark(mark, wall)))
        self.installed = lease

    def require_valid(self, wall: datetime) -> None:
        """Return if the vault may be used at ``wall``; raise ``lease.expired`` or ``lease.clock_set_back``.

        Either way the moment is remembered.
        """
        if self.installed is None:
            return
        mark = self.mark
        self.see(wall)
        self.installed.require_valid(mark, wall)

    def require(self, store: Store, session: Session) -> None:
        """Return as ``require_valid`` does now; a refusal is audited in ``store``, the open vault itself."""
        try:
            self.require_valid(session.clock.now())
        except UserError as refusal:
            if store.writable:
                with store.transaction():
                    store.ledger.audit(self.acting(session), refusal.code, store.id, outcome="refused")
            raise

    def see(self, wall: datetime) -> None:
        """Move the mark on to ``wall``; a disk that takes nothing hinders nobody."""
        if self.installed is None:
            return
        with contextlib.suppress(EnvironmentFault), faults(), self._for_a_moment_writable():
            move_mark(self._db, wall)

    @contextlib.contextmanager
    def _for_a_moment_writable(self) -> Iterator[None]:
        """Let a reader write one row, unless somebody writes just now: its clock counts as well."""
        if self._writable:
            yield
            return
        self._db.execute("PRAGMA busy_timeout = 0")
        self._db.execute("PRAGMA query_only = OFF")
        try:
            yield
        finally:
            self._db.execute("PRAGMA query_only = ON")
            self._db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")


def move_mark(db: Database, wall: datetime) -> None:
    """Move the mark on to ``wall``, where there is one and it is earlier."""
    moment = stamp(wall)
    db.execute("UPDATE setting SET value = ? WHERE key = ? AND value < ?", (moment, _MARK, moment))
