"""Blocks of a report: what a chart has to draw."""

from core.model.reports import Curve, Drawing


def drawing(*values: float | None) -> Drawing:
    return Drawing(title="Sales", unit="SAR", categories=("Jan", "Feb"), curves=(Curve(name="Sold", values=values),))


def test_a_chart_has_something_to_draw_where_any_value_is_known_and_zero_is_one() -> None:
    assert drawing(None, 0.0).has_values
    assert not drawing(None, None).has_values
    assert not Drawing(title="Sales", unit="SAR", categories=(), curves=()).has_values
