"""The lease of a vault: how it stands, and another one in its place."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.model.errors import UserError
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security.leases import Lease
from core.security.permissions import Permission
from core.store.mandates import files


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseStatus:
    """For which ``vault_id`` and ``device`` a lease is asked, the one installed, and why it does not hold.

    ``refusal`` is "" while the vault opens; ``lease`` is ``None`` for a vault that never got one and needs none.
    """

    vault_id: str
    device: str
    lease: Lease | None
    mark: datetime | None
    refusal: str


@operation(Permission.LEASE_READ, RegionUse.NONE)
def show_lease(access: VaultAccess) -> LeaseStatus:
    """Return how the lease of the vault stands now."""
    leases, refusal = access.store.leases, ""
    mark = leases.mark
    try:
        leases.require_valid(access.session.clock.now())
    except UserError as fault:
        refusal = fault.code
    return LeaseStatus(
        vault_id=access.store.id,
        device=access.store.ledger.device,
        lease=leases.installed,
        mark=mark,
        refusal=refusal,
    )


@operation(Permission.LEASE_INSTALL, RegionUse.NONE)
def install_lease(access: VaultAccess, file: Path) -> Lease:
    """Put the lease in ``file`` in the place of the one before; it holds from the next opening on.

    Raises ``disk.unreadable``, ``lease.unreadable``, those of ``SignedDocument.check`` and of ``Lease.check_new``; then
    nothing is changed.
    """
    store, session = access.store, access.session
    lease = files.load(file, Lease)
    lease.check(session.policy.vault.pinned, vault_id=store.id, device=store.ledger.device)
    with store.transaction():
        store.leases.install(lease, session.clock.now())
        detail = {"key": lease.key, "lease": lease.digest, "role": lease.role.value}
        store.ledger.audit(session, "lease.install", store.id, detail=detail)
    return lease
