import random
from dataclasses import replace

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.screens.geometry import faults
from ui.charts.series_chart import Series, SeriesChart, SeriesKind, SeriesPlot
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


@pytest.mark.parametrize("kind", list(SeriesKind))
def test_every_kind_is_drawn_and_gives_its_table(chart: SeriesChart, kind: SeriesKind) -> None:
    series = TWO[1:] if kind is SeriesKind.WATERFALL else TWO
    chart.show_plot(SeriesPlot(kind=kind, categories=NAMES, series=series, heads=("", "One", "Two"), summary="told"))
    assert chart.accessibleName() == "told"
    assert len(chart.view.addedItems) >= 1
    assert [row[0] for row in chart.sheet.rows] == list(NAMES)
    chart.show_plot(SeriesPlot())
    assert chart.sheet.rows == ()


def test_the_steps_of_a_waterfall_stand_on_each_other() -> None:
    plot = SeriesPlot(
        kind=SeriesKind.WATERFALL,
        categories=("a", "b", "c", "d"),
        series=(Series("s", (10.0, 5.0, -3.0, 12.0)),),
        totals=frozenset({0, 3}),
    )
    assert plot.steps == ((0, 10), (10, 15), (15, 12), (0, 12))


def test_bars_stand_on_zero_and_stacks_hold_their_sum() -> None:
    values = (Series("s", (90.0, 100.0)), Series("t", (50.0, 60.0)))
    assert SeriesPlot(kind=SeriesKind.BAR, categories=("a", "b"), series=values).scale.low == 0
    assert SeriesPlot(kind=SeriesKind.STACKED, categories=("a", "b"), series=values).scale.high >= 160
    assert SeriesPlot(kind=SeriesKind.LINE, categories=("a", "b"), series=values[:1]).scale.low > 0


def test_hovering_reads_out_and_a_click_picks(chart: SeriesChart, qtbot: QtBot) -> None:
    chart.show_plot(SeriesPlot(kind=SeriesKind.BAR, categories=NAMES, series=TWO[1:], hints=("a: 2", "b: 2", "c: 2")))
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


def at(chart: SeriesChart, across: float, up: float) -> QColor:
    """Return the colour that is drawn at a place of the plot."""
    spot = chart.view.mapViewToScene(QPointF(across, up))
    return chart.grab().toImage().pixelColor(round(spot.x()), round(spot.y()))


def named(chart: SeriesChart) -> dict[str, QPointF]:
    """Return where each text of the plot stands."""
    return {item.toPlainText(): item.pos() for item in chart.scene().items() if hasattr(item, "textItem")}


def plot_of(kind: SeriesKind, *values: tuple[float | None, ...], totals: frozenset[int] = frozenset()) -> SeriesPlot:
    series = tuple(Series(f"series {number}", line) for number, line in enumerate(values))
    categories = tuple(f"c{number}" for number in range(len(values[0])))
    hints = tuple(f"{name}\nhint of {name}" for name in categories)
    return SeriesPlot(kind=kind, categories=categories, series=series, totals=totals, hints=hints)


def test_bars_of_one_category_stand_side_by_side_from_zero_to_their_value(every_theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(every_theme, qtbot, plot_of(SeriesKind.BAR, (80.0, -40.0), (20.0, None)))
    first, second, card = every_theme.series(0), every_theme.series(1), every_theme.colour("surface.card")
    assert [at(chart, -0.2, 70), at(chart, 0.2, 10), at(chart, 0.8, -30)] == [first, second, first]
    assert [at(chart, -0.2, 90), at(chart, 0.2, 30), at(chart, 0.8, 10), at(chart, 1.2, 10)] == [card] * 4


@pytest.mark.parametrize("kind", [SeriesKind.BAR, SeriesKind.STACKED])
def test_the_legend_names_each_series_beside_its_own_colour(english: Theme, qtbot: QtBot, kind: SeriesKind) -> None:
    chart = drawn(english, qtbot, plot_of(kind, (30.0, 10.0), (50.0, 20.0), (5.0, 6.0)))
    legend = [(name.text, sample.item.opts["brush"]) for sample, name in chart._legend.items]
    assert legend == [(f"series {number}", english.series(number)) for number in range(3)]


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_each_name_of_the_legend_follows_its_own_colour_in_both_languages(
    english: Theme, qtbot: QtBot, qapp: QApplication, side: Qt.LayoutDirection
) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(side)
    chart = drawn(english, qtbot, plot_of(SeriesKind.BAR, *((float(number), 2.0) for number in range(5))))
    QApplication.processEvents()
    places = [
        (sample.sceneBoundingRect().center().x(), name.sceneBoundingRect().center().x())
        for sample, name in chart._legend.items
    ]
    qapp.setLayoutDirection(before)
    assert all(0 < name - colour < 60 for colour, name in places)
    assert places[0] < places[1] < places[2]


def test_a_line_has_its_name_in_its_own_colour(english: Theme, qtbot: QtBot) -> None:
    chart = drawn(english, qtbot, plot_of(SeriesKind.LINE, (1.0, 50.0), (90.0, 30.0), (2.0, 5.0)))
    texts = [item for item in chart.scene().items() if hasattr(item, "textItem")]
    inks = {text.toPlainText(): text.color for text in texts if text.toPlainText().startswith("series")}
    assert inks == {f"series {number}": english.series(number) for number in range(3)}


def test_stacked_bars_stand_on_each_other(every_theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(every_theme, qtbot, plot_of(SeriesKind.STACKED, (30.0, 10.0), (50.0, None)))
    first, second, card = every_theme.series(0), every_theme.series(1), every_theme.colour("surface.card")
    assert [at(chart, 0, 15), at(chart, 0, 50), at(chart, 0, 75)] == [first, second, second]
    assert [at(chart, 1, 5), at(chart, 1, 15), at(chart, 1, 55)] == [first, card, card]


def test_a_waterfall_rises_and_falls_between_its_totals_in_their_colours(every_theme: Theme, qtbot: QtBot) -> None:
    chart = drawn(
        every_theme, qtbot, plot_of(SeriesKind.WATERFALL, (50.0, 30.0, -70.0, 10.0), totals=frozenset({0, 3}))
    )
    total, rise, fall = (every_theme.colour(f"{name}.graphic") for name in ("neutral", "accent", "warning"))
    assert [at(chart, x, y) for x, y in ((0, 25), (1, 65), (2, 45), (3, 5))] == [total, rise, fall, total]
    assert at(chart, 1, 25) == at(chart, 2, 5) == at(chart, 3, 45) == every_theme.colour("surface.card")


def test_points_go_across_by_the_first_series_and_up_by_the_second(english: Theme, qtbot: QtBot) -> None:
    plot = plot_of(SeriesKind.SCATTER, (10.0, 90.0, None), (80.0, 20.0, 5.0))
    chart = drawn(english, qtbot, plot)
    card = english.colour("surface.card")
    assert card not in (at(chart, 10, 80), at(chart, 90, 20))
    assert at(chart, 80, 12) == at(chart, 25, 70) == card
    for number, (across, up) in enumerate(((10, 80), (90, 20))):
        with qtbot.waitSignal(chart.read) as read:
            chart._hover(chart.view.mapViewToScene(QPointF(across + 1, up - 1)))
        assert read.args == [plot.hints[number]]


def test_a_line_goes_through_its_figures_and_leaves_a_gap_for_a_missing_one(english: Theme, qtbot: QtBot) -> None:
    chart = drawn(english, qtbot, plot_of(SeriesKind.LINE, (10.0, 90.0, None, 50.0, 50.0)))
    assert [at(chart, x, y) for x, y in ((0, 10), (1, 90), (3, 50), (4, 50))] == [english.series(0)] * 4
    assert at(chart, 3.5, 50) == english.series(0)
    assert at(chart, 2, 70) == english.colour("surface.card")


def test_the_names_of_lines_stand_at_their_ends_the_highest_on_top_and_none_on_another(
    english: Theme, qtbot: QtBot
) -> None:
    chart = drawn(english, qtbot, plot_of(SeriesKind.LINE, (1.0, 50.0), (90.0, 51.0), (2.0, 5.0)))
    names = {text: spot.y() for text, spot in named(chart).items()}
    assert names["series 1"] > names["series 0"] > names["series 2"]
    assert names["series 1"] - names["series 0"] >= 3


@pytest.mark.parametrize("beside", [-0.3, 0.3])
@pytest.mark.parametrize("number", range(3))
def test_a_click_picks_the_category_below_it(english: Theme, qtbot: QtBot, number: int, beside: float) -> None:
    chart = drawn(english, qtbot, plot_of(SeriesKind.BAR, (1.0, 2.0, 3.0)))
    spot = chart.view.mapViewToScene(QPointF(number + beside, 0.5))
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(chart.picked) as picked:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            event = QMouseEvent(kind, spot, spot, left, left, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(chart.viewport(), event)
    assert picked.args == [number]


def test_the_axis_of_points_has_its_own_scale_and_both_are_named(english: Theme, qtbot: QtBot) -> None:
    plot = replace(plot_of(SeriesKind.SCATTER, (0.0, 100.0), (0.0, 4.0)), heads=("Shop", "Across", "Up"))
    chart = drawn(english, qtbot, plot)
    assert [text for _, text in chart.bottom._tickLevels[0]] == ["0", "20", "40", "60", "80", "100"]
    assert [text for _, text in chart.left._tickLevels[0]] == ["0", "1", "2", "3", "4"]
    names = named(chart)
    assert (names["Up"].x(), names["Across"].x()) == (0, 100)
    assert names["Up"].y() > names["Across"].y()


@pytest.mark.parametrize("kind", list(SeriesKind))
@pytest.mark.parametrize(("width", "height"), [(260, 210), (600, 300), (1_600, 500)])
def test_no_word_is_on_another_or_beyond_an_edge_at_any_size(
    theme: Theme, qtbot: QtBot, kind: SeriesKind, width: int, height: int
) -> None:
    lines = [tuple(float((3 * at + number) % 7) for at in range(4)) for number in range(8)]
    plot = plot_of(kind, *(lines[:1] if kind is SeriesKind.WATERFALL else lines), totals=frozenset({0, 3}))
    chart = drawn(theme, qtbot, replace(plot, categories=("a place with a long name", "b", "c", "another long one")))
    chart.resize(width, height)
    QApplication.processEvents()
    assert [str(fault) for fault in faults(chart)] == []


def drawn(theme: Theme, qtbot: QtBot, plot: SeriesPlot) -> SeriesChart:
    made = SeriesChart(theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_plot(plot)
    return made


def test_a_band_is_drawn_behind_its_lines_named_and_within_the_axis(chart: SeriesChart) -> None:
    plot = SeriesPlot(categories=NAMES, series=TWO[:1], low=(None, 0.5, 1.0), high=(None, 2.0, 9.0), band="80 %")
    assert plot.scale.high >= 9.0
    chart.show_plot(plot)
    bands = [item for item in chart.scene().items() if isinstance(item, pg.FillBetweenItem)]
    assert len(bands) == 1
    assert [label.text for _, label in chart._legend.items] == ["80 %"]
    chart.show_plot(replace(plot, low=(None, None, 1.0)))
    assert not [item for item in chart.scene().items() if isinstance(item, pg.FillBetweenItem)]
