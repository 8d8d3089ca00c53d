"""Look at batches and take one back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.loading.pages import read
from core.model.changes import ChangeSet
from core.model.edits.author import Author, author_of
from core.model.edits.imports import BatchWithdraw, WithdrawalFields
from core.model.errors import UserError
from core.model.imports.batches import Batch
from core.model.imports.contents import Dataset
from core.model.imports.receipts import Receipt, Tally
from core.operations import visible
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.close_months import refuse_closed
from core.operations.prefixes import find_by_prefix
from core.ports.store import Store
from core.security.permissions import Permission


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def list_batches(access: Access) -> list[Batch]:
    """Return every batch, withdrawn ones too, in the order of their layers."""
    return visible.batches(access, access.store.batches.list_all())


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def list_imports(access: Access) -> list[tuple[Batch, Tally]]:
    """Return every batch as ``list_batches`` does, with the counts of its receipt."""
    return [(batch, access.store.receipts.tally(batch.id)) for batch in list_batches(access)]


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def show_receipt(access: Access, batch: str) -> Receipt:
    """Return the receipt of the batch whose id begins with ``batch``."""
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    if not visible.batches(access, [match]):
        raise UserError("batch.unknown", batch=batch)
    return access.store.receipts.find(match.id)


@operation(Permission.FACTS_WITHDRAW, RegionUse.WRITES)
def undo_batch(access: Access, batch: str) -> tuple[Batch, ChangeSet]:
    """Withdraw the batch whose id begins with ``batch``; what lies below it shows again.

    It may be withdrawn at any time, also after later ones. Of released figures, each is set apart again.

    Raises ``batch.unknown``, ``batch.ambiguous``, ``import.closed``
    and ``batch.withdrawn`` for one that was withdrawn before.
    """
    named = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    # Before the transaction, for a refusal is audited although nothing else is written.
    access.require_regions(access.store.regions.of_batch(named.id))
    by = author_of(access.session)
    with access.store.transaction():
        match = find_by_prefix(access.store.batches.list_all(), named.id, "batch")
        if match.withdrawn_at is not None:
            raise UserError("batch.withdrawn", batch=match.id)
        refuse_closed(access, match.id)
        withdraw(access.store, match, by)
        access.store.ledger.record(access.session, withdrawal(match.id), at=by.moment)
    return replace(match, withdrawn_at=by.at), ChangeSet(observations=True, outbox=True)


def withdrawal(batch: str) -> BatchWithdraw:
    """Return the edit that withdraws a batch."""
    was, changed = WithdrawalFields(withdrawn=False), WithdrawalFields(withdrawn=True)
    return BatchWithdraw(entity=batch, was=was, set=changed)


def withdraw(store: Store, batch: Batch, by: Author) -> None:
    """Take ``batch`` out of sight; of released figures, each is set apart again. Belongs inside a transaction."""
    store.batches.withdraw(batch.id, at=by.at, by=by.actor)
    if batch.parent is not None:
        store.receipts.undecide(batch.parent, _cells(store, batch))


def _cells(store: Store, child: Batch) -> Iterator[tuple[int, date]]:
    """Yield row and period of each figure of a released batch."""
    for region in store.batches.regions(child.id):
        figures = read(store.batches, child.id, Dataset.FACTS, region)
        if figures is not None:
            yield from zip(figures.column("row").to_pylist(), figures.column("period").to_pylist(), strict=True)
