from decimal import Decimal

from core.loading.data_state import data_state, data_version
from core.model.imports.batches import DataState
from tests.builders.layers import AT, FEBRUARY, JANUARY, batch, layer
from tests.fakes.store.memory_store import MemoryStore

FIGURES = {("OLAYA", "PEPSI", JANUARY): Decimal(1), ("OLAYA", "PEPSI", FEBRUARY): Decimal(1)}


def store_of(*batches: tuple[str, dict[str, str], str]) -> MemoryStore:
    store = MemoryStore()
    for position, (name, fields, region) in enumerate(batches, 1):
        store.batches.lay(layer(batch(name, position, **fields), FIGURES, region=region))
    return store


def test_an_empty_store_has_no_day_and_no_unit() -> None:
    shown = data_state(MemoryStore().batches, None)
    assert shown == DataState(
        version=shown.version, unit="unstated", first_period=None, last_period=None, last_day=None
    )


def test_periods_and_unit_are_those_of_live_batches() -> None:
    shown = data_state(store_of(("a", {}, "RIYADH"), ("b", {"unit": "cases", "withdrawn_at": AT}, "")).batches, None)
    assert (shown.first_period, shown.last_period, shown.last_day) == ("2024-01-01", "2024-02-01", "2024-02-29")
    assert shown.unit == "sar"
    assert data_state(store_of(("a", {}, ""), ("b", {"unit": "cases"}, "")).batches, None).unit == "mixed"


def test_the_version_is_that_of_the_wanted_regions() -> None:
    one = store_of(("a", {}, "RIYADH"))
    two = store_of(("a", {}, "RIYADH"), ("b", {}, "JEDDAH"))
    assert data_version(one.batches, None) != data_version(two.batches, None)
    riyadh = frozenset({"RIYADH"})
    assert data_version(one.batches, riyadh) == data_version(two.batches, riyadh)
    assert data_state(two.batches, riyadh).version == data_version(two.batches, riyadh)
