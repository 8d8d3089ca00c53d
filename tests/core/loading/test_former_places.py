from decimal import Decimal

from core.loading.former_places import FormerPlaces
from core.model.dimensions import DimensionName
from core.model.names import identity_key
from tests.builders.layers import JANUARY, batch, layer, members
from tests.fakes.store.memory_store import MemoryStore

FIGURES = {("OLAYA", "PEPSI", JANUARY): Decimal(1)}


def former(*places: dict[str, str | None]) -> list[bytes]:
    store = MemoryStore()
    store.batches.lay(layer(batch("a", 1), FIGURES, places=members(DimensionName.PLACE, list(places))))
    source = FormerPlaces(store.batches)
    assert source.members("a", DimensionName.PRODUCT).equals(store.batches.members("a", DimensionName.PRODUCT))
    assert (source.list_all(), source.coverage()) == (store.batches.list_all(), store.batches.coverage())
    return list(source.members("a", DimensionName.PLACE).column("key").to_pylist())


def test_an_area_and_its_market_were_the_place_whatever_the_region() -> None:
    keys = former(
        {"region": "RIYADH", "precision_area": "OLAYA", "market": "M"},
        {"region": "X", "precision_area": "OLAYA", "market": "M"},
    )
    assert keys == [identity_key(("OLAYA", "M"))] * 2


def test_a_market_without_areas_was_the_place() -> None:
    assert former({"region": "RIYADH", "market": "M"}) == [identity_key(("M",))]


def test_regions_alone_were_places_by_all_their_names() -> None:
    assert former({"region": "RIYADH", "market": None}) == [identity_key(("RIYADH", None, None, None))]
