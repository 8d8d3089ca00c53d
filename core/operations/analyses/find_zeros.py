"""Tell what each zero means, and write the list to a file."""

from pathlib import Path

from core.analysis.gaps import zeros
from core.model.analyses.zeros import ZeroReport, ZeroRule
from core.model.sessions import Session
from core.operations.access import require_in
from core.reports.facts import write_rows
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def find_zeros(vault: Vault, warehouse: Warehouse, session: Session, rule: ZeroRule, filters: Filters) -> ZeroReport:
    """Return every zero that passes ``filters`` with its kind; the history of each row is read whole."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return zeros.find(reader, rule, filters)


def export_zeros(vault: Vault, session: Session, report: ZeroReport, target: Path) -> None:
    """Write the zeros of ``report`` to the new file ``target``; the audit tells it. Raises what ``write_rows`` does."""
    require_in(vault, session, Permission.FACTS_EXPORT)
    write_rows(report.zeros, target)
    with vault.transaction():
        vault.ledger.audit(session, "facts.export", "zeros", detail={"rows": report.zeros.num_rows})
