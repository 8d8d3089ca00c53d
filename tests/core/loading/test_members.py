from decimal import Decimal

from core.loading.members import MergedMembers, known_members
from core.model.dimensions import DimensionName
from tests.builders.layers import AT, JANUARY, batch, layer, members
from tests.fakes.store.memory_store import MemoryStore

FIGURES = {("OLAYA", "PEPSI", JANUARY): Decimal(1)}
OLD = [{"item": "PEPSI", "brand": "OLD"}, {"item": "KINZA", "brand": "K"}]
NEW = [{"item": "PEPSI", "brand": "بيبسي"}, {"item": "PEPSI", "brand": "SECOND"}]


def store_of(**withdrawn: str | None) -> MemoryStore:
    store = MemoryStore()
    for position, (name, at) in enumerate(withdrawn.items(), 1):
        products = members(DimensionName.PRODUCT, OLD if position == 1 else NEW)
        store.batches.lay(layer(batch(name, position, withdrawn_at=at), FIGURES, products=products))
    return store


def brands(store: MemoryStore) -> dict[str, str]:
    known = known_members(store.batches, DimensionName.PRODUCT)
    assert known.column_names == ["key", *DimensionName.PRODUCT.levels]
    return dict(zip(known.column("item").to_pylist(), known.column("brand").to_pylist(), strict=True))


def test_a_member_is_known_as_the_newest_live_batch_describes_it_first() -> None:
    assert brands(store_of(a=None, b=None)) == {"PEPSI": "بيبسي", "KINZA": "K"}
    assert brands(store_of(a=None, b=AT)) == {"PEPSI": "OLD", "KINZA": "K"}


def test_nothing_is_known_before_the_first_batch() -> None:
    known = known_members(MemoryStore().batches, DimensionName.PLACE)
    assert (known.num_rows, known.column_names) == (0, ["key", *DimensionName.PLACE.levels])


def test_what_the_newest_batch_calls_a_thing_in_two_ways_stays_two_and_older_ones_join_their_own() -> None:
    store = store_of(a=None, b=None)
    merged = MergedMembers(store.batches, DimensionName.PRODUCT, store.batches.list_all())
    numbers = members(DimensionName.PRODUCT, OLD).append_column("n", [[0, 1]]).column("n")
    new, old = merged.ids("b", numbers).tolist(), merged.ids("a", numbers).tolist()
    assert len({*new, *old}) == 4
    names = dict(zip(merged.table()["product_id"].to_pylist(), merged.table()["brand"].to_pylist(), strict=True))
    assert [names[number] for number in (*new, *old)] == ["بيبسي", "SECOND", "OLD", "K"]


def test_members_of_which_no_row_was_found_are_not_shown() -> None:
    store = store_of(a=None)
    merged = MergedMembers(store.batches, DimensionName.PRODUCT, store.batches.list_all())
    merged.ids("a", members(DimensionName.PRODUCT, OLD[:1]).append_column("n", [[1]]).column("n"))
    assert merged.table()["item"].to_pylist() == ["KINZA"]
