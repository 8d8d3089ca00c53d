"""Labels that are not repeated, and blanks that are none of them."""

from datetime import date
from typing import Any

from core.importing.cells.columns import Peek
from core.importing.layout.carried_labels import carry_down
from core.importing.layout.columns import LayoutOptions
from core.importing.layout.detection import detect
from core.model.dimensions import SalesUnit
from tests.builders.sheets import columns_of

HEAD = ("Region", "City", "Item", "Jan 2024")


def carried(*rows: tuple[Any, ...], head: tuple[str, ...] = HEAD) -> tuple[list[list[str | None]], dict[int, int]]:
    (layout,) = detect([Peek("S", True, (head, *rows))], LayoutOptions(unit=SalesUnit.SAR))
    columns, counts = carry_down(layout, columns_of(layout, rows))
    return [columns.labels[column].to_pylist() for column in sorted(layout.levels)], counts


def test_labels_of_a_pivot_are_carried_down_to_its_totals_and_no_further() -> None:
    labels, counts = carried(
        ("RIYADH", "OLAYA", "A", 1.0),
        (None, None, "B", 2.0),
        (None, "MALAZ", "A", 3.0),
        ("RIYADH Total", None, None, 6.0),
        (None, None, "C", 9.0),
        ("JEDDAH", "BALAD", "A", 4.0),
        (None, None, "B", 5.0),
        ("Grand Total", None, None, 15.0),
    )
    assert labels[0] == ["RIYADH", "RIYADH", "RIYADH", "RIYADH Total", None, "JEDDAH", "JEDDAH", "Grand Total"]
    assert labels[1] == ["OLAYA", "OLAYA", "MALAZ", None, None, "BALAD", "BALAD", None]
    assert counts == {0: 3, 1: 2}


def test_an_inner_column_that_is_repeated_stays_as_it_is() -> None:
    labels, counts = carried(
        ("RIYADH", "OLAYA", "A", 1.0),
        (None, "OLAYA", "B", 2.0),
        ("JEDDAH", "BALAD", "A", 4.0),
        (None, "BALAD", "B", 5.0),
    )
    assert labels[0] == ["RIYADH", "RIYADH", "JEDDAH", "JEDDAH"]
    assert counts == {0: 2}


def test_a_blank_among_labels_that_are_repeated_stays_blank() -> None:
    rows = (("RIYADH", "OLAYA", "A", 1.0), ("RIYADH", "OLAYA", "B", 2.0), (None, "MALAZ", "A", 3.0))
    assert carried(*rows, ("JEDDAH", "BALAD", "A", 4.0))[1] == {}
    assert carried(("RIYADH", "OLAYA", "A", 1.0), ("RIYADH", None, "B", 2.0), ("JEDDAH", "BALAD", "A", 3.0))[1] == {}


def test_one_blank_among_labels_that_all_differ_is_no_outline() -> None:
    rows = [(region, "OLAYA", "A", 1.0) for region in ("RIYADH", "JEDDAH", "MAKKAH")]
    assert carried(*rows, (None, "MALAZ", "A", 2.0))[1] == {}


def test_a_column_that_begins_blank_is_no_outline() -> None:
    assert carried((None, "OLAYA", "A", 1.0), ("RIYADH", "MALAZ", "A", 2.0), (None, "SAFA", "A", 2.0))[1] == {}


def test_lines_without_figures_take_no_label() -> None:
    labels, _ = carried(("RIYADH", "OLAYA", "A", 1.0), (None, "MALAZ", "B", 2.0), (None, "Source: panel", None, None))
    assert labels[0] == ["RIYADH", "RIYADH", None]


def test_in_a_long_table_the_item_is_carried_down_to_its_days() -> None:
    january, february = date(2024, 1, 1), date(2024, 2, 1)
    labels, counts = carried(
        ("RIYADH", "OLAYA", "A", january, 1.0),
        (None, None, None, february, 2.0),
        (None, None, "B", january, 3.0),
        (None, None, None, february, 4.0),
        head=("Region", "City", "Item", "Date", "Sales"),
    )
    assert labels[2] == ["A", "A", "B", "B"]
    assert counts == {0: 3, 1: 3, 2: 2}
