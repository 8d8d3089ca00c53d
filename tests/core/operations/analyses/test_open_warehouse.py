"""A warehouse of what the store shows to a session."""

import pytest

from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.operations.analyses.open_warehouse import open_warehouse
from tests.builders.access import audited, memory_access


@pytest.mark.parametrize("scope", [None, frozenset({"RIYADH"})])
def test_it_is_locked_and_says_which_regions_it_holds(scope: frozenset[str] | None) -> None:
    with open_warehouse(memory_access(scope=scope), Unattended()) as warehouse, warehouse.reader() as reader:
        assert warehouse.regions == scope
        assert reader.execute("SELECT count(*) FROM sales").fetchone() == (0,)
        assert reader.execute("SELECT current_setting('lock_configuration')").fetchone() == (True,)


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    access = memory_access(Role.ADMIN)
    with pytest.raises(UserError, match=r"permission\.refused"):
        open_warehouse(access, Unattended())
    assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
