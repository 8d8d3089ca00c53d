"""Write every figure out of the vault, in clear: a right of its own, and a row in the audit."""

from pathlib import Path

from core.model.sessions import Session
from core.operations.access import require_in
from core.reports.facts import write_facts
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse


def export_facts(vault: Vault, warehouse: Warehouse, session: Session, target: Path) -> int:
    """Write what the warehouse shows to the new file ``target`` and return how many figures that are.

    The audit tells that it was done. Raises what ``write_facts`` raises.
    """
    require_in(vault, session, Permission.FACTS_EXPORT)
    with warehouse.reader() as reader:
        written = write_facts(reader, target)
    with vault.transaction():
        vault.ledger.audit(session, "facts.export", "facts", detail={"rows": written})
    return written
