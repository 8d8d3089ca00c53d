"""Classify each zero, and write the list to a file."""

from pathlib import Path

from core.analysis.gaps import zeros
from core.model.analyses.zeros import ZeroReport, ZeroRule
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.exporting import audit_export
from core.reports.facts import refuse_target, write_rows
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_zeros(access: DataAccess, rule: ZeroRule, filters: Filters) -> ZeroReport:
    """Return every zero that passes ``filters`` with its kind; the history of each row is read whole."""
    with access.warehouse.reader() as reader:
        return zeros.find(reader, rule, filters)


@operation(Permission.ZEROS_EXPORT, RegionUse.READS)
def export_zeros(access: Access, report: ZeroReport, target: Path) -> None:
    """Write the zeros of ``report`` to the new file ``target``; the audit says so before it exists.

    Raises ``export.no_reason`` and what ``write_rows`` raises.
    """
    refuse_target(target)
    audit_export(access, "zeros", kind=target.suffix.removeprefix("."), file=target, rows=report.zeros.num_rows)
    write_rows(report.zeros, target)
