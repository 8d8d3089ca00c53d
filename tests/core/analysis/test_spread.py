import pytest

from core.analysis import spread
from core.model.errors import UserError
from tests.builders.market import market, monthly

SHELF = {
    ("OLAYA", "A"): [1, 6],
    ("OLAYA", "B"): [1, 0],
    ("MALAZ", "A"): [1, 0],
    ("MALAZ", "B"): [1, 3],
    ("BALAD", "B"): [1, 1],
}


def test_a_group_sells_in_a_point_where_any_of_its_items_does() -> None:
    with market(monthly(SHELF)) as reader:
        result = {each.group: each for each in spread.find(reader, ("item",), {})}
        (whole,) = spread.find(reader, ("pack_type",), {})
    assert result["A",].points == 1
    assert result["A",].numeric == pytest.approx(100 / 3)
    assert result["A",].weighted == pytest.approx(60)
    assert result["B",].numeric == pytest.approx(200 / 3)
    assert result["B",].weighted == pytest.approx(40)
    assert (whole.numeric, whole.weighted) == (100, 100)


def test_a_filter_on_products_leaves_the_category_whole() -> None:
    with market(monthly(SHELF)) as reader:
        (only,) = spread.find(reader, ("item",), {"item": ["A"]})
    assert only.weighted == pytest.approx(60)


def test_a_place_is_a_market_of_its_own_and_nothing_is_nothing() -> None:
    with market(monthly(SHELF)) as reader:
        assert {each.weighted for each in spread.find(reader, ("item",), {"precision_area": ["OLAYA"]})} == {100}
        assert spread.find(reader, ("item",), {"region": ["NOWHERE"]}) == ()
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            spread.find(reader, ("planet",), {})
