"""Values and names at points: written to three digits, as many as have room, none over another."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts.axes import Axes
from ui.charts.point_labels import bars_of, turns, written
from ui.charts.series_chart import Series, SeriesChart, SeriesKind, SeriesPlot
from ui.charts.trend_chart import Plot, Point, TrendChart
from ui.theme import Theme


@pytest.mark.parametrize(
    ("value", "divisor", "text"),
    [
        (1_235_000.0, 1e6, "1.24"),
        (12_345.0, 1e3, "12.3"),
        (523_400.0, 1e3, "523"),
        (40.0, 1.0, "40"),
        (0.0, 1.0, "0"),
        (-1_500.0, 1e3, "\N{MINUS SIGN}1.5"),
        (0.04, 1.0, "0.04"),
    ],
)
def test_a_value_is_written_in_the_scale_of_its_axis(english: Theme, value: float, divisor: float, text: str) -> None:
    assert written(value, divisor, english) == text


def shown(
    chart: SeriesChart | TrendChart, qtbot: QtBot, plot: SeriesPlot | Plot, size: tuple[int, int] = (640, 360)
) -> list[str]:
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show()
    chart.show_plot(plot)  # type: ignore[arg-type] - each its own
    QApplication.processEvents()
    return chart.labels.shown


def plot_of(kind: SeriesKind, *values: tuple[float | None, ...]) -> SeriesPlot:
    series = tuple(Series(f"series {number}", line) for number, line in enumerate(values))
    return SeriesPlot(kind=kind, categories=tuple(f"c{number}" for number in range(len(values[0]))), series=series)


@pytest.mark.parametrize("kind", [SeriesKind.LINE, SeriesKind.BAR])
def test_few_points_have_all_their_values(english: Theme, qtbot: QtBot, kind: SeriesKind) -> None:
    plot = plot_of(kind, (1_200.0, 3_400.0, None, 5_600.0))
    assert sorted(shown(SeriesChart(english), qtbot, plot)) == ["1,200", "3,400", "5,600"]


def test_stacked_bars_have_their_sums(english: Theme, qtbot: QtBot) -> None:
    assert shown(SeriesChart(english), qtbot, plot_of(SeriesKind.STACKED, (10.0, 30.0), (None, 50.0))) == ["80", "10"]


def test_points_by_two_figures_have_their_names(english: Theme, qtbot: QtBot) -> None:
    plot = SeriesPlot(
        kind=SeriesKind.SCATTER,
        categories=("OLAYA", "BALAD", "MALAZ"),
        series=(Series("Before", (10.0, 50.0, None)), Series("After", (20.0, 80.0, 5.0))),
    )
    assert shown(SeriesChart(english), qtbot, plot) == ["BALAD", "OLAYA"]


def overlapping(chart: Axes) -> list[QRectF]:
    boxes = [chart.labels._box(label, item.anchor.x()) for label, item in chart.labels._labels if item.isVisible()]
    return [box for at, box in enumerate(boxes) if any(box.intersects(other) for other in boxes[:at])]


def test_of_many_points_the_last_and_the_largest_have_theirs_and_none_lies_on_another(
    english: Theme, qtbot: QtBot
) -> None:
    values = tuple(float(1_000 + 37 * (at * 7919 % 100)) for at in range(200))
    chart = SeriesChart(english)
    labels = shown(chart, qtbot, plot_of(SeriesKind.BAR, values))
    assert 2 < len(labels) < 60
    assert f"{max(values):,.0f}" in labels
    assert not overlapping(chart)


def test_more_of_them_are_seen_where_one_zooms_in_and_fewer_in_a_small_chart(english: Theme, qtbot: QtBot) -> None:
    plot = plot_of(SeriesKind.LINE, tuple(float(at % 2 * 4_000 + 1_000 + at) for at in range(50)))
    chart = SeriesChart(english)
    whole = shown(chart, qtbot, plot)
    chart.resize(320, 200)
    QApplication.processEvents()
    assert len(chart.labels.shown) < len(whole)
    chart.resize(640, 360)
    chart.view.scaleBy(x=0.2, y=1)
    QApplication.processEvents()
    seen = chart.view.viewRange()[0]
    inside = [label for label, _ in chart.labels._labels if seen[0] <= label.at[0] <= seen[1]]
    assert len(chart.labels.shown) >= len(inside) - 2
    assert not overlapping(chart)


def test_a_trend_has_its_last_its_highest_and_its_lowest_value(english: Theme, qtbot: QtBot) -> None:
    chart = TrendChart(english)
    points = tuple(
        Point(first=date(2024, at, 1), last=date(2024, at, 28), value=value, noise=None, tick=str(at), hint=str(at))
        for at, value in enumerate((100.0, 300.0, 200.0, 50.0, 150.0), start=1)
    )
    labels = shown(chart, qtbot, Plot(points=points))
    assert labels[:3] == ["150", "300", "50"]
    assert not overlapping(chart)


def test_no_value_is_written_on_the_bar_of_another_or_on_the_legend(english: Theme, qtbot: QtBot) -> None:
    values = [tuple(float(7_000 * (number + 1) + at * 911 % 5_000) for at in range(9)) for number in range(5)]
    chart = SeriesChart(english)
    shown(chart, qtbot, plot_of(SeriesKind.BAR, *values))
    boxes = [chart.labels._box(label, item.anchor.x()) for label, item in chart.labels._labels if item.isVisible()]
    covered = [chart.labels._on_screen(bar) for bar in bars_of(values, 0.76)] + [chart._legend.sceneBoundingRect()]
    assert boxes
    assert not [box for box in boxes if any(map(box.intersects, covered))]


def test_a_value_too_small_for_the_axis_is_not_written_as_nothing(english: Theme, qtbot: QtBot) -> None:
    plot = SeriesPlot(
        kind=SeriesKind.BAR, categories=("a", "b"), series=(Series("s", (2_000_000.0, 900.0)),), divisor=1e6
    )
    assert shown(SeriesChart(english), qtbot, plot) == ["2"]


def test_a_line_has_its_values_where_it_ends_and_turns_below_where_it_is_low() -> None:
    assert turns((5.0, 4.0, 3.0, 6.0, 7.0, 9.0, 8.0)) == {0: False, 2: True, 5: False, 6: True}
    assert turns((1.0, 2.0, None, 4.0)) == {0: True, 1: False, 3: False}
    assert turns(()) == {}
