"""Orders about a closed vault: written down beside it, carried out, and audited when it is opened the next time.

    verify -> write the order down (from here on it is carried out, also after a kill) -> slots, copies, backups -> done

What was written down stays beside the vault as the proof, and keeps an order from being used twice; the vault itself
holds a copy of it as soon as it is opened.
"""

import contextlib
import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from core.model.backups import SUFFIX
from core.model.errors import EnvironmentFault, UserError, write_fault
from core.model.lease_keys import LeaseKey
from core.model.sessions import Session
from core.ports.store import Store
from core.security import slots
from core.security.durable import replace_file, sync_folder
from core.security.orders import Action, Order
from core.store import backup, writer_lock
from core.store.cipher import Database
from core.store.settings import VaultSettings

ORDER_FILE = "orders.json"
_STORED = "order."
_OVERWRITTEN = 1 << 20  # the slots of a backup lie at its beginning


class AppliedOrder(BaseModel):
    """An order that this device took; ``done`` once nothing of it is left to do."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    order: Order
    at: AwareDatetime
    done: bool = False


class OrderBook(BaseModel):
    """What lies beside a vault: the name of its device, as far as it is known, and the orders that were taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = ""
    applied: tuple[AppliedOrder, ...] = ()

    @property
    def unfinished(self) -> AppliedOrder | None:
        """The order that was interrupted."""
        return next((applied for applied in self.applied if not applied.done), None)

    def with_applied(self, applied: AppliedOrder) -> "OrderBook":
        """Return the book with ``applied`` in the place of what it has under the same nonce, or at its end."""
        others = [other for other in self.applied if other.order.nonce != applied.order.nonce]
        return self.model_copy(update={"applied": (*others, applied)})


def read_book(folder: Path) -> OrderBook:
    """Return what lies beside the vault in ``folder``; a missing or unreadable file counts as nothing."""
    try:
        return OrderBook.model_validate_json((folder / ORDER_FILE).read_bytes())
    except (OSError, ValidationError):
        return OrderBook()


def apply(folder: Path, order: Order, session: Session) -> AppliedOrder:
    """Carry ``order`` out on the closed vault in ``folder``, or change nothing.

    Raises those of ``SignedDocument.check``, ``order.used``, ``order.no_recovery`` for a lock that would be a wipe,
    ``vault.missing``, ``vault.wiped``, ``vault.slots_damaged``, ``vault.busy`` and those of ``write_fault``.
    """
    finish(folder, session)
    current = slots.read(folder)
    with writer_lock.take(folder):
        require_new(folder, order, session, vault_id=current.vault_id)
        if order.action is Action.LOCK:
            slots.locked(current)
        applied = AppliedOrder(order=order, at=session.clock.now())
        _write(folder, read_book(folder).with_applied(applied))
        return _carry_out(folder, applied)


def require_new(folder: Path, order: Order, session: Session, *, vault_id: str, device: str = "") -> None:
    """Return if ``order`` is for this vault and was not used; raises what ``apply`` raises of the order itself."""
    book = read_book(folder)
    order.check(session.policy.vault.pinned, vault_id=vault_id, device=device or book.device)
    if any(applied.order.nonce == order.nonce for applied in book.applied):
        raise order.fault("used")


def finish(folder: Path, session: Session) -> None:
    """Carry out an order that was interrupted; raises ``vault.wiped`` where a vault was, and those of ``apply``."""
    book = read_book(folder)
    unfinished = book.unfinished
    if unfinished is not None and _is_signed(unfinished.order, session.policy.vault.pinned):
        with writer_lock.take(folder):
            _carry_out(folder, unfinished)
    wiped = any(applied.order.action is Action.WIPE for applied in read_book(folder).applied if applied.done)
    if wiped and not (folder / slots.SLOT_FILE).exists() and not (folder / slots.SLOT_COPY).exists():
        raise UserError("vault.wiped")


def refuse_locked(file: slots.SlotFile) -> None:
    """Raise ``vault.locked_by_order`` for a vault that only the organisation opens."""
    if file.is_locked:
        raise UserError("vault.locked_by_order")


def refuse_earlier(folder: Path, file: slots.SlotFile, answered_at: datetime) -> None:
    """Raise ``recovery.outdated`` for an answer to a locked vault that was given before it was ordered to be locked."""
    issued = [applied.order.issued for applied in read_book(folder).applied if applied.order.action is Action.LOCK]
    if file.is_locked and issued and answered_at <= max(issued):
        raise UserError("recovery.outdated")


def record(store: Store, db: Database, folder: Path, session: Session, *, device: str) -> None:
    """Audit the orders that were carried out while the vault was closed, and keep them in it and beside it.

    Whoever deletes the file beside the vault gets no second use of an order.
    """
    book, stored = read_book(folder), VaultSettings(db)
    pinned = session.policy.vault.pinned
    known = {nonce: AppliedOrder.model_validate_json(text) for nonce, text in stored.beginning_with(_STORED).items()}
    if not (pinned or known or book.applied):
        return
    fresh = [one for one in book.applied if one.order.nonce not in known and _is_signed(one.order, pinned)]
    if fresh:
        with store.transaction():
            for applied in fresh:
                order = applied.order
                detail = {"nonce": order.nonce, "key": order.key, "order": order.digest}
                store.ledger.audit(session, f"order.{order.action.value}", store.id, detail=detail, at=applied.at)
                stored.put(f"{_STORED}{order.nonce}", applied.model_dump_json())
    saved = OrderBook(device=device, applied=tuple(sorted((*known.values(), *fresh), key=lambda a: a.at)))
    if saved != book:
        with contextlib.suppress(EnvironmentFault):  # the next opening tries again
            _write(folder, saved)


def _is_signed(order: Order, pinned: Sequence[LeaseKey]) -> bool:
    try:
        order.check(pinned, vault_id=order.vault_id, device="")
    except UserError:
        return False
    return True


def _write(folder: Path, book: OrderBook) -> None:
    replace_file(folder / ORDER_FILE, book.model_dump_json(indent=1).encode())


def _carry_out(folder: Path, applied: AppliedOrder) -> AppliedOrder:
    """Do what the order asks, as often as it is begun again; what is done already is left as it is."""
    copies = sorted(folder.rglob(f"*{SUFFIX}*"))
    leftovers = [*folder.glob(f"{slots.SLOT_FILE}*.new"), *(path for path in copies if path.suffix != SUFFIX)]
    try:
        if applied.order.action is Action.LOCK:
            slots.write(folder, slots.locked(slots.read(folder)))
            for path in copies:
                if path.suffix == SUFFIX:
                    backup.lock(path)
            _destroy(leftovers)
        else:
            _destroy([folder / slots.SLOT_FILE, folder / slots.SLOT_COPY, *leftovers, *copies])
        sync_folder(folder)
    except OSError as error:
        raise write_fault(error, folder) from error
    done = applied.model_copy(update={"done": True})
    _write(folder, read_book(folder).with_applied(done))
    return done


def _destroy(paths: Iterable[Path]) -> None:
    """Overwrite the beginning of each of ``paths`` as far as the disk allows, and remove it."""
    for path in paths:
        if path.is_file():
            with path.open("r+b") as file:
                file.write(os.urandom(min(path.stat().st_size, _OVERWRITTEN)))
                file.flush()
                os.fsync(file.fileno())
        path.unlink(missing_ok=True)
