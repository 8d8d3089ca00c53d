"""Export tables in clear: it needs a separate permission, and writes an audit row."""

from collections.abc import Sequence
from pathlib import Path

from core.model.tables import Table
from core.operations.access import Access, RegionUse, operation
from core.operations.exporting import audit_export
from core.reports.tables import write_workbook
from core.security.permissions import Permission


@operation(Permission.TABLES_EXPORT, RegionUse.READS)
def export_tables(access: Access, path: Path, name: str, tables: Sequence[Table], *, named: Path | None = None) -> None:
    """Write ``tables`` to a new workbook at ``path``; before it exists, the audit says that ``name`` was exported.

    ``named`` is the file that the audit names where ``path`` is renamed afterwards. Raises ``export.no_reason``.
    """
    rows = sum(len(table.rows) for table in tables)
    audit_export(access, name, kind="xlsx", file=named or path, rows=rows)
    write_workbook(path, tables)
