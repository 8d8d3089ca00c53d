"""Histories of items in points, on tables that can be seen at a glance."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.analysis.histories import Histories, after_holes, load
from core.analysis.likeness import reporting
from core.model.arrays import Floats
from core.model.errors import UserError
from core.model.periods import Grain
from tests.builders.described import Described, described
from tests.builders.market import market, monthly, of_areas

NAN = float("nan")
SHELF = {("OLAYA", "COLA"): [1, None, 3], ("BALAD", "COLA"): [None, None, 5], ("OLAYA", "LEMON"): [7, 0, None]}


def loaded(shelf: dict[tuple[str, str], list[float | None]] | None = None) -> Histories:
    with market(monthly(SHELF if shelf is None else shelf)) as reader:
        return load(reader)


def rows(histories: Histories) -> dict[tuple[str, str], list[float]]:
    areas, items = histories.points.column("precision_area").to_pylist(), histories.items.column("item").to_pylist()
    return {
        (areas[point], items[item]): values.tolist()
        for point, item, values in zip(histories.point, histories.item, histories.values, strict=True)
    }


def same(one: Floats | list[list[float]], other: list[list[float]]) -> bool:
    return np.array_equal(np.array(one), np.array(other), equal_nan=True)


def test_a_row_is_an_item_in_a_point_and_what_was_not_delivered_is_not_a_number() -> None:
    histories = loaded()
    held = rows(histories)
    assert histories.periods == (date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1))
    assert set(held) == set(SHELF)
    assert same([held["OLAYA", "COLA"], held["OLAYA", "LEMON"]], [[1, NAN, 3], [7, 0, NAN]])
    assert same([held["BALAD", "COLA"]], [[NAN, NAN, 5]])


def test_nothing_has_no_rows() -> None:
    histories = loaded({})
    assert (histories.values.shape, histories.periods, histories.points.num_rows) == ((0, 0), (), 0)


def test_only_the_coarsest_grain_is_a_history() -> None:
    day = (date(2024, 1, 5), "OLAYA", "CAN", "COLA", Decimal(99))
    with market(monthly(SHELF), also={Grain.DAY: [day]}) as reader:
        assert same([rows(load(reader))["OLAYA", "COLA"]], [[1, NAN, 3]])


def test_two_descriptions_of_one_item_are_one_history_under_the_last_name() -> None:
    names = {"region": "RIYADH", "precision_area": "OLAYA", "product_key": "same"}
    records: list[Described] = [
        (date(2024, 1, 1), {**names, "item": "OLD"}, 4),
        (date(2024, 2, 1), {**names, "item": "كولا"}, 6),
        (date(2024, 2, 1), {**names, "item": "B", "product_key": "other"}, 9),
    ]
    with described(records) as reader:
        held = rows(load(reader))
    assert set(held) == {("OLAYA", "كولا"), ("OLAYA", "B")}
    assert held["OLAYA", "كولا"] == [4.0, 6.0]


def test_what_was_known_earlier_has_neither_later_periods_nor_rows_without_any_figure() -> None:
    earlier = loaded().through(2)
    held = rows(earlier)
    assert earlier.periods == (date(2024, 1, 1), date(2024, 2, 1))
    assert set(held) == {("OLAYA", "COLA"), ("OLAYA", "LEMON")}
    assert same([held["OLAYA", "COLA"], held["OLAYA", "LEMON"]], [[1, NAN], [7, 0]])


def test_rows_are_added_up_by_their_group() -> None:
    histories = loaded({("OLAYA", "COLA"): [1, 2], ("MALAZ", "COLA"): [10, 20], ("BALAD", "COLA"): [100, 200]})
    region = histories.codes(histories.points, ("region",))[histories.point]
    sums = histories.added_up(region, histories.values)
    assert sorted(sums.tolist()) == [[11, 22], [100, 200]]
    assert histories.added_up(region, np.zeros((3, 0))).shape == (2, 0)
    assert histories.added_up(region, histories.values > 1).sum() == 5


def test_a_group_without_rows_sums_up_to_nothing() -> None:
    histories = loaded({("OLAYA", "COLA"): [1, 2]})
    assert histories.added_up(np.array([0]), histories.values, count=3).tolist() == [[1, 2], [0, 0], [0, 0]]
    assert histories.added_up(np.array([2]), histories.values, count=1).tolist() == [[0, 0], [0, 0], [1, 2]]


def test_numbers_are_equal_where_all_levels_are() -> None:
    histories = loaded({(area, "COLA"): [1] for area in ("OLAYA", "MALAZ", "BALAD")})
    areas = histories.points.column("precision_area").to_pylist()
    codes = dict(zip(areas, histories.codes(histories.points, ("region",)).tolist(), strict=True))
    assert codes["OLAYA"] == codes["MALAZ"] != codes["BALAD"]
    assert len(set(histories.codes(histories.points, ("region", "precision_area")).tolist())) == 3


@pytest.mark.parametrize(
    ("filters", "chosen"),
    [
        ({}, {("OLAYA", "COLA"), ("BALAD", "COLA"), ("OLAYA", "LEMON")}),
        ({"region": [" riyadh "]}, {("OLAYA", "COLA"), ("OLAYA", "LEMON")}),
        ({"region": ["RIYADH"], "item": ["COLA"]}, {("OLAYA", "COLA")}),
        ({"item": ["COLA", "lemon"]}, {("OLAYA", "COLA"), ("BALAD", "COLA"), ("OLAYA", "LEMON")}),
        ({"brand": ["B"]}, set()),
    ],
)
def test_rows_are_chosen_by_names_whatever_their_case_and_outer_blanks(
    filters: dict[str, list[str]], chosen: set[tuple[str, str]]
) -> None:
    histories = loaded()
    marks = histories.chosen_rows(filters)
    assert {name for name, mark in zip(rows(histories), marks.tolist(), strict=True) if mark} == chosen


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(UserError, match=r"filter\.unknown_level"):
        loaded().chosen_rows({"colour": ["red"]})


def test_only_what_follows_the_last_hole_is_left() -> None:
    table = np.array([[1, NAN, 3, NAN, 5, 6], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, NAN]])
    assert same(after_holes(table), [[NAN, NAN, NAN, NAN, 5, 6], [1, 2, 3, 4, 5, 6], [NAN] * 6])


def test_a_silent_area_says_nothing() -> None:
    with market(of_areas({"OLAYA": [5, 0, 5], "MALAZ": [0, None, 6], "BALAD": [7, 0, 7]})) as reader:
        histories = load(reader)
        reported = histories.reported(reporting.read(reader))
    areas = np.array(histories.points.column("precision_area").to_pylist())[histories.point]
    for area, values in (("OLAYA", [5, NAN, 5]), ("MALAZ", [NAN, NAN, 6]), ("BALAD", [7, NAN, 7])):
        assert same(reported.values[areas == area], [values] * 5)
    assert same(histories.values[areas == "OLAYA"], [[5, 0, 5]] * 5)
    with market(of_areas({"OLAYA": [5, 0, 5]}, 1)) as reader:
        assert same(load(reader).reported(reporting.read(reader)).values, [[5, 0, 5]])
