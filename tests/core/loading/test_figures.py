"""Figures are counted as they are shown: of each block, those of its newest layer and its releases."""

from decimal import Decimal

from core.loading.figures import count_figures
from core.loading.fill import fill_shown
from core.loading.pages import pack
from core.model.imports.contents import Layer
from core.model.job_context import Unattended
from tests.builders.layers import FEBRUARY, JANUARY, batch, facts, layer, page, receipt
from tests.fakes.store.memory_store import MemoryStore

BOTH = {("OLAYA", item, day): Decimal(1) for item in ("KINZA", "PEPSI") for day in (JANUARY, FEBRUARY)}
ONE = {("OLAYA", "PEPSI", FEBRUARY): Decimal(5)}


def store_of(*layers: Layer) -> MemoryStore:
    store = MemoryStore()
    for laid in layers:
        store.batches.lay(laid)
    return store


def count_in_warehouse(store: MemoryStore, regions: frozenset[str] | None) -> int:
    with fill_shown(store.batches, regions, Unattended()) as warehouse, warehouse.reader() as reader:
        return sum(count for (count,) in reader.execute("SELECT count(*) FROM fact").fetchall())


def released(identity: str, position: int, value: str) -> Layer:
    """Return a release from the batch ``a`` of one figure, of its first row in January."""
    pages = pack([page(facts([(2, JANUARY, Decimal(value))]))])
    return Layer(batch=batch(identity, position, parent="a"), receipt=receipt(identity), pages=pages)


def test_what_a_newer_layer_hides_does_not_count() -> None:
    store = store_of(layer(batch("a", 1), BOTH), layer(batch("b", 2), ONE))
    assert count_figures(store.batches, None) == 3 == count_in_warehouse(store, None)


def test_only_the_wanted_regions_count() -> None:
    store = store_of(layer(batch("a", 1), BOTH), layer(batch("b", 2), ONE, region="JEDDAH"))
    for regions, count in ((None, 5), (frozenset({"JEDDAH"}), 1), (frozenset[str](), 0)):
        assert count_figures(store.batches, regions) == count == count_in_warehouse(store, regions)


def test_a_cell_that_was_released_twice_counts_once() -> None:
    lower = layer(batch("a", 1), {("OLAYA", "PEPSI", JANUARY): Decimal(1), ("OLAYA", "PEPSI", FEBRUARY): Decimal(2)})
    store = store_of(lower, released("r", 2, "7"), released("s", 3, "8"))
    assert count_figures(store.batches, None) == 3 == count_in_warehouse(store, None)
