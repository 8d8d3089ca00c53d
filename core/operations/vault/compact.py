"""Give back the room of layers that show nothing any more, after the retention of history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.model.changes import NOTHING, ChangeSet
from core.model.clock import stamp
from core.model.edits.imports import BATCHES, BatchesCompact, CompactionFields
from core.model.imports.batches import Batch
from core.model.imports.layers import shown, winners
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.ports.pages import PageSource
from core.security.permissions import Permission
from core.store import upkeep

RETENTION_MONTHS = 24
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Compaction:
    """The batches that were or would be compacted, and how many bytes their pages take."""

    batches: tuple[Batch, ...]
    bytes: int


@operation(Permission.FACTS_COMPACT, RegionUse.WRITES)
def compact_vault(
    access: VaultAccess, *, months: int = RETENTION_MONTHS, dry_run: bool = False
) -> tuple[Compaction, ChangeSet]:
    """Delete the figures of every batch older than ``months`` that is withdrawn or wholly covered by newer ones.

    What is shown stays as it is. The receipts are kept; what was compacted does not show again when a newer batch is
    undone. With ``dry_run`` nothing is done, only reported.
    """
    now = access.session.clock.now()
    old = [
        batch
        for batch in _hidden(access.store.batches)
        if _months_between(datetime.fromisoformat(batch.imported_at), now) >= months
    ]
    compaction = Compaction(tuple(old), sum(access.store.batches.page_bytes(batch.id) for batch in old))
    for batch in old:
        access.require_regions(access.store.regions.of_batch(batch.parent or batch.id))
    if dry_run or not old:
        return compaction, NOTHING
    with access.store.transaction():
        for batch in old:
            access.store.batches.compact(batch.id, at=stamp(now))
        compacted = CompactionFields(batches=tuple(batch.id for batch in old))
        edit = BatchesCompact(entity=BATCHES, was=CompactionFields(), set=compacted)
        access.store.ledger.record(access.session, edit, at=now)
    upkeep.give_back_room(access.store.db)
    return compaction, ChangeSet(outbox=True)


def _hidden(source: PageSource) -> Sequence[Batch]:
    """Return the batches of which nothing is shown: withdrawn, or covered by newer ones in every block."""
    batches = source.list_all()
    coverage = source.coverage()
    # What is kept apart for its unit shows again once the others are undone.
    speaking = {*winners(batches, coverage).values(), *shown(batches, coverage, None).values()}
    return [batch for batch in batches if batch.compacted_at is None and (batch.parent or batch.id) not in speaking] + [
        batch
        for batch in batches
        if batch.compacted_at is None and batch.parent in speaking and batch.withdrawn_at is not None
    ]


def _months_between(first: datetime, last: datetime) -> int:
    """Return the whole months from ``first`` to ``last``."""
    months = _MONTHS * (last.year - first.year) + last.month - first.month
    return months - ((last.day, last.time()) < (first.day, first.time()))
