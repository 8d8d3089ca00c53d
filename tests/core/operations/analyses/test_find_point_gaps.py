"""Gaps at points, as the rule of the caller wants them."""

import pytest

from core.model.analyses.point_gaps import PointGapKind, PointGapRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.find_point_gaps import find_point_gaps
from tests.builders.access import audited, data_access


def test_the_item_that_just_stopped_is_worth_the_part_that_the_rule_believes() -> None:
    with data_access() as access:
        report = find_point_gaps(access, PointGapRule(realisation=(0.1, 0.3, 0.9)), {"item": ["LEMON"]})
        other = find_point_gaps(access, PointGapRule(), {"item": ["COLA"]})
    (gap,) = report.gaps
    assert (gap.precision_area, gap.item, gap.kind) == ("OLAYA", "LEMON", PointGapKind.OUT_OF_STOCK_OPEN)
    sold = (part / gap.confidence for part in (gap.low, gap.middle, gap.high))
    assert tuple(sold) == pytest.approx((0.6, 1.8, 5.4), rel=0.05)
    assert other.gaps == ()


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_point_gaps(access, PointGapRule(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
