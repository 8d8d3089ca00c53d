"""Tell who is behind the pseudonyms of a batch: a right of its own, used for a reason that is written down."""

from core.model.errors import UserError
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission


@operation(Permission.PERSONS_UNMASK, RegionUse.WRITES)
def unmask_persons(access: Access, batch: str, reason: str) -> list[tuple[str, str, str]]:
    """Return level, pseudonym and name of everyone whom the batch whose id begins with ``batch`` names.

    Each call is one row of the audit, with its ``reason``. Raises ``permission.refused``, ``unmask.no_reason``,
    ``batch.unknown`` and ``batch.ambiguous``.
    """
    if not reason.strip():
        raise UserError("unmask.no_reason")
    found = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    access.require_regions(access.store.regions.of_batch(found.id))
    persons = [(person.level, person.pseudonym, person.name) for person in access.store.persons.list_of(found.id)]
    with access.store.transaction():
        told: dict[str, str | int] = {"reason": reason.strip(), "persons": len(persons)}
        access.store.ledger.audit(access.session, "persons.unmask", found.id, detail=told)
    return persons
