"""A warehouse is filled from any source of pages: of each block, the layer that speaks for it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.loading.fill import fill, fill_shown
from core.loading.pages import pack
from core.model.errors import Cancelled, EnvironmentFault
from core.model.imports.contents import Layer
from core.model.imports.layers import Block, winners
from core.model.job_context import Unattended
from core.warehouse.engine import Warehouse
from tests.builders.layers import AT, FEBRUARY, JANUARY, batch, facts, layer, page, receipt
from tests.fakes.store.memory_store import MemoryStore

Shown = dict[tuple[str | None, str, str, date], Decimal]


def store_of(*layers: Layer) -> MemoryStore:
    store = MemoryStore()
    for each in layers:
        store.batches.lay(each)
    return store


def shown(warehouse: Warehouse) -> Shown:
    with warehouse, warehouse.reader() as reader:
        rows = reader.execute("SELECT region, market, item, period, value FROM sales").fetchall()
    return {(region, market, item, period): value for region, market, item, period, value in rows}


def released(identity: str, position: int, parent: str, value: str) -> Layer:
    """Return a child batch with one figure, of the first row in January."""
    pages = pack([page(facts([(2, JANUARY, Decimal(value))]))])
    return Layer(batch=batch(identity, position, parent=parent), receipt=receipt(identity), pages=pages)


LOWER = {("OLAYA", "PEPSI", JANUARY): Decimal("1.10"), ("OLAYA", "PEPSI", FEBRUARY): Decimal(2)}
UPPER = {("MALAZ", "KINZA", FEBRUARY): Decimal("30.25")}


def test_the_newest_layer_speaks_for_its_blocks_and_what_it_lacks_is_gone() -> None:
    store = store_of(layer(batch("a", 1), LOWER), layer(batch("b", 2), UPPER))
    assert shown(fill_shown(store.batches, None, Unattended())) == {
        ("RIYADH", "OLAYA", "PEPSI", JANUARY): Decimal("1.10"),
        ("RIYADH", "MALAZ", "KINZA", FEBRUARY): Decimal("30.25"),
    }


def test_a_withdrawn_layer_lets_the_one_below_show_again() -> None:
    store = store_of(layer(batch("a", 1), LOWER), layer(batch("b", 2, withdrawn_at=AT), UPPER))
    assert set(shown(fill_shown(store.batches, None, Unattended())).values()) == {Decimal("1.10"), Decimal(2)}


def test_only_the_wanted_regions_are_filled_with_their_own_places_and_items() -> None:
    store = store_of(layer(batch("a", 1), LOWER), layer(batch("b", 2), UPPER, region=""))
    both = shown(fill_shown(store.batches, frozenset({"RIYADH", ""}), Unattended()))
    assert {region for region, *_ in both} == {"RIYADH", None}
    with fill_shown(store.batches, frozenset({"RIYADH"}), Unattended()) as warehouse, warehouse.reader() as reader:
        assert reader.execute("SELECT DISTINCT market FROM places").fetchall() == [("OLAYA",)]
        assert reader.execute("SELECT DISTINCT item FROM products").fetchall() == [("PEPSI",)]
    assert shown(fill_shown(store.batches, frozenset(), Unattended())) == {}


def test_a_release_shows_with_its_parent_and_of_two_the_newer() -> None:
    store = store_of(
        layer(batch("a", 1), {("OLAYA", "PEPSI", FEBRUARY): Decimal(2)}),
        released("c", 2, "a", "7"),
        released("d", 3, "a", "8"),
        released("e", 4, "another", "9"),
    )
    newest = winners(store.batches.list_all(), store.batches.coverage())
    newest[Block("RIYADH", "month", JANUARY.isoformat())] = "a"
    cell = ("RIYADH", "OLAYA", "PEPSI", JANUARY)
    assert shown(fill(store.batches, newest, Unattended()))[cell] == 8
    only_older = [store.batches.rows["c"].batch]
    assert shown(fill(store.batches, newest, Unattended(), released=only_older))[cell] == 7
    withdrawn = [replace(each, withdrawn_at=AT) for each in only_older]
    assert cell not in shown(fill(store.batches, newest, Unattended(), released=withdrawn))


def test_figures_of_different_scales_keep_all_their_digits() -> None:
    fine = {("OLAYA", "PEPSI", JANUARY): Decimal("0.33333333333333331483")}
    store = store_of(layer(batch("a", 1, scale=20), fine), layer(batch("b", 2), UPPER, region="JEDDAH"))
    assert set(shown(fill_shown(store.batches, None, Unattended())).values()) == {*fine.values(), *UPPER.values()}


def test_an_empty_source_fills_an_empty_warehouse() -> None:
    assert shown(fill_shown(MemoryStore().batches, None, Unattended())) == {}


def test_a_page_with_other_bytes_is_damage_and_no_figure() -> None:
    made = layer(batch("a", 1), LOWER)
    forged = [replace(packed, content=b"other bytes") for packed in made.pages]
    store = store_of(replace(made, pages=forged))
    with pytest.raises(EnvironmentFault, match=r"vault\.damaged"):
        fill_shown(store.batches, None, Unattended())


def test_filling_can_be_cancelled() -> None:
    class Hasty(Unattended):
        def check_cancelled(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        fill_shown(store_of(layer(batch("a", 1), LOWER)).batches, None, Hasty())
