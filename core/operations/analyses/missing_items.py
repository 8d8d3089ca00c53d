"""Find the items missing at points once for one state of the data, for every operation that adds up their prizes."""

from dataclasses import replace

from core.analysis import directory
from core.analysis.gaps import point_gaps, prize
from core.analysis.ownership import owned_by
from core.model.analyses.point_gaps import PointGapReport, PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.dimensions import SELLER_LEVELS
from core.model.ownership import NOBODY, Ownership
from core.model.sessions import Session
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def missing_items(warehouse: Warehouse, session: Session, rule: PointGapRule, filters: Filters) -> PointGapReport:
    """Return the gaps at the points that pass ``filters``, each with whose it is; raises ``filter.unknown_level``.

    All gaps are found once and stay with ``warehouse``, whatever is asked of them.
    """
    owned = own_items(warehouse, session, filters)
    report = _everything(warehouse, rule)
    if owned.known:
        key = rule, owned.names
        marked = warehouse.memory.get(key)
        if not isinstance(marked, PointGapReport):
            marked = replace(report, gaps=prize.marked(report.gaps, owned))
            warehouse.memory[key] = marked
        report = marked
    return replace(report, gaps=prize.chosen(report.gaps, filters))


def _everything(warehouse: Warehouse, rule: PointGapRule) -> PointGapReport:
    report = warehouse.memory.get(rule)
    if not isinstance(report, PointGapReport):
        with warehouse.reader() as reader:
            report = point_gaps.find(reader, rule, ZeroRule(), {})
        warehouse.memory[rule] = report
    return report


def own_items(warehouse: Warehouse, session: Session, filters: Filters) -> Ownership:
    """Return whose items are opportunities: those of the company that the policy of ``session`` names.

    Everybody's are where it names none, and where ``filters`` choose whose items are meant.
    """
    names = session.policy.company.names
    if not names or any(level in SELLER_LEVELS for level in filters):
        return NOBODY
    with warehouse.reader() as reader:
        return owned_by(names, directory.read(reader).products)
