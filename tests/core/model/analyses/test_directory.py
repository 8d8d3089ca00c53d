"""What goes with a choice: names of other levels, and whether anything lies under several names at once."""

from core.model.analyses.directory import Directory
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain


def _row(levels: tuple[str, ...], **names: str) -> tuple[str | None, ...]:
    return tuple(names.get(level) for level in levels)


KNOWN = Directory(
    places=(
        _row(PLACE_LEVELS, region="RIYADH", precision_area="OLAYA"),
        _row(PLACE_LEVELS, region="JEDDAH", precision_area="BALAD"),
        _row(PLACE_LEVELS, region="JEDDAH"),
    ),
    products=(
        _row(PRODUCT_LEVELS, brand="PEPSI", pack_type="CAN"),
        _row(PRODUCT_LEVELS, brand="KINZA", pack_type="NRB"),
    ),
    periods=(),
    grain=Grain.MONTH,
)


def test_what_is_narrowed_offers_the_names_that_go_with_the_choice() -> None:
    narrowed = KNOWN.narrowed({"region": ("jeddah ",), "brand": ("PEPSI",)})
    assert narrowed.names("precision_area", {}) == ("BALAD",)
    assert narrowed.names("pack_type", {}) == ("CAN",)
    assert KNOWN.names("precision_area", {"region": ("JEDDAH",)}) == ("BALAD",)


def test_something_lies_under_names_that_meet_in_one_place_and_one_product() -> None:
    assert KNOWN.holds({})
    assert KNOWN.holds({"region": "Riyadh", "precision_area": "OLAYA", "pack_type": "NRB"})
    assert not KNOWN.holds({"region": "RIYADH", "precision_area": "BALAD"})
    assert not KNOWN.holds({"brand": "PEPSI", "pack_type": "NRB"})
    assert KNOWN.narrowed({"region": ("JEDDAH",)}).holds({"precision_area": "BALAD"})
    assert not KNOWN.narrowed({"region": ("JEDDAH",)}).holds({"precision_area": "OLAYA"})
    assert KNOWN.narrowed({"brand": ("PEPSI",)}).holds({"region": "RIYADH"})
