import random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.charts.series_chart import Kind, Series, SeriesChart, SeriesPlot
from ui.theme import Theme

NAMES = ("A", "B", "C")
TWO = (Series("One", (1.0, None, 3.0)), Series("Two", (2.0, 2.0, 2.0)))


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> SeriesChart:
    made = SeriesChart(theme)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_drawn_and_gives_its_table(chart: SeriesChart, kind: Kind) -> None:
    series = TWO[1:] if kind is Kind.WATERFALL else TWO
    chart.show_plot(SeriesPlot(kind=kind, categories=NAMES, series=series, heads=("", "One", "Two"), summary="told"))
    assert chart.accessibleName() == "told"
    assert len(chart.view.addedItems) >= 1
    assert [row[0] for row in chart.sheet.rows] == list(NAMES)
    chart.show_plot(SeriesPlot())
    assert chart.sheet.rows == ()


def test_the_steps_of_a_waterfall_stand_on_each_other() -> None:
    plot = SeriesPlot(
        kind=Kind.WATERFALL,
        categories=("a", "b", "c", "d"),
        series=(Series("s", (10.0, 5.0, -3.0, 12.0)),),
        totals=frozenset({0, 3}),
    )
    assert plot.steps == ((0, 10), (10, 15), (15, 12), (0, 12))


def test_bars_stand_on_zero_and_stacks_hold_their_sum() -> None:
    values = (Series("s", (90.0, 100.0)), Series("t", (50.0, 60.0)))
    assert SeriesPlot(kind=Kind.BAR, categories=("a", "b"), series=values).scale.low == 0
    assert SeriesPlot(kind=Kind.STACKED, categories=("a", "b"), series=values).scale.high >= 160
    assert SeriesPlot(kind=Kind.LINE, categories=("a", "b"), series=values[:1]).scale.low > 0


def test_hovering_reads_out_and_a_click_picks(chart: SeriesChart, qtbot: QtBot) -> None:
    chart.show_plot(SeriesPlot(kind=Kind.BAR, categories=NAMES, series=TWO[1:], hints=("a: 2", "b: 2", "c: 2")))
    with qtbot.waitSignal(chart.read) as told:
        chart._hover(chart.view.mapViewToScene(chart.view.viewRect().center()))
    assert told.args == ["b: 2"]


def test_keys_zoom_pan_and_show_all_of_it_again(chart: SeriesChart, qtbot: QtBot) -> None:
    chart.show_plot(SeriesPlot(categories=NAMES, series=TWO))
    whole = chart.view.viewRange()[0]
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    near = chart.view.viewRange()[0]
    assert near[1] - near[0] < whole[1] - whole[0]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.view.viewRange()[0][0] > near[0]
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert chart.view.viewRange()[0] == whole


def test_a_hundred_thousand_points_are_drawn_and_zoomed_by_what_can_be_seen(chart: SeriesChart, qtbot: QtBot) -> None:
    rng = random.Random(1)
    count = 100_000
    values = tuple(rng.random() for _ in range(count))
    names = tuple(str(number) for number in range(count))
    chart.show_plot(SeriesPlot(categories=names, series=(Series("s", values),)))
    (line,) = chart._long
    drawn = line.getData()[0]
    assert drawn is not None
    assert len(drawn) < 20_000
    for _ in range(5):
        qtbot.keyClick(chart, Qt.Key.Key_Plus)
    chart.show_plot(SeriesPlot(categories=NAMES, series=TWO))
    assert chart._long == []
