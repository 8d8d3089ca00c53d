from decimal import Decimal

from core.loading.pages import pack
from core.model.imports.contents import Layer
from core.ports.store import Store
from tests.builders.layers import JANUARY, batch, facts, layer, page, receipt

FIGURES = {("بقالة", "PEPSI", JANUARY): Decimal(1)}


def test_a_store_into_which_nothing_was_imported_knows_no_region(store: Store) -> None:
    assert store.regions.all() == frozenset()
    assert store.regions.of_batches() == {}
    assert store.regions.of_batch("none") == frozenset()
    assert store.regions.of_file("none.xlsx") == frozenset()
    assert store.regions.of_place({"province": "none"}) == frozenset()
    assert store.regions.of_place({}) == frozenset()


def test_regions_are_those_that_imports_speak_for(store: Store) -> None:
    released = pack([page(facts([(2, JANUARY, Decimal(7))]), "RIYADH")])
    with store.transaction():
        store.batches.lay(layer(batch("a", 1, file="one.xlsx"), FIGURES, region="RIYADH"))
        store.batches.lay(layer(batch("b", 2, file="two.xlsx"), FIGURES, region=""))
        store.batches.lay(Layer(batch=batch("c", 3, parent="a"), receipt=receipt("c"), pages=released))
        store.batches.lay(Layer(batch=batch("d", 4, parent="a"), receipt=receipt("d"), pages=()))
    assert store.regions.all() == {"RIYADH", ""}
    assert store.regions.of_batches() == {"a": {"RIYADH"}, "b": {""}, "c": {"RIYADH"}, "d": frozenset()}
    assert store.regions.of_batch("b") == {""}
    assert store.regions.of_file("one.xlsx") == {"RIYADH"}
    assert store.regions.of_place({"market": "بقالة"}) == {"RIYADH", ""}
    assert store.regions.of_place({"market": "بقالة", "region": "RIYADH"}) == {"RIYADH"}
    assert store.regions.of_place({"market": "none"}) == frozenset()
