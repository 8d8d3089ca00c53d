"""The names that can be chosen."""

from datetime import date

import pytest

from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.read_directory import read_directory
from tests.builders.access import audited, data_access


def test_names_and_periods_are_those_that_the_warehouse_shows() -> None:
    with data_access() as access:
        directory = read_directory(access)
    assert directory.names("region", {}) == ("JEDDAH", "RIYADH")
    assert directory.names("item", {}) == ("COLA", "LEMON")
    assert (len(directory.periods), directory.periods[0]) == (14, (date(2024, 1, 1), date(2024, 1, 31)))


def test_a_warehouse_of_other_regions_than_those_of_the_session_is_refused() -> None:
    with data_access(role=Role.MANAGER, scope=frozenset({"RIYADH"})) as access:
        access.warehouse.regions = frozenset({"RIYADH", "JEDDAH"})
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            read_directory(access)
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "permission.out_of_scope", "refused")]


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            read_directory(access)
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
