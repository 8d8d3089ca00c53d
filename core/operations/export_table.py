"""Write a table out of the vault, in clear: a right of its own, and a row in the audit."""

from collections.abc import Sequence
from pathlib import Path

from core.model.sessions import Session
from core.operations.access import require_in
from core.reports.tables import Value, write_workbook
from core.security.permissions import Permission
from core.store.vault import Vault


def export_table(
    vault: Vault,
    session: Session,
    path: Path,
    *,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Value]],
) -> None:
    """Write ``rows`` to a new workbook at ``path``; the audit tells that it was done before the file exists."""
    require_in(vault, session, Permission.FACTS_EXPORT)
    with vault.transaction():
        vault.ledger.audit(session, "facts.export", title, detail={"rows": len(rows)})
    write_workbook(path, title, columns, rows)
