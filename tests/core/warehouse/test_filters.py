import pytest

from core.model.errors import UserError
from core.warehouse.filters import check_levels, conditions


def test_values_are_bound_and_never_part_of_the_statement() -> None:
    hostile = "x'); DROP TABLE fact; --"
    condition, values = conditions({"region": [hostile, "RIYADH"], "brand": ["PEPSI"]})
    assert hostile not in condition
    assert values == [hostile, "RIYADH", "PEPSI"]
    assert condition.count("?") == 3


def test_no_filter_is_always_true() -> None:
    assert conditions({}) == ("TRUE", [])


@pytest.mark.parametrize("name", ["regio", "value", "region; DROP TABLE fact", "REGION", ""])
def test_only_levels_are_names(name: str) -> None:
    with pytest.raises(UserError, match=r"filter\.unknown_level"):
        check_levels([name])
