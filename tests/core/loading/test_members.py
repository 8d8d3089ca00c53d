from decimal import Decimal

import pyarrow as pa

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


def products_of(*batches: list[dict[str, str]]) -> list[list[tuple[str, str | None, str | None]]]:
    """Return item, brand and pack type of each member of each batch, the oldest batch first."""
    store = MemoryStore()
    for position, names in enumerate(batches, 1):
        products = members(DimensionName.PRODUCT, names)
        store.batches.lay(layer(batch(str(position), position), FIGURES, products=products))
    merged = MergedMembers(store.batches, DimensionName.PRODUCT, store.batches.list_all())
    ids = [merged.ids(str(at), pa.chunked_array([range(len(names))])) for at, names in enumerate(batches, 1)]
    levels = ("product_id", "item", "brand", "pack_type")
    described = {row["product_id"]: row for row in merged.table().select(levels).to_pylist()}
    return [[tuple(described[number][level] for level in levels[1:]) for number in own.tolist()] for own in ids]


def test_what_the_newest_batch_does_not_say_is_taken_from_older_ones() -> None:
    cans = {"item": "PEPSI", "brand": "OLD", "pack_type": "CAN"}
    older, newer = products_of([cans], [{"item": "PEPSI", "brand": "NEW"}, {"item": "KINZA", "brand": "K"}])
    assert older == [("PEPSI", "NEW", "CAN")]
    assert newer == [("PEPSI", "NEW", "CAN"), ("KINZA", "K", None)]


def test_of_several_older_names_none_is_chosen_for_rows_that_name_none() -> None:
    both = [{"item": "PEPSI", "brand": "OLD", "pack_type": pack} for pack in ("CAN", "NRB")]
    older, newer = products_of(both, [{"item": "PEPSI", "brand": "NEW"}])
    assert older == [("PEPSI", "NEW", "CAN"), ("PEPSI", "NEW", "NRB")]
    assert newer == [("PEPSI", "NEW", None)]


def test_a_member_is_known_by_what_older_batches_say_where_the_newest_is_silent() -> None:
    store = MemoryStore()
    for position, names in enumerate(([{"item": "PEPSI", "pack_type": "CAN"}], [{"item": "PEPSI", "brand": "P"}]), 1):
        products = members(DimensionName.PRODUCT, names)
        store.batches.lay(layer(batch(str(position), position), FIGURES, products=products))
    (known,) = known_members(store.batches, DimensionName.PRODUCT).to_pylist()
    assert (known["brand"], known["pack_type"]) == ("P", "CAN")
