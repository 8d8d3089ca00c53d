"""Where the parts of a chart stand: no two texts overlap, every text is within its width, nothing is left out."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.reports import Curve, Drawing
from core.reports.chart_layout import LINE, ChartLayout, Label, arrange, spread

WIDTH = 267.0
MONTHS = tuple(f"{month} 2025" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"))


def measure(text: str) -> float:
    return 1.4 * len(text) + 1


def layout(block: Drawing, *, right_to_left: bool = False) -> ChartLayout:
    return arrange(block, measure, "{:,.4g}".format, (15.0, 40.0), WIDTH, right_to_left=right_to_left)


def lines(*curves: tuple[float | None, ...], band: str = "") -> Drawing:
    names = ("MIRINDA", "PEPSI", "MOUNTAIN DEW", "COCA COLA", "SADU", "7UP")
    drawn = tuple(Curve(name=name, values=values) for name, values in zip(names, curves, strict=False))
    return Drawing(title="Sales", unit="SAR", categories=MONTHS[: len(curves[0])], curves=drawn, band=band)


def bars(*names: str) -> Drawing:
    curves = tuple(Curve(name=pack, values=tuple(50.0 for _ in names)) for pack in ("CAN", "NRB", "METAL BOTTLE"))
    return Drawing(title="Zeros", unit="%", categories=names, curves=curves, bars=True)


def overlap(one: Label, other: Label) -> bool:
    shared = [
        min(one.left + one.width, other.left + other.width) - max(one.left, other.left),
        min(one.top + one.height, other.top + other.height) - max(one.top, other.top),
    ]
    return all(part > 1e-6 for part in shared)


def overlapping(shown: ChartLayout) -> list[tuple[str, str]]:
    return [(one.text, other.text) for one, other in combinations(shown.labels, 2) if overlap(one, other)]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize(
    "block",
    [
        lines((1.0, 40.0), (2.0, 40.5), (3.0, 41.0), (4.0, 41.0), (5.0, 150.0), (6.0, 0.0)),
        lines((1.0, 2.0, None), (None, 2.0, 3.0), band="80 % interval"),
        lines(tuple(float(number) for number in range(10))),
        bars("MIRINDA", "MOUNTAIN DEW", "MEKKAH/MADINAH"),
        bars(*(f"PRECISION AREA {number}" for number in range(40))),
        bars(*(f"AN AREA WITH A LONG NAME {number}" for number in range(12))),
    ],
    ids=["near ends", "forecast", "months", "few bars", "many bars", "long names"],
)
def test_no_two_texts_of_a_chart_overlap(block: Drawing, right_to_left: bool) -> None:
    shown = layout(block, right_to_left=right_to_left)
    assert overlapping(shown) == []
    assert all(label.left >= 15 - LINE and label.left + label.width <= 15 + WIDTH + LINE for label in shown.labels)
    assert all(label.top + label.height <= shown.bottom + 1e-6 for label in shown.labels if label.turned)


@given(st.lists(st.floats(0, 50), min_size=1, max_size=12))
def test_spread_places_keep_their_order_and_distance_and_stay_between_the_bounds(wanted: list[float]) -> None:
    places = spread(wanted, 3.0, 0.0, 60.0)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    for before, after in pairwise(order):
        assert places[after] - places[before] >= 3.0 - 1e-9
    assert min(places) >= 0.0
    assert max(places) <= 60.0 + 1e-9


def test_places_that_are_far_enough_apart_stay_where_they_are() -> None:
    assert spread([30.0, 10.0, 20.0], 3.0, 0.0, 60.0) == [30.0, 10.0, 20.0]
    assert spread([20.0, 20.0], 3.0, 0.0, 60.0) == [18.5, 21.5]


def test_curves_that_end_with_the_axis_have_their_names_there_in_the_order_of_their_ends() -> None:
    shown = layout(lines((1.0, 40.0), (2.0, 41.0), (3.0, 40.5)))
    named = sorted((label for label in shown.labels if label.curve is not None), key=lambda label: label.top)
    assert [label.text for label in named] == ["PEPSI", "MOUNTAIN DEW", "MIRINDA"]
    assert all(label.left > shown.left + shown.width * 0.7 for label in named)
    assert shown.swatches == ()


def test_curves_of_which_one_ends_before_are_named_in_a_legend_with_the_band() -> None:
    shown = layout(lines((1.0, 2.0, None), (None, 2.0, 3.0), band="80 % interval"))
    assert [swatch.curve for swatch in shown.swatches] == [0, 1, None]
    texts = [label.text for label in shown.labels]
    assert {"MIRINDA", "PEPSI", "80 % interval"} <= set(texts)
    assert [label for label in shown.labels if label.curve is not None] == []


def test_bars_have_a_legend_and_each_category_its_whole_name() -> None:
    shown = layout(bars("MIRINDA", "MOUNTAIN DEW"))
    assert [swatch.curve for swatch in shown.swatches] == [0, 1, 2]
    names = [f"AREA {number}" for number in range(40)]
    turned = layout(bars(*names))
    assert [label.text for label in turned.labels if label.turned] == names
    nine = layout(bars(*(f"MOUNTAIN DEW {number}" for number in range(15))))
    assert [label.text for label in nine.labels if label.text.startswith("MOUNTAIN")] == ["MOUNTAIN"] * 15


def test_an_axis_has_its_unit_above_it() -> None:
    shown = layout(lines((1.0, 2.0)))
    (unit,) = [label for label in shown.labels if label.text == "SAR"]
    ticks = [label for label in shown.labels if label.align == "R" and label.text.isdigit()]
    assert ticks
    assert all(unit.top + unit.height <= tick.top for tick in ticks)


def test_a_legend_begins_where_reading_does_and_goes_on_in_another_line() -> None:
    block = bars("ONE")
    for right_to_left in (False, True):
        shown = layout(block, right_to_left=right_to_left)
        lefts = [swatch.left for swatch in shown.swatches]
        assert lefts == sorted(lefts, reverse=right_to_left)
    many = tuple(Curve(name=f"A PACK WITH A LONG NAME {number}", values=(1.0,)) for number in range(12))
    tall = layout(Drawing(title="", unit="%", categories=("ONE",), curves=many, bars=True))
    assert len({swatch.top for swatch in tall.swatches}) > 1
    assert overlapping(tall) == []


def test_an_axis_of_bars_holds_zero_and_one_of_lines_may_begin_near_its_figures() -> None:
    def scaled(*values: float, bars: bool) -> tuple[float, float, float]:
        curve = Curve(name="Sold", values=values)
        return layout(Drawing(title="", unit="SAR", categories=MONTHS[:2], curves=(curve,), bars=bars)).scale

    assert scaled(90.0, 100.0, bars=True) == (0.0, 100.0, 20.0)
    assert scaled(90.0, 100.0, bars=False) == (90.0, 100.0, 2.0)
    assert scaled(-90.0, -100.0, bars=True)[1] == 0.0
    assert scaled(7.0, 7.0, bars=False)[1] > 7.0
