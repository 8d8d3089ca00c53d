"""Figures that stand out of their own series."""

from datetime import date

import numpy as np
import pytest

from core.importing.checks.history import find_suspects
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of

PLACE = ("RIYADH", "OLAYA", "A")
Found = list[tuple[int, str, float]]


def suspects(sheet: Sheet, *, without: int | None = None) -> Found:
    load = ~sheet.grid.blank
    if without is not None:
        load[without] = False
    return [(suspect.index, suspect.rule, suspect.median) for suspect in find_suspects(sheet, load)]


def of(*values: float | None, **rules: RuleSetting) -> Found:
    return suspects(sheet_of((*PLACE, *values), rules={f"figure.{name}": rule for name, rule in rules.items()}))


@pytest.mark.parametrize("factor", [600, 1_000, 1_900])
def test_a_figure_in_thousands_among_ones_is_thousandfold(factor: int) -> None:
    assert of(10, 11, 12, 10, 11, 11 * factor) == [(5, "figure.thousandfold", 11.0)]


def test_a_figure_in_ones_among_thousands_is_thousandfold_too() -> None:
    assert of(10_000, 11_000, 12_000, 11_000, 11, 11_000) == [(4, "figure.thousandfold", 11_000.0)]


@pytest.mark.parametrize(
    ("factor", "rule"), [(19, None), (21, "figure.outlier"), (499, "figure.outlier"), (2_100, "figure.outlier")]
)
def test_more_than_twenty_times_the_median_is_an_outlier(factor: float, rule: str | None) -> None:
    assert of(10, 11, 12, 10, 11, 11 * factor) == ([] if rule is None else [(5, rule, 11.0)])


def test_what_is_far_below_is_no_outlier_and_a_zero_never_stands_out() -> None:
    assert of(1_000, 1_100, 1_200, 1_000, 1_100, 40) == []
    assert of(10, 11, 12, 10, 11, 0) == []


def test_five_figures_are_no_history_and_a_zero_is_none() -> None:
    assert of(10, 11, 12, 10, 11_000) == []
    assert of(10, 0, 12, 10, 11, 11_000) == []
    assert of(10, 0, 12, 10, 11, 11_000, thousandfold=RuleSetting(limits={"fewest": 5})) == [
        (5, "figure.thousandfold", 11.0)
    ]


HALF = (10, 11_000, 12_000, 10, 11, 11_500)


def test_a_row_half_in_thousands_is_doubted_as_a_whole() -> None:
    sheet = sheet_of((*PLACE, *HALF))
    (suspect,) = find_suspects(sheet, ~sheet.grid.blank)
    assert (suspect.doubt, suspect.median, suspect.other) == (True, 10.0, 11_500.0)
    assert of(*HALF, thousandfold=RuleSetting(on=False), outlier=RuleSetting(on=False)) == []


@pytest.mark.parametrize(("usual", "odd", "median"), [(9, (1, 2, 5), 10.0), (9_000, (0, 3, 4), 11_500.0)])
def test_the_item_in_other_places_shows_which_half_is_odd(usual: float, odd: tuple[int, ...], median: float) -> None:
    sheet = sheet_of((*PLACE, *HALF), ("RIYADH", "MALAZ", "A", *[usual] * 6))
    assert suspects(sheet) == [(index, "figure.thousandfold", pytest.approx(median, rel=1e-9)) for index in odd]


def test_a_series_too_short_for_a_history_is_compared_with_its_item_elsewhere() -> None:
    short = (*PLACE, 10, None, 11_000, None, None, 11)
    assert suspects(sheet_of(short)) == []
    assert suspects(sheet_of(short, ("RIYADH", "MALAZ", "A", *[9] * 6))) == [(2, "figure.thousandfold", 10.5)]


def test_where_a_series_swings_widely_a_far_figure_is_no_surprise() -> None:
    assert of(1, 10, 100, 1_000, 10_000, 100_000) == []


def test_a_rule_that_is_off_is_not_looked_for() -> None:
    off = RuleSetting(on=False)
    assert of(10, 11, 12, 10, 11, 11_000, thousandfold=off) == [(5, "figure.outlier", 11.0)]
    assert of(10, 11, 12, 10, 11, 330, outlier=off) == []
    assert of(10, 11, 12, 10, 11, 11_000, thousandfold=off, outlier=off) == []


def test_each_place_and_product_is_a_series_of_its_own() -> None:
    sheet = sheet_of(
        ("RIYADH", "OLAYA", "A", 10, 11, 12, 10, 11, 11),
        ("RIYADH", "OLAYA", "B", *[11_000] * 6),
        ("RIYADH", "MALAZ", "A", 1, 1, 1, 1, 1, 1_000),
    )
    assert suspects(sheet) == [(17, "figure.thousandfold", 1.0)]


def test_what_does_not_enter_is_no_history() -> None:
    sheet = sheet_of((*PLACE, 10, 11, 12, 10, 11, 11_000))
    assert suspects(sheet, without=0) == []
    assert suspects(sheet_of((*PLACE, *[None] * 5, "x"))) == []


def test_a_long_table_has_its_series_in_many_rows() -> None:
    head = ("Date", "Region", "City", "Item", "Sales")
    rows = [
        (date(2024, number, 1), *PLACE[:2], item, value)
        for number, pair in enumerate([(10, 5), (11, 5), (12, 5), (10, 5), (11, 5), (11_000, 5)], 1)
        for item, value in zip("AB", pair, strict=True)
    ]
    assert suspects(sheet_of(*rows, head=head)) == [(10, "figure.thousandfold", 11.0)]


def test_the_median_of_logarithms_decides_how_far_is_far() -> None:
    values = np.array([8.0, 9.0, 10.0, 11.0, 12.0, 10_000.0])
    median = float(np.median(values))
    spread = 1.4826 * float(np.median(np.abs(np.log(values / median))))
    away = float(np.log(10_000 / median)) / spread
    for deviations, count in ((away * 0.99, 1), (away * 1.01, 0)):
        rule = RuleSetting(limits={"deviations": deviations})
        assert len(of(*values, thousandfold=rule, outlier=RuleSetting(on=False))) == count
