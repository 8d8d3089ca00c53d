"""Close months: from then on, only who has the right may change what they show."""

from collections.abc import Iterable
from datetime import date

from core.model.changes import ChangeSet
from core.model.errors import UserError
from core.model.periods import Grain, Period
from core.model.sessions import Session
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission, may
from core.store import batches as stored
from core.store import layers
from core.store.layers import Block
from core.store.vault import Vault


def _closed_through(vault: Vault) -> date | None:
    """Return the last day that is closed, or ``None``."""
    kept = stored.closed_through(vault.db)
    return None if kept is None else date.fromisoformat(kept)


@operation(Permission.MONTHS_CLOSE, RegionUse.WRITES)
def close_months(access: Access, last: date | None) -> ChangeSet:
    """Close every period that ends on ``last`` or before; ``None`` opens all again."""
    access.require_regions(None)
    with access.store.transaction() as db:
        stored.close_through(db, None if last is None else last.isoformat())
        told = {"through": "" if last is None else last.isoformat()}
        access.store.ledger.audit(access.session, "facts.close", told["through"])
        access.store.ledger.queue(access.session, "facts.close", access.store.slot_file.vault_id, told)
    return ChangeSet(outbox=True)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def closed_among(access: Access, grain: str, blocks: Iterable[Block]) -> set[Block]:
    """Return those of ``blocks``, which are of ``grain``, that are closed."""
    last = _closed_through(access.store)
    if last is None:
        return set()
    return {block for block in blocks if Period(date.fromisoformat(block[1]), Grain(grain)).end <= last}


def may_change_closed(session: Session) -> bool:
    """Tell whether ``session`` may change closed months."""
    return may(session, Permission.MONTHS_CLOSE)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def refuse_closed(access: Access, batch: str) -> None:
    """Raise ``import.closed`` if the batch speaks for a closed month and ``session`` may not change one."""
    if may_change_closed(access.session):
        return
    found = stored.find(access.store.db, batch)
    named = found.parent or found.id
    blocks = {(each.region, each.period) for each in layers.all_coverage(access.store.db) if each.batch == named}
    if closed := closed_among(access, found.grain, blocks):
        raise UserError("import.closed", period=min(period for _, period in closed))
