"""What there is to choose from, as the warehouse holds it."""

from datetime import date
from decimal import Decimal

from core.analysis.directory import read
from core.model.analyses.directory import Directory
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain
from tests.builders.described import described
from tests.builders.market import market, monthly


def test_an_empty_warehouse_has_nothing_to_choose() -> None:
    with market([]) as reader:
        assert read(reader) == Directory(places=(), products=(), periods=(), grain=None)


def test_every_place_and_product_is_there_once_by_the_names_of_its_levels() -> None:
    names = {"region": "الرياض", "market": "M1", "brand": "B", "item": "COLA"}
    rows = [(date(2024, 1, 1), {**names, "place_key": key, "product_key": key}, 5) for key in ("one", "two")]
    with described(rows) as reader:
        directory = read(reader)
    assert directory.places == (("الرياض", None, None, "M1"),)
    (product,) = directory.products
    assert {level: name for level, name in zip(PRODUCT_LEVELS, product, strict=True) if name} == {
        "brand": "B",
        "item": "COLA",
    }
    assert len(directory.places[0]) == len(PLACE_LEVELS)


def test_the_periods_are_those_of_the_coarsest_grain_the_oldest_first() -> None:
    days = [(date(2024, 3, 9), "OLAYA", "CAN", "COLA", Decimal(1))]
    with market(monthly({("OLAYA", "COLA"): [None, 2, 3]}), also={Grain.DAY: days}) as reader:
        directory = read(reader)
    assert directory.grain is Grain.MONTH
    assert directory.periods == (
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 3, 1), date(2024, 3, 31)),
    )
