"""Trends and movers of what passes the filters."""

import pytest

from core.analysis import movers, trend
from core.model.analyses.movements import Direction
from core.model.analyses.trends import TrendRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.find_trends import find_movers, find_seller_trends, find_trends
from tests.builders.access import audited, data_access


def test_what_moves_is_found_among_what_passes() -> None:
    with data_access() as access:
        (mover,) = find_movers(access, ("precision_area",), {"item": ["COLA"]})
        none = find_movers(access, ("precision_area",), {"precision_area": ["MALAZ"]})
        with access.warehouse.reader() as reader:
            assert (mover,) == movers.find(reader, ("precision_area",), {"item": ["COLA"]})
    assert (mover.group, mover.direction, none) == (("OLAYA",), Direction.RISING, ())


def test_a_trend_has_the_totals_of_each_group() -> None:
    rule = TrendRule(by=("item",))
    with data_access() as access:
        report = find_trends(access, rule, {"region": ["JEDDAH"]})
        with access.warehouse.reader() as reader:
            assert report == trend.find(reader, rule, {"region": ["JEDDAH"]})
    assert {series.group: float(series.points[1].total) for series in report.series} == {
        ("COLA",): 9.0,
        ("LEMON",): 4.0,
    }


def test_movers_are_not_shown_to_a_role_without_figures() -> None:
    with data_access(role=Role.ADMIN) as access, pytest.raises(UserError, match=r"permission\.refused"):
        find_movers(access, ("item",), {})


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_trends(access, TrendRule(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]


def test_sellers_are_of_the_next_level_where_the_data_name_no_brands() -> None:
    with data_access() as access:
        report = find_seller_trends(access, {})
        with access.warehouse.reader() as reader:
            assert all(row[0] is None for row in reader.execute("SELECT brand FROM sales").fetchall())
    assert report.rule.by == ("item",)
    assert {series.group for series in report.series} == {("COLA",), ("LEMON",)}
