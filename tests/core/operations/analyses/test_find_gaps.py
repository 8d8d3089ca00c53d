"""Gaps of the last window, and the evidence of one."""

import pytest

from core.analysis.gaps import evidence, rates
from core.model.analyses.gaps import GapRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.find_gaps import explain_gap, find_gaps
from core.operations.analyses.find_point_gaps import find_point_gaps
from tests.builders.access import MARKET, audited, data_access
from tests.builders.market import monthly

RULE = GapRule(by=("region",))
RECORDS = [*MARKET, *monthly({("OLAYA", "NEW"): [5.0, *[0.0] * 13], ("BALAD", "NEW"): [5.0] * 14})]


def test_gaps_are_those_that_the_rule_finds_in_what_passes() -> None:
    with data_access(RECORDS) as access:
        report = find_gaps(access, RULE, {"item": ["NEW"]})
        gaps = find_point_gaps(access, PointGapRule(), {"item": ["NEW"]}).gaps
        with access.warehouse.reader() as reader:
            assert report == rates.find(reader, RULE, {"item": ["NEW"]}, gaps)
            assert report != rates.find(reader, RULE, {}, gaps)


def test_the_evidence_is_that_of_the_group_under_the_same_rule_and_filters() -> None:
    with data_access(RECORDS) as access:
        found = explain_gap(access, RULE, ("RIYADH",), {"item": ["NEW"]})
        with access.warehouse.reader() as reader:
            assert found == evidence.find(reader, RULE, ("RIYADH",), {"item": ["NEW"]})
            assert found != evidence.find(reader, RULE, ("JEDDAH",), {"item": ["NEW"]})


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_gaps(access, RULE, {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
