"""Rows that total others though they are named like any row."""

from datetime import date

import numpy as np
import pytest

from core.importing.cells.columns import Cell
from core.importing.checks.row_fates import find_rows
from core.importing.checks.row_sums import RowSums
from tests.builders.sheets import HEAD, sheet_of

CAN = ("RIYADH", "OLAYA", "BRQ CAN", 101.0, 233.0, 350.0)
PET = ("RIYADH", "OLAYA", "BRQ PET", 307.0, 411.0, 512.0)
ZAD = ("JEDDAH", "BALAD", "ZAD CAN", 5.0, 6.0, 7.0)
BOTH = (408.0, 644.0, 862.0)
LONG = ("Date", *HEAD, "Sales")


def sums(*rows: tuple[Cell, ...], head: tuple[str, ...] = ()) -> RowSums:
    return find_rows(sheet_of(*rows, head=head)).sums


@pytest.mark.parametrize(
    "name", ["TOTAL BRQ", "BRQ TOTAL", "Grand Total BRQ", "ALL PRODUCTS", "إجمالي برق", "مجموع الأصناف", "Total"]
)
def test_words_that_the_figures_bear_out_make_a_total_with_the_rows_that_it_sums(name: str) -> None:
    rows = (CAN, PET, ("RIYADH", "OLAYA", name, *BOTH), ZAD)
    assert sums(*rows).totals == {2: ("item", name, "2:3")}
    judged = find_rows(sheet_of(*rows))
    assert judged.why[2] == ("row.total", name, "2:3")
    assert judged.rejected_by.tolist() == [-1, -1, 2, -1]


def test_a_total_of_markets_and_one_above_its_rows_are_totals_as_well() -> None:
    assert sums(("RIYADH", "All Riyadh", "BRQ", *BOTH), CAN, PET).totals == {0: ("precision_area", "All Riyadh", "3:4")}
    assert list(sums(("RIYADH", "OLAYA", "TOTAL BRQ", *BOTH), CAN, PET, ZAD).totals) == [0]


def test_a_total_of_a_name_is_the_sum_of_the_rows_that_begin_with_it() -> None:
    other = ("RIYADH", "OLAYA", "ZAD CAN", 1.0, 1.0, 1.0)
    found = sums(CAN, other, PET, ("RIYADH", "OLAYA", "TOTAL BRQ", *BOTH))
    assert found.totals == {3: ("item", "TOTAL BRQ", "2:4")}


def test_a_brand_with_the_word_is_loaded_and_reported_once() -> None:
    rows = (
        CAN,
        PET,
        ("RIYADH", "OLAYA", "TOTAL CARE", 7.0, 3.0, 2.0),
        ("JEDDAH", "BALAD", "TOTAL CARE", 1.0, 3.0, 1.0),
    )
    found = sums(*rows)
    assert (found.totals, found.doubts) == ({}, {2: ("item", "TOTAL CARE", "")})
    assert find_rows(sheet_of(*rows)).rejected_by.tolist() == [-1] * 4


def test_a_bare_total_that_is_far_less_than_its_rows_is_a_brand() -> None:
    assert sums(CAN, PET, ("RIYADH", "OLAYA", "TOTAL", 7.0, 3.0, 2.0)).doubts == {2: ("item", "TOTAL", "")}
    wrong = find_rows(sheet_of(CAN, PET, ("RIYADH", "OLAYA", "TOTAL", 400.0, 644.0, 862.0)))
    assert wrong.totals == {2: ("item", "TOTAL")}


def test_a_sum_without_words_needs_three_periods_and_figures_that_are_no_chance() -> None:
    whole = ("RIYADH", "OLAYA", "CSD", *BOTH)
    assert sums(CAN, PET, whole).totals == {2: ("item", "CSD", "2:3")}
    assert sums(CAN[:5], PET[:5], whole[:5]) == RowSums({}, {2: ("item", "CSD", "2:3")})
    small = [
        ("RIYADH", "OLAYA", name, *values) for name, values in (("A", (1.0, 0.0)), ("B", (0.0, 1.0)), ("C", (1.0, 1.0)))
    ]
    assert sums(*small) == RowSums()


def test_a_market_that_sums_all_markets_of_its_products_is_a_total() -> None:
    one = ("RIYADH", "OLAYA", "BRQ", 101.0, 233.0, 350.0)
    two = ("RIYADH", "MALAZ", "BRQ", 307.0, 411.0, 512.0)
    assert list(sums(one, two, ("RIYADH", "CITY", "BRQ", *BOTH)).totals) == [2]


def test_a_row_that_only_repeats_another_is_no_sum() -> None:
    zero = ("RIYADH", "OLAYA", "NIL", 0.0, 0.0, 0.0)
    assert sums(CAN, zero, ("RIYADH", "OLAYA", "SAME", *CAN[3:])) == RowSums()


def test_in_a_long_table_a_total_is_that_of_its_day() -> None:
    january, february = date(2024, 1, 1), date(2024, 2, 1)
    rows = [
        (day, "RIYADH", "OLAYA", item, figure)
        for day, figures in ((january, (1.0, 2.0, 3.0)), (february, (4.0, 5.0, 9.0)))
        for item, figure in zip(("BRQ CAN", "BRQ PET", "TOTAL BRQ"), figures, strict=True)
    ]
    assert list(sums(*rows, head=LONG).totals) == [2, 5]


def test_figures_of_real_size_are_never_taken_for_sums() -> None:
    random = np.random.default_rng(7)
    rows = [
        ("RIYADH", f"M{market}", f"I{item}", *map(float, random.integers(0, 30, 6)))
        for market in range(60)
        for item in range(12)
    ]
    assert sums(*rows) == RowSums()


def test_totals_of_totals_without_words_are_those_of_the_rows_above_them() -> None:
    zad, pet = (51.0, 62.0, 73.0), (77.0, 88.0, 99.0)
    rows = [("ZAD CAN", zad), ("ZAD PET", pet), ("ZAD", (128.0, 150.0, 172.0)), ("CSD", (536.0, 794.0, 1034.0))]
    brand = ("RIYADH", "OLAYA", "BRQ", *BOTH)
    found = sums(CAN, PET, brand, *(("RIYADH", "OLAYA", item, *figures) for item, figures in rows))
    assert {row: of for row, (_, _, of) in found.totals.items()} == {2: "2:3", 5: "5:6", 6: "2:6"}


def test_a_brand_called_total_with_several_items_is_a_brand() -> None:
    head = ("Region", "City", "Brand", "Item", "Jan 2024", "Feb 2024", "Mar 2024")
    rows = [
        ("RIYADH", "OLAYA", "TOTAL", "TOTAL QUARTZ", 110.0, 120.0, 130.0),
        ("RIYADH", "OLAYA", "TOTAL", "TOTAL RUBIA", 50.0, 60.0, 90.0),
        ("RIYADH", "OLAYA", "SHELL", "HELIX", 7.0, 3.0, 1.0),
    ]
    judged = find_rows(sheet_of(*rows, head=head))
    assert judged.rejected_by.tolist() == [-1] * 3
    assert judged.sums.totals == {}
    assert set(judged.sums.doubts) == {0, 1}
