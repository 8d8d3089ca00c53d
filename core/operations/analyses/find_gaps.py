"""Find the gaps of the last complete window, and the evidence of one of them."""

from core.analysis.gaps import evidence as gap_evidence
from core.analysis.gaps import rates as gaps
from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import GapReport, GapRule
from core.model.analyses.point_gaps import PointGapRule
from core.operations.access import DataAccess, RegionUse, operation
from core.operations.analyses.missing_items import missing_items
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def find_gaps(access: DataAccess, rule: GapRule, filters: Filters) -> GapReport:
    """Return the gaps that ``rule`` finds in what the warehouse shows."""
    missing = missing_items(access.warehouse, access.session, PointGapRule(realisation=rule.realisation), filters)
    with access.warehouse.reader() as reader:
        return gaps.find(reader, rule, filters, missing.gaps)


@operation(Permission.FACTS_READ, RegionUse.READS)
def explain_gap(access: DataAccess, rule: GapRule, group: tuple[str | None, ...], filters: Filters) -> GapEvidence:
    """Return the peers and the zero records behind ``group``, a gap that ``rule`` finds under ``filters``."""
    with access.warehouse.reader() as reader:
        return gap_evidence.find(reader, rule, group, filters)
