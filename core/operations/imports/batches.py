"""Look at batches and take one back."""

from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.imports.batches import Batch
from core.model.imports.receipts import Receipt, Tally
from core.model.sessions import Session
from core.operations.access import require_in
from core.operations.imports.close_months import refuse_closed
from core.security.permissions import Permission
from core.store import batches as stored
from core.store.vault import Vault


def list_batches(vault: Vault, session: Session) -> list[Batch]:
    """Return every batch, withdrawn ones too, in the order of their layers."""
    require_in(vault, session, Permission.FACTS_READ)
    return stored.list_all(vault.db)


def list_imports(vault: Vault, session: Session) -> list[tuple[Batch, Tally]]:
    """Return every batch as ``list_batches`` does, with the counts of its receipt."""
    require_in(vault, session, Permission.FACTS_READ)
    return [(batch, stored.tally_of(vault.db, batch.id)) for batch in stored.list_all(vault.db)]


def show_receipt(vault: Vault, session: Session, batch: str) -> Receipt:
    """Return the receipt of the batch whose id begins with ``batch``."""
    require_in(vault, session, Permission.FACTS_READ)
    return stored.receipt_of(vault.db, stored.find(vault.db, batch).id)


def undo_batch(vault: Vault, session: Session, batch: str) -> tuple[Batch, ChangeSet]:
    """Withdraw the batch whose id begins with ``batch``; what lies below it shows again.

    It may be withdrawn at any time, also after later ones. Of released figures, each is set apart again.

    Raises ``batch.unknown``, ``batch.ambiguous``, ``import.closed``
    and ``batch.withdrawn`` for one that was withdrawn before.
    """
    require_in(vault, session, Permission.FACTS_WITHDRAW)
    found = stored.find(vault.db, batch)
    if found.withdrawn_at is not None:
        raise UserError("batch.withdrawn", batch=found.id)
    refuse_closed(vault, session, found.id)
    with vault.transaction() as db:
        stored.withdraw(db, found.id, at=stamp(session.clock.now()), by=session.actor)
        if found.parent is not None:
            stored.undecide(db, found)
        vault.ledger.audit(session, "facts.withdraw", found.id)
        vault.ledger.queue(session, "batch.withdraw", found.id, {})
    return stored.find(vault.db, found.id), ChangeSet(observations=True, outbox=True)
