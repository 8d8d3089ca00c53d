"""Opportunities with the gaps of the same choice behind them."""

import pytest

from core.analysis import opportunities
from core.analysis.gaps import point_gaps
from core.model.analyses.opportunities import OpportunityKind, OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.find_opportunities import find_opportunities
from tests.builders.access import audited, data_access
from tests.builders.market import monthly

RULE = OpportunityRule(levels=("pack_type",), recent=3, fewest_peers=1)
FALLING = monthly(
    {
        ("OLAYA", "COLA"): [float(value) for value in range(30, 16, -1)],
        ("OLAYA", "LEMON"): [*[6.0] * 13, 0.0],
        ("BALAD", "COLA"): [20.0] * 14,
        ("BALAD", "LEMON"): [4.0] * 14,
    }
)


def test_opportunities_are_those_of_the_choice_with_its_gaps() -> None:
    filters = {"item": ["COLA", "LEMON"]}
    with data_access(FALLING) as access:
        report = find_opportunities(access, RULE, filters)
        with access.warehouse.reader() as reader:
            gaps = point_gaps.find(reader, PointGapRule(), ZeroRule(), filters).gaps
            assert report == opportunities.find(reader, RULE, gaps, filters)
    assert len(gaps) == 1
    assert [(found.kind, found.name) for found in report.opportunities] == [
        (OpportunityKind.EXPANSION, "RIYADH PROVINCE"),
        (OpportunityKind.FADING, "COLA"),
    ]


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_opportunities(access, RULE, {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
