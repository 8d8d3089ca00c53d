"""The names of a gap at a point, by the level of place or product."""

from dataclasses import replace

import pytest

from core.model.dimensions import PRODUCT_LEVELS, ProductLevel
from tests.builders.results import POINT_GAP

PRODUCT = tuple(f"the {level}" for level in PRODUCT_LEVELS)


def test_a_gap_has_the_name_of_its_place_its_item_and_each_level_of_its_product() -> None:
    gap = replace(POINT_GAP, product=PRODUCT)
    assert [gap.named(level) for level in ("region", "province", "precision_area", "market")] == [
        "RIYADH",
        "QASSIM",
        "BURAIDAH",
        "OLD TOWN",
    ]
    assert gap.named(ProductLevel.ITEM) == "PEPSI CAN 330"
    others = [level for level in PRODUCT_LEVELS if level != ProductLevel.ITEM]
    assert [gap.named(level) for level in others] == [f"the {level}" for level in others]


def test_what_is_no_level_has_no_name() -> None:
    with pytest.raises(KeyError):
        POINT_GAP.named("colour")
