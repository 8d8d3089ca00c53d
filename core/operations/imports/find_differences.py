"""Tell what a batch changed, or what a workbook would change, figure by figure."""

from dataclasses import replace

from core.model.imports.differences import Difference
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.operations.access import require_in
from core.operations.analyses.open_warehouse import fill
from core.operations.imports.import_workbook import Prepared
from core.security.permissions import Permission
from core.store import batches as stored
from core.store import layers
from core.store.vault import Vault
from core.warehouse.differences import Delivered, delivered_by, examine

LARGEST = 20


def batch_difference(
    vault: Vault, session: Session, batch: str, context: JobContext, limit: int = LARGEST
) -> Difference:
    """Return what the batch whose id begins with ``batch`` changes of what lies below it.

    Layers above it do not matter, and a withdrawn batch is told as if it were not. What was released from a batch is
    told of the release. Regions outside the scope of ``session`` are left out. Raises ``batch.unknown`` and
    ``batch.ambiguous``.
    """
    require_in(vault, session, Permission.FACTS_READ)
    found = stored.find(vault.db, batch)
    every = stored.list_all(vault.db)
    coverage = layers.all_coverage(vault.db)
    below = [each for each in every if each.position < found.position]
    speaks = found.parent or found.id  # a release has no coverage: it adds to the batch that it was released from
    blocks = {
        (each.region, each.period)
        for each in coverage
        if each.batch == speaks and (session.scope is None or each.region in session.scope)
    }
    over = dict.fromkeys(blocks, speaks)
    beneath = over if found.parent else layers.beneath(below, coverage, blocks)
    with fill(vault.db, over, context, released=[*below, replace(found, withdrawn_at=None)]) as own:
        delivered = delivered_by(own)
    with fill(vault.db, beneath, context, released=below) as shown:
        return examine(shown, delivered, limit)


def prepared_difference(
    vault: Vault, session: Session, prepared: Prepared, context: JobContext, limit: int = LARGEST
) -> Difference:
    """Return what the import of ``prepared`` would change of what is shown.

    A file that is a batch already is told as that batch.
    """
    require_in(vault, session, Permission.FACTS_READ)
    delivery = prepared.delivery
    if delivery is None:
        return batch_difference(vault, session, str(prepared.receipt.batch), context, limit)
    delivered = Delivered(delivery.cells(), delivery.tables.places, delivery.tables.products)
    beneath = layers.beneath(stored.list_all(vault.db), layers.all_coverage(vault.db), delivery.blocks())
    with fill(vault.db, beneath, context) as shown:
        return examine(shown, delivered, limit)
