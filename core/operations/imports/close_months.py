"""Close months: from then on, only who has the right may change what they show."""

from collections.abc import Iterable
from datetime import date

from core.model.changes import ChangeSet
from core.model.edits.imports import MONTHS, MonthsClose, MonthsFields
from core.model.errors import UserError
from core.model.imports.layers import Block, blocks_of
from core.model.periods import Grain, Period
from core.model.sessions import Session
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission, may


@operation(Permission.MONTHS_CLOSE, RegionUse.WRITES)
def close_months(access: Access, last: date | None) -> ChangeSet:
    """Close every period that ends on ``last`` or before; ``None`` opens all again."""
    access.require_regions(None)
    with access.store.transaction():
        was = MonthsFields(through=access.store.closed_months.through())
        edit = MonthsClose(entity=MONTHS, was=was, set=MonthsFields(through=last))
        access.store.closed_months.close_through(last)
        access.store.ledger.record(access.session, edit)
    return ChangeSet(outbox=True)


def closed_among(last: date | None, blocks: Iterable[Block]) -> set[Block]:
    """Return those of ``blocks`` that end on ``last`` or before; none of them without a day."""
    if last is None:
        return set()
    return {block for block in blocks if Period(date.fromisoformat(block.start), Grain(block.grain)).end <= last}


def may_change_closed(session: Session) -> bool:
    """Return whether ``session`` may change closed months."""
    return may(session, Permission.MONTHS_CLOSE)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def refuse_closed(access: Access, batch: str) -> None:
    """Raise ``import.closed`` if the batch speaks for a closed month and ``session`` may not change one."""
    if may_change_closed(access.session):
        return
    every = access.store.batches.list_all()
    match = find_by_prefix(every, batch, "batch")
    speaks = next(known for known in every if known.id == (match.parent or match.id))
    if closed := closed_among(access.store.closed_months.through(), blocks_of(speaks, access.store.batches.coverage())):
        raise UserError("import.closed", period=min(block.start for block in closed))
