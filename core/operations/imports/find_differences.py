"""Compare what a batch changed, or what a workbook would change, figure by figure."""

from dataclasses import replace

from core.loading.fill import fill, fill_shown
from core.loading.former_places import FormerPlaces
from core.model.imports.differences import Difference
from core.model.imports.layers import beneath, blocks_of
from core.model.imports.receipts import Changed
from core.model.job_context import JobContext
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.import_workbook import PreparedImport
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission
from core.warehouse.differences import Delivered, delivered_by, examine, shifts_from, sums_by_region

LARGEST = 20


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def batch_difference(access: Access, batch: str, context: JobContext, limit: int = LARGEST) -> Difference:
    """Return what the batch whose id begins with ``batch`` changes of what lies below it.

    Layers above it do not matter, and a withdrawn batch is compared as if it were not. What was released from a batch
    is shown for the release. Regions outside the scope of ``session`` are left out. Raises ``batch.unknown`` and
    ``batch.ambiguous``.
    """
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    every = access.store.batches.list_all()
    coverage = access.store.batches.coverage()
    below = [earlier for earlier in every if earlier.position < match.position]
    # A release has no coverage: it adds to the batch that it was released from.
    speaks = next(batch for batch in every if batch.id == (match.parent or match.id))
    scope = access.session.scope
    blocks = {block for block in blocks_of(speaks, coverage) if scope is None or block.region in scope}
    over = dict.fromkeys(blocks, speaks.id)
    under = over if match.parent else beneath(below, coverage, blocks)
    with fill(access.store.batches, over, context, released=[*below, replace(match, withdrawn_at=None)]) as own:
        delivered = delivered_by(own)
    with fill(access.store.batches, under, context, released=below) as shown:
        return examine(shown, delivered, limit)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def prepared_difference(
    access: Access, prepared: PreparedImport, context: JobContext, limit: int = LARGEST
) -> Difference:
    """Return what the import of ``prepared`` would change of what is shown.

    A file that is a batch already is compared as that batch. One of which no figure can be loaded is compared as if it
    were laid all the same, to release some.
    """
    delivery = prepared.delivery
    if delivery is None:
        return batch_difference(access, str(prepared.receipt.batch), context, limit)
    delivered = Delivered(delivery.cells(), delivery.tables.places, delivery.tables.products)
    under = beneath(access.store.batches.list_all(), access.store.batches.coverage(), delivery.blocks())
    with fill(access.store.batches, under, context) as shown:
        return examine(shown, delivered, limit)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def upgrade_difference(access: Access, context: JobContext) -> Difference:
    """Return what this release changed of what is shown: markets of one name in two regions are two places now.

    No figure changed, so that nothing is counted; the sums of regions changed where the newest import of a market had
    lent its region to the figures of the others.
    """
    scope = access.session.scope
    with fill_shown(FormerPlaces(access.store.batches), scope, context) as former:
        before = sums_by_region(former)
    with fill_shown(access.store.batches, scope, context) as shown:
        return Difference(Changed(), shifts_from(before, shown), ())
