from datetime import date

import pytest

from core.analysis import profile
from core.model.errors import UserError
from tests.builders.market import market, monthly

SHELF = {("OLAYA", "A"): [10, 0, 30], ("BALAD", "A"): [5, 0, None], ("BALAD", "B"): [1, 100, 0]}


def test_a_level_is_counted_by_its_names_with_the_most_sales_first() -> None:
    with market(monthly(SHELF)) as reader:
        result = profile.of_level(reader, "item", {})
    assert [(name.name, name.records, name.zeros, name.sales) for name in result.names] == [
        ("B", 3, 1, 101),
        ("A", 5, 2, 45),
    ]
    assert (result.records, result.distinct, result.missing) == (8, 2, 0)


def test_records_without_a_name_are_counted_as_missing() -> None:
    with market(monthly(SHELF)) as reader:
        result = profile.of_level(reader, "brand", {})
    assert (result.distinct, result.missing, result.names[0].name) == (0, 8, None)


def test_figures_are_counted_and_spread_without_the_zeros() -> None:
    with market(monthly(SHELF)) as reader:
        result = profile.of_figures(reader, {})
    assert (result.records, result.zeros, result.total, result.smallest, result.largest) == (8, 3, 146, 1, 100)
    assert result.mean == pytest.approx(146 / 5)
    assert result.quantiles[2] == 10
    assert sum(count for _, _, count in result.bins) == 5
    assert (result.first, result.last) == (date(2024, 1, 1), date(2024, 3, 1))


def test_nothing_but_zeros_has_no_spread() -> None:
    with market(monthly({("OLAYA", "A"): [0, 0]})) as reader:
        result = profile.of_figures(reader, {})
    assert (result.mean, result.quantiles, result.bins) == (None, (), ())


def test_a_filter_leaves_nothing_and_a_level_that_is_none_is_refused() -> None:
    with market(monthly(SHELF)) as reader:
        assert profile.of_figures(reader, {"region": ["NOWHERE"]}).records == 0
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            profile.of_level(reader, "planet", {})
