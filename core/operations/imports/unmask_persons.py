"""Tell who is behind the pseudonyms of a batch: a right of its own, used for a reason that is written down."""

from core.model.errors import UserError
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store import batches as stored
from core.store.vault import Vault


def unmask_persons(vault: Vault, session: Session, batch: str, reason: str) -> list[tuple[str, str, str]]:
    """Return level, pseudonym and name of everyone whom the batch whose id begins with ``batch`` names.

    Each call is one row of the audit, with its ``reason``. Raises ``permission.refused``, ``unmask.no_reason``,
    ``batch.unknown`` and ``batch.ambiguous``.
    """
    require_in(vault, session, Permission.PERSONS_UNMASK)
    if not reason.strip():
        raise UserError("unmask.no_reason")
    found = stored.find(vault.db, batch)
    persons = stored.persons_of(vault.db, found.id)
    with vault.transaction():
        told: dict[str, str | int] = {"reason": reason.strip(), "persons": len(persons)}
        vault.ledger.audit(session, "persons.unmask", found.id, detail=told)
    return persons
