"""What the history of a vault can show is asked of its warehouse."""

import pytest

from core.analysis import history_length
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.measure_history import measure_history
from tests.builders.access import data_access


def test_the_months_of_the_filter_are_measured() -> None:
    filters = {"region": ["RIYADH"]}
    with data_access() as access, access.warehouse.reader() as reader:
        expected = history_length.read(reader, filters)
        assert expected.months > 0
        assert measure_history(access, filters) == expected


def test_a_role_without_figures_is_refused() -> None:
    with data_access(role=Role.ADMIN) as access, pytest.raises(UserError, match=r"permission\.refused"):
        measure_history(access, {})
