"""Shares, spread, bridge and reach of what passes the filters."""

from collections.abc import Callable
from datetime import date

import pytest

from core.analysis import bridge, reach, share, spread
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.point_gaps import SHIPPED_GAPS
from core.model.analyses.shares import ShareRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.access import DataAccess
from core.operations.analyses.find_shares import find_bridge, find_reach, find_shares, find_spread
from core.operations.analyses.missing_items import missing_items
from tests.builders.access import audited, data_access

RIYADH = {"region": ["RIYADH"]}
BETWEEN = (date(2024, 3, 1), date(2024, 7, 1))


def test_each_is_asked_of_the_warehouse_with_its_own_rule_and_the_filters() -> None:
    shares_rule, reach_rule = ShareRule(by=("item",)), DistributionRule(by=("precision_area",), fewest_peers=1)
    with data_access() as access, access.warehouse.reader() as reader:
        assert find_shares(access, shares_rule, RIYADH) == share.find(reader, shares_rule, RIYADH)
        assert find_shares(access, shares_rule, RIYADH) != share.find(reader, shares_rule, {})
        assert find_spread(access, ("item",), RIYADH) == spread.find(reader, ("item",), RIYADH)
        assert find_spread(access, ("item",), RIYADH) != spread.find(reader, ("item",), {})
        gaps = missing_items(access.warehouse, access.session, SHIPPED_GAPS, RIYADH).gaps
        assert find_reach(access, reach_rule, RIYADH) == reach.find(reader, reach_rule, RIYADH, gaps)
        assert find_reach(access, reach_rule, RIYADH) != reach.find(reader, reach_rule, {}, gaps)


def test_a_bridge_lies_between_the_periods_that_are_asked_for() -> None:
    with data_access() as access, access.warehouse.reader() as reader:
        asked = find_bridge(access, ("item",), RIYADH, BETWEEN)
        assert asked == bridge.find(reader, ("item",), RIYADH, between=BETWEEN)
        assert find_bridge(access, ("item",), RIYADH, None) == bridge.find(reader, ("item",), RIYADH, between=None)
        assert asked != bridge.find(reader, ("item",), RIYADH, between=None)


@pytest.mark.parametrize(
    "ask",
    [
        lambda access: find_spread(access, (), {}),
        lambda access: find_bridge(access, (), {}, None),
        lambda access: find_reach(access, DistributionRule(), {}),
    ],
)
def test_none_of_them_is_answered_to_a_role_without_figures(ask: Callable[[DataAccess], object]) -> None:
    with data_access(role=Role.ADMIN) as access, pytest.raises(UserError, match=r"permission\.refused"):
        ask(access)


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_shares(access, ShareRule(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
