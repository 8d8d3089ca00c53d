"""Unmask the persons of a batch: it needs a separate permission, and records the reason."""

from core.model.errors import UserError
from core.operations.access import Access, RegionUse, operation
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission
from core.security.personal_data import masked


@operation(Permission.PERSONS_UNMASK, RegionUse.WRITES)
def unmask_persons(access: Access, batch: str, reason: str) -> list[tuple[str, str, str]]:
    """Return level, pseudonym and name of everyone whom the batch whose id begins with ``batch`` names.

    Each call is one row of the audit, with its ``reason``, in which persons are masked. Raises
    ``permission.refused``, ``unmask.no_reason``, ``batch.unknown`` and ``batch.ambiguous``.
    """
    if not reason.strip():
        raise UserError("unmask.no_reason")
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    access.require_regions(access.store.regions.of_batch(match.id))
    persons = [(person.level, person.pseudonym, person.name) for person in access.store.persons.list_of(match.id)]
    with access.store.transaction():
        detail: dict[str, str | int] = {"reason": masked(reason.strip()), "persons": len(persons)}
        access.store.ledger.audit(access.session, "persons.unmask", match.id, detail=detail)
    return persons
