"""Export every figure in clear: it needs a separate permission, and writes an audit row."""

from pathlib import Path

from core.operations.access import DataAccess, RegionUse, operation
from core.operations.exporting import audit_export
from core.reports.facts import refuse_target, write_facts
from core.security.permissions import Permission


@operation(Permission.FACTS_EXPORT, RegionUse.READS)
def export_facts(access: DataAccess, target: Path) -> int:
    """Write what the warehouse shows to the new file ``target`` and return how many figures that are.

    The audit says so before it exists. Raises ``export.no_reason`` and what ``write_facts`` raises.
    """
    refuse_target(target)
    with access.warehouse.reader() as reader:
        ((shown,),) = reader.execute("SELECT count(*) FROM sales").fetchall()
        audit_export(access, "facts", kind=target.suffix.removeprefix("."), file=target, rows=int(shown))
        return write_facts(reader, target)
