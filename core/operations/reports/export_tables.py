"""Write tables out of the vault, in clear: a right of its own, and a row in the audit."""

from collections.abc import Sequence
from pathlib import Path

from core.model.sessions import Session
from core.operations.access import require_in
from core.reports.tables import Table, write_workbook
from core.security.permissions import Permission
from core.store.vault import Vault


def export_tables(vault: Vault, session: Session, path: Path, name: str, tables: Sequence[Table]) -> None:
    """Write ``tables`` to a new workbook at ``path``; before it exists, the audit tells that ``name`` was exported."""
    require_in(vault, session, Permission.FACTS_EXPORT)
    with vault.transaction():
        vault.ledger.audit(session, "facts.export", name, detail={"rows": sum(len(table.rows) for table in tables)})
    write_workbook(path, tables)
