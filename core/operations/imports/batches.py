"""Look at batches and take one back."""

from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError
from core.model.imports.batches import Batch
from core.model.imports.receipts import Receipt, Tally
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.close_months import refuse_closed
from core.security.permissions import Permission
from core.store import batches as stored


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def list_batches(access: Access) -> list[Batch]:
    """Return every batch, withdrawn ones too, in the order of their layers."""
    return visible.batches(access, stored.list_all(access.store.db))


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def list_imports(access: Access) -> list[tuple[Batch, Tally]]:
    """Return every batch as ``list_batches`` does, with the counts of its receipt."""
    return [(batch, stored.tally_of(access.store.db, batch.id)) for batch in list_batches(access)]


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def show_receipt(access: Access, batch: str) -> Receipt:
    """Return the receipt of the batch whose id begins with ``batch``."""
    found = stored.find(access.store.db, batch)
    if not visible.batches(access, [found]):
        raise UserError("batch.unknown", batch=batch)
    return stored.receipt_of(access.store.db, found.id)


@operation(Permission.FACTS_WITHDRAW, RegionUse.WRITES)
def undo_batch(access: Access, batch: str) -> tuple[Batch, ChangeSet]:
    """Withdraw the batch whose id begins with ``batch``; what lies below it shows again.

    It may be withdrawn at any time, also after later ones. Of released figures, each is set apart again.

    Raises ``batch.unknown``, ``batch.ambiguous``, ``import.closed``
    and ``batch.withdrawn`` for one that was withdrawn before.
    """
    found = stored.find(access.store.db, batch)
    access.require_regions(access.store.regions.of_batch(found.id))
    if found.withdrawn_at is not None:
        raise UserError("batch.withdrawn", batch=found.id)
    refuse_closed(access, found.id)
    with access.store.transaction() as db:
        stored.withdraw(db, found.id, at=stamp(access.session.clock.now()), by=access.session.actor)
        if found.parent is not None:
            stored.undecide(db, found)
        access.store.ledger.audit(access.session, "facts.withdraw", found.id)
        access.store.ledger.queue(access.session, "batch.withdraw", found.id, {})
    return stored.find(access.store.db, found.id), ChangeSet(observations=True, outbox=True)
