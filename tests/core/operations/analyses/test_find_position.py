"""The position and the ownership of a vault, by the company that the policy of the session sets."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.analysis import position
from core.model.company_policy import CompanyPolicy
from core.model.errors import UserError
from core.model.policy import Policy
from core.model.roles import Role
from core.operations.access import DataAccess
from core.operations.analyses.find_position import (
    find_own_sales,
    find_ownership,
    find_position,
)
from tests.builders.access import data_access

RIYADH = {"region": ["RIYADH"]}


def of_company(access: DataAccess, *names: str) -> DataAccess:
    policy = Policy(company=CompanyPolicy(names=names))
    return replace(access, session=replace(access.session, policy=policy))


def test_the_position_is_asked_of_the_warehouse_by_the_company_of_the_policy() -> None:
    with data_access() as access, access.warehouse.reader() as reader:
        assert find_position(access, RIYADH) == position.find(reader, (), RIYADH)
        own = of_company(access, "ACME")
        assert find_position(own, RIYADH) == position.find(reader, ("ACME",), RIYADH)


def test_without_a_company_nobody_owns_anything() -> None:
    with data_access() as access:
        assert find_ownership(access).known is False
        assert find_ownership(of_company(access, "ACME")).unknown == ("ACME",)


@pytest.mark.parametrize(
    "ask",
    [
        lambda access: find_position(access, {}),
        lambda access: find_own_sales(access, {}),
        find_ownership,
    ],
)
def test_a_role_without_figures_is_refused(ask: Callable[[DataAccess], object]) -> None:
    with data_access(role=Role.ADMIN) as access, pytest.raises(UserError, match=r"permission\.refused"):
        ask(access)


def test_own_sales_are_asked_of_the_warehouse_by_the_company_of_the_policy() -> None:
    with data_access() as access:
        assert find_own_sales(of_company(access, "NOBODY OF THESE"), RIYADH) is None
