"""Leases and orders, signed by a key of the tests; no server is needed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from core.model.policy import Policy, VaultPolicy
from core.model.roles import Role
from core.model.sessions import Session
from core.security import sealing, signed
from core.security.leases import Lease
from core.security.orders import Action, Order
from core.store import vault as vaults
from tests.conftest import PASSWORD

PRIVATE = signed.new_private_key()
RECOVERY = sealing.new_private_key()
NOON = datetime(2025, 1, 15, 6, 30, tzinfo=UTC)  # as the standing clock begins


def policy_of(*privates: bytes, recovery: bool = False) -> Policy:
    """Return the policy that pins the public keys of ``privates``, and seals vaults if asked."""
    own = tuple(signed.public_key(private).text for private in privates or (PRIVATE,))
    sealed = sealing.public_key(RECOVERY).text if recovery else ""
    return Policy(vault=VaultPolicy(lease_keys=own, recovery_key=sealed))


def under(session: Session, policy: Policy) -> Session:
    return replace(session, policy=policy)


def ids_of(folder: Path, session: Session) -> tuple[str, str]:
    """Return the vault and the device of the vault in ``folder``, which is opened for writing once."""
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        return vault.id, vault.ledger.device


def lease(
    ids: tuple[str, str],
    *,
    issued: datetime = NOON,
    days: float = 14,
    role: Role = Role.MANAGER,
    regions: Sequence[str] | None = ("RIYADH",),
    sets_clock: bool = False,
    private: bytes = PRIVATE,
) -> Lease:
    bare = Lease(
        vault_id=ids[0],
        device=ids[1],
        issued=issued,
        expires=issued + timedelta(days=days),
        account="rana",
        role=role,
        regions=None if regions is None else tuple(regions),
        sets_clock=sets_clock,
    )
    return bare.signed(private)


def order(
    ids: tuple[str, str],
    action: Action = Action.LOCK,
    *,
    nonce: str = "",
    seal_outbox: bool = False,
    private: bytes = PRIVATE,
) -> Order:
    bare = Order(
        vault_id=ids[0],
        device=ids[1],
        issued=NOON,
        action=action,
        nonce=nonce or str(uuid4()),
        seal_outbox=seal_outbox,
    )
    return bare.signed(private)


def install(folder: Path, session: Session, wanted: Lease) -> None:
    """Install ``wanted`` as its file would be, whatever the lease before it says."""
    with vaults.unlock(folder, PASSWORD, session, writable=True, renewal=True) as vault, vault.transaction():
        wanted.check(session.policy.vault.pinned, vault_id=vault.id, device=vault.ledger.device)
        vault.leases.install(wanted, session.clock.now())
