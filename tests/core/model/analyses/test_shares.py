"""A share by itself: the distribution of its average item; which filters narrow a market."""

from dataclasses import replace

import pytest

from core.model.analyses.shares import ShareRule
from core.model.dimensions import PRODUCT_LEVELS, SEGMENT_LEVELS, SELLER_LEVELS
from tests.builders.results import SHARE


@pytest.mark.parametrize(
    ("tdp", "items", "average"), [(90.0, 3, 30.0), (0.0, 0, None), (None, None, None), (90.0, None, None)]
)
def test_the_distribution_of_an_item_is_that_of_the_average_one_that_sells(
    tdp: float | None, items: int | None, average: float | None
) -> None:
    assert replace(SHARE, tdp=tdp, items=items).distribution_of_an_item == average


def test_every_product_level_is_of_a_seller_or_of_a_segment_and_segments_narrow_a_market() -> None:
    assert {*SELLER_LEVELS, *SEGMENT_LEVELS} == {*PRODUCT_LEVELS}
    assert not {*SELLER_LEVELS} & {*SEGMENT_LEVELS}
    assert ShareRule().within == SEGMENT_LEVELS
