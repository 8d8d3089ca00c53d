"""What a delivery changes, on a handful of cells."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from core.model.imports.receipts import Changed
from core.warehouse.differences import Delivered, compare, delivered_by, examine
from core.warehouse.engine import Warehouse
from tests.builders.described import Described, filled

JANUARY, FEBRUARY = date(2024, 1, 1), date(2024, 2, 1)


def cell(area: str, item: str, start: date, value: float, region: str = "RIYADH") -> Described:
    names = {"region": region, "precision_area": area, "market": "M", "item": item}
    return (start, {**names, "place_key": area, "product_key": item}, value)


SHOWN = [cell("A", "COLA", JANUARY, 10), cell("A", "COLA", FEBRUARY, 20), cell("B", "COLA", JANUARY, 5, "جدة")]
NEW = [
    cell("A", "COLA", JANUARY, 13),  # corrected by 3
    cell("A", "COLA", FEBRUARY, 20),  # as it was
    cell("A", "LEMON", JANUARY, 7),  # added
]  # and the cell in جدة is gone


@pytest.fixture
def shown() -> Iterator[Warehouse]:
    with Warehouse() as warehouse:
        yield filled(warehouse, SHOWN)


def layer(records: list[Described]) -> Delivered:
    with Warehouse() as warehouse:
        return delivered_by(filled(warehouse, records))


def test_cells_are_added_corrected_and_removed(shown: Warehouse) -> None:
    assert compare(shown, layer(NEW).cells) == Changed(added=1, corrected=1, removed=1)
    assert compare(shown, layer(SHOWN).cells) == Changed()
    assert compare(shown, layer([*SHOWN[1:], cell("A", "COLA", JANUARY, 9)]).cells) == Changed(corrected=1)
    assert compare(shown, layer(SHOWN).cells.slice(0, 0)) == Changed(removed=3)


def test_a_layer_holds_all_that_a_warehouse_shows() -> None:
    made = layer(NEW)
    assert sorted(made.cells.column("value").to_pylist()) == [Decimal(7), Decimal(13), Decimal(20)]
    assert made.places.to_pylist() == [
        {"key": b"A", "region": "RIYADH", "province": None, "precision_area": "A", "market": "M"}
    ]
    assert made.products.column("key").to_pylist() == [b"COLA", b"LEMON"]


def test_sums_move_by_region_and_period(shown: Warehouse) -> None:
    difference = examine(shown, layer(NEW), 9)
    assert difference.changed == Changed(added=1, corrected=1, removed=1)
    assert [(shift.region, shift.period, shift.before, shift.after) for shift in difference.shifts] == [
        ("RIYADH", JANUARY, Decimal(10), Decimal(20)),
        ("RIYADH", FEBRUARY, Decimal(20), Decimal(20)),
        ("جدة", JANUARY, Decimal(5), None),
    ]


def test_the_largest_changes_of_what_was_shown_come_first(shown: Warehouse) -> None:
    largest = examine(shown, layer(NEW), 9).largest
    assert [(change.precision_area, change.item, change.before, change.after) for change in largest] == [
        ("B", "COLA", Decimal(5), None),
        ("A", "COLA", Decimal(10), Decimal(13)),
    ]
    assert len(examine(shown, layer(NEW), 1).largest) == 1


def test_what_the_delivery_calls_a_thing_comes_first(shown: Warehouse) -> None:
    start, names, value = NEW[0]
    renamed = layer([(start, {**names, "item": "كولا", "region": "R2"}, value)])
    difference = examine(shown, renamed, 9)
    assert ("R2", JANUARY) in {(shift.region, shift.period) for shift in difference.shifts}
    assert "كولا" in {change.item for change in difference.largest}


def test_against_nothing_everything_is_added() -> None:
    with Warehouse() as empty:
        filled(empty, [])
        difference = examine(empty, layer(NEW), 9)
    assert (difference.changed, difference.largest) == (Changed(added=3), ())
