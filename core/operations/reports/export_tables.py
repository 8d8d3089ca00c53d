"""Export tables in clear: it needs a separate permission, and writes an audit row."""

from collections.abc import Sequence
from pathlib import Path

from core.model.tables import Table
from core.operations.access import Access, RegionUse, operation
from core.reports.tables import write_workbook
from core.security.permissions import Permission


@operation(Permission.TABLES_EXPORT, RegionUse.READS)
def export_tables(access: Access, path: Path, name: str, tables: Sequence[Table]) -> None:
    """Write ``tables`` to a new workbook at ``path``; before it exists, the audit says that ``name`` was exported."""
    with access.store.transaction():
        access.store.ledger.audit(
            access.session, "facts.export", name, detail={"rows": sum(len(table.rows) for table in tables)}
        )
    write_workbook(path, tables)
