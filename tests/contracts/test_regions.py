from core.ports.store import Store


def test_a_store_into_which_nothing_was_imported_knows_no_region(store: Store) -> None:
    assert store.regions.all() == frozenset()
    assert store.regions.of_batches() == {}
    assert store.regions.of_batch("none") == frozenset()
    assert store.regions.of_file("none.xlsx") == frozenset()
    assert store.regions.of_place({"province": "none"}) == frozenset()
    assert store.regions.of_place({}) == frozenset()
