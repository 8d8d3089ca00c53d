"""Blocks of a report: what a chart has to draw, short names, how numbers are written."""

from dataclasses import replace

from core.model.reports import PLAIN, Curve, Drawing, Grid, NumberStyle


def drawing(*values: float | None) -> Drawing:
    return Drawing(title="Sales", unit="SAR", categories=("Jan", "Feb"), curves=(Curve(name="Sold", values=values),))


def test_a_chart_has_something_to_draw_where_any_value_is_known_and_zero_is_one() -> None:
    assert drawing(None, 0.0).has_values
    assert not drawing(None, None).has_values
    assert not Drawing(title="Sales", unit="SAR", categories=(), curves=()).has_values


def test_a_short_name_stands_for_the_title_only_where_there_is_one() -> None:
    table = Grid(title="Gaps of December", heads=(), numeric=(), words=(), values=())
    assert table.short_title == "Gaps of December"
    assert replace(table, tab="Gaps").short_title == "Gaps"
    assert replace(drawing(1.0), tab="Trend").short_title == "Trend"


def test_numbers_are_whole_where_no_style_says_how_they_are_written() -> None:
    table = Grid(title="", heads=("A", "B"), numeric=(False, True), words=(), values=())
    assert table.style_of(1) == PLAIN
    percent = NumberStyle(decimals=1, percent=True)
    assert replace(table, styles=(PLAIN, percent)).style_of(1) == percent
