"""An order of the organisation, carried out on a closed vault, or on an open one that is closed by it."""

from dataclasses import dataclass
from pathlib import Path

from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security.orders import Action, Order
from core.security.permissions import Permission
from core.store.mandates import files, orders
from core.store.mandates.sealed_outbox import save_outbox


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What was done, under which nonce; ``outbox`` is the file of what was not sent, "" where none was asked for.

    ``outbox_left``: it was asked for, and could not be read because the vault was closed.
    """

    action: Action
    nonce: str
    outbox: str = ""
    outbox_left: bool = False


def apply_order(folder: Path, file: Path, session: Session) -> CarriedOut:
    """Carry out the order in ``file`` on the closed vault in ``folder``; no password and no right is needed.

    Raises ``disk.unreadable``, ``order.unreadable`` and what ``core.store.mandates.orders.apply`` raises.
    """
    order = files.load(file, Order)
    orders.apply(folder, order, session)
    return CarriedOut(order.action, order.nonce, outbox_left=order.seal_outbox)


@operation(Permission.ORDER_APPLY, RegionUse.NONE)
def apply_order_to_open(access: VaultAccess, file: Path) -> CarriedOut:
    """Carry out the order in ``file`` on an open vault: save its outbox if asked, close it, and go on as when closed.

    Raises ``order.no_recovery`` where the vault is sealed to nobody who could read the outbox, and what ``apply_order``
    raises; unless the disk failed, nothing is changed then and the vault stays open.
    """
    order, store, session = files.load(file, Order), access.store, access.session
    orders.require_new(store.folder, order, session, vault_id=store.id, device=store.ledger.device)
    key, outbox = store.keys.recovery, ""
    if key is None and (order.seal_outbox or order.action is Action.LOCK):
        raise UserError("order.no_recovery")
    if key is not None and order.seal_outbox:
        outbox = str(save_outbox(store, store.folder, order, key))
    store.close()
    orders.apply(store.folder, order, session)
    return CarriedOut(order.action, order.nonce, outbox)
