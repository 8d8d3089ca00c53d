from datetime import date
from decimal import Decimal

from core.loading.data_state import data_state, data_version
from core.model.imports.batches import Coverage, DataState, SamplePart
from core.model.periods import Grain
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
        version=shown.version, unit="unstated", grain=None, first_period=None, last_period=None, last_day=None
    )


def test_periods_and_unit_are_those_of_live_batches() -> None:
    shown = data_state(store_of(("a", {}, "RIYADH"), ("b", {"unit": "cases", "withdrawn_at": AT}, "")).batches, None)
    assert (shown.first_period, shown.last_period, shown.last_day) == ("2024-01-01", "2024-02-01", "2024-02-29")
    assert shown.unit == "sar"


def test_the_grain_is_the_coarsest_that_is_shown_and_names_the_unit_of_amounts_per_period() -> None:
    weeks = {("OLAYA", "PEPSI", date(2024, 1, 7)): Decimal(1)}
    store = store_of(("a", {}, "RIYADH"))
    assert (data_state(store.batches, None).grain, data_state(store.batches, None).rate) == (Grain.MONTH, "sar_month")
    coverage = [Coverage("b", "JEDDAH", "2024-01-07")]
    store.batches.lay(layer(batch("b", 2, grain="week"), weeks, region="JEDDAH", coverage=coverage))
    assert data_state(store.batches, None).grain is Grain.MONTH
    assert data_state(store.batches, frozenset({"JEDDAH"})).rate == "sar_week"


def test_units_are_mixed_where_one_is_not_stated_and_not_where_it_is_hidden() -> None:
    side_by_side = store_of(("a", {}, "RIYADH"), ("b", {"unit": "unstated"}, "JEDDAH"))
    assert data_state(side_by_side.batches, None).unit == "mixed"
    covered = store_of(("a", {"unit": "litres"}, "RIYADH"), ("b", {}, "RIYADH"))
    assert data_state(covered.batches, None).unit == "sar"


def test_of_two_units_that_of_the_older_batch_is_shown_and_the_other_named_as_apart() -> None:
    side_by_side = store_of(("a", {}, "RIYADH"), ("b", {"unit": "cases"}, "JEDDAH"))
    whole = data_state(side_by_side.batches, None)
    assert (whole.unit, whole.apart) == ("sar", ("cases",))
    jeddah = data_state(side_by_side.batches, frozenset({"JEDDAH"}))
    assert (jeddah.unit, jeddah.apart) == ("cases", ())


def test_the_sample_counts_where_it_is_shown() -> None:
    beside = store_of(("a", {}, "RIYADH"), ("b", {"sample": True}, "JEDDAH"))
    assert data_state(beside.batches, None).sample is SamplePart.SOME
    assert data_state(beside.batches, frozenset({"JEDDAH"})).sample is SamplePart.ALL
    covered = store_of(("a", {"sample": True}, "RIYADH"), ("b", {}, "RIYADH"))
    assert data_state(covered.batches, None).sample is SamplePart.NONE


def test_periods_are_those_of_the_wanted_regions() -> None:
    store = store_of(("a", {}, "RIYADH"))
    store.batches.lay(layer(batch("b", 2), {("BALAD", "PEPSI", FEBRUARY): Decimal(1)}, region="JEDDAH"))
    jeddah = data_state(store.batches, frozenset({"JEDDAH"}))
    assert (jeddah.first_period, jeddah.last_period, jeddah.last_day) == ("2024-02-01", "2024-02-01", "2024-02-29")
    nowhere = data_state(store.batches, frozenset())
    assert (nowhere.unit, nowhere.first_period, nowhere.last_day) == ("unstated", None, None)


def test_the_version_is_that_of_the_wanted_regions() -> None:
    one = store_of(("a", {}, "RIYADH"))
    two = store_of(("a", {}, "RIYADH"), ("b", {}, "JEDDAH"))
    assert data_version(one.batches, None) != data_version(two.batches, None)
    riyadh = frozenset({"RIYADH"})
    assert data_version(one.batches, riyadh) == data_version(two.batches, riyadh)
    assert data_state(two.batches, riyadh).version == data_version(two.batches, riyadh)
