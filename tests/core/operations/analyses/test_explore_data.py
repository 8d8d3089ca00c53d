"""Pivots and profiles of what the warehouse shows."""

from datetime import date

import pytest

from core.model.analyses.pivots import Comparison, PivotRule
from core.model.analyses.profiles import FigureProfile, LevelProfile
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.access import DataAccess
from core.operations.analyses.explore_data import find_pivot, profile_column
from tests.builders.access import audited, data_access


def test_a_pivot_shows_the_figures_that_pass_the_filters() -> None:
    with data_access() as access:
        pivot = find_pivot(access, PivotRule(rows=("region",)), {"item": ["COLA"]})
    assert {row: cell.value for (row, _), cell in pivot.cells.items()} == {
        ("RIYADH",): sum(range(10, 24)) + 280.0,
        ("JEDDAH",): 112.0,
    }


def test_the_periods_to_compare_with_come_from_the_warehouse_of_the_history() -> None:
    first, last = date(2025, 1, 1), date(2025, 1, 31)
    rule = PivotRule(rows=("region",), compare=Comparison.BEFORE)
    with data_access() as access:
        narrow = DataAccess(access.store, access.session, access.warehouse.within(first, last))
        alone = find_pivot(narrow, rule, {"item": ["COLA"], "precision_area": ["OLAYA"]})
        beside = find_pivot(narrow, rule, {"item": ["COLA"], "precision_area": ["OLAYA"]}, history=access.warehouse)
    assert [(cell.value, cell.base) for cell in alone.cells.values()] == [(22.0, None)]
    assert [(cell.value, cell.base) for cell in beside.cells.values()] == [(22.0, 21.0)]


def test_a_column_is_profiled_as_names_and_the_values_as_figures() -> None:
    with data_access() as access:
        level = profile_column(access, "item", {"region": ["JEDDAH"]})
        figures = profile_column(access, "value", {"region": ["JEDDAH"], "item": ["LEMON"]})
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            profile_column(access, "colour", {})
    assert isinstance(level, LevelProfile)
    assert isinstance(figures, FigureProfile)


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            find_pivot(access, PivotRule(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
