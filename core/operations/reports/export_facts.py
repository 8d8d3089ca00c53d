"""Export every figure in clear: it needs a separate permission, and writes an audit row."""

from pathlib import Path

from core.operations.access import DataAccess, RegionUse, operation
from core.reports.facts import write_facts
from core.security.permissions import Permission


@operation(Permission.FACTS_EXPORT, RegionUse.READS)
def export_facts(access: DataAccess, target: Path) -> int:
    """Write what the warehouse shows to the new file ``target`` and return how many figures that are.

    The audit says that it was done. Raises what ``write_facts`` raises.
    """
    with access.warehouse.reader() as reader:
        written = write_facts(reader, target)
    with access.store.transaction():
        access.store.ledger.audit(access.session, "facts.export", "facts", detail={"rows": written})
    return written
