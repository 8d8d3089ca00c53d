from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.screens.geometry import faults
from ui.charts.trend_chart import Ahead, Band, Plot, Point, TrendChart
from ui.theme import Theme

MONTHS = [date(2024, number, 1) for number in range(1, 13)]


def point(number: int, value: float) -> Point:
    first = MONTHS[number]
    return Point(
        first=first,
        last=first + timedelta(days=27),
        value=value,
        noise=(value * 0.9, value * 1.1) if number else None,
        tick=f"{first:%b}",
        hint=f"{first:%b}\n{value}",
    )


def whole_plot() -> Plot:
    points = tuple(point(number, 100.0 + number) for number in range(9))
    ahead = tuple(
        Ahead(
            first=MONTHS[number],
            last=MONTHS[number] + timedelta(days=27),
            value=110,
            noise=None,
            tick="x",
            hint="110\nx",
            bounds=((80, 140), (90, 130), (100, 120)),
            naive=108,
        )
        for number in range(9, 12)
    )
    ramadan = Band(first=date(2024, 3, 11), last=date(2024, 4, 9), name="Ramadan", narrow=False, alone=False)
    hajj = Band(first=date(2024, 6, 14), last=date(2024, 6, 19), name="Hajj", narrow=True, alone=True)
    return Plot(points=points, ahead=ahead, bands=(ramadan, hajj), naive_name="naive", summary="It rose.")


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> TrendChart:
    made = TrendChart(theme)
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.show()
    return made


def colours(chart: TrendChart) -> set[int]:
    picture = chart.grab().toImage()
    return {picture.pixelColor(x, y).rgb() for x in range(640) for y in range(0, 320, 2)}


def test_line_noise_events_and_every_fan_are_drawn(chart: TrendChart, theme: Theme) -> None:
    chart.show_plot(whole_plot())
    drawn = colours(chart)
    for token in ("accent.graphic", "chart.noise", "event.band", "chart.fan95", "chart.fan80", "chart.fan50"):
        assert theme.colour(token).rgb() in drawn, token


def test_the_plot_holds_its_widest_interval_and_says_where_it_starts() -> None:
    scale = whole_plot().scale
    assert scale.low <= 80
    assert scale.high >= 140


def test_who_cannot_see_the_plot_hears_its_summary(chart: TrendChart) -> None:
    chart.show_plot(whole_plot())
    assert chart.accessibleName() == "It rose."


def test_hovering_reads_the_nearest_period_out(chart: TrendChart, qtbot: QtBot) -> None:
    chart.show_plot(whole_plot())
    view = chart.view
    with qtbot.waitSignal(chart.read) as heard:
        chart._hover(view.mapToScene(view.rect().center()))
    assert heard.args[0].count("\n") == 1
    assert chart.toolTip() == heard.args[0]


def test_plots_run_left_to_right_also_in_an_arabic_window(chart: TrendChart) -> None:
    assert chart.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert chart.ci.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_no_data_is_an_empty_plot_and_another_plot_replaces_it(chart: TrendChart, theme: Theme) -> None:
    chart.show_plot(whole_plot())
    chart.show_plot(Plot())
    assert theme.colour("accent.graphic").rgb() not in colours(chart)
    chart.show_plot(Plot(points=(point(0, 3.0),)))
    assert theme.colour("accent.graphic").rgb() in colours(chart)


@pytest.mark.parametrize("width", [260, 640, 1400])
def test_no_word_lies_over_another_and_none_is_cut_at_the_start(chart: TrendChart, width: int) -> None:
    eid = Band(first=date(2024, 1, 2), last=date(2024, 1, 9), name="A feast of many days", narrow=False, alone=False)
    chart.show_plot(replace(whole_plot(), bands=(*whole_plot().bands, eid)))
    chart.resize(width, 320)
    day = chart.plot_width / (chart.across[1] - chart.across[0])
    metrics = QFontMetrics(chart.theme.font("caption"))
    spans = sorted(
        ((name.pos().x() - chart.across[0]) * day, metrics.horizontalAdvance(band.name))
        for name, band in chart._names_of_events
        if name.isVisible()
    )
    assert spans[0][0] >= 0
    assert all(at + wide <= following for (at, wide), (following, _) in pairwise(spans))
    ticks = chart.bottom._tickLevels[0]
    assert all((later - at) * day > metrics.horizontalAdvance(word) for (at, word), (later, _) in pairwise(ticks))
    assert len(ticks) == (12 if width > 300 else len(ticks))


@pytest.mark.parametrize(("width", "height"), [(260, 210), (640, 320), (1_400, 500)])
def test_no_word_is_on_another_or_beyond_an_edge_at_any_size(chart: TrendChart, width: int, height: int) -> None:
    late = Band(first=date(2024, 12, 20), last=date(2024, 12, 24), name="Hajj", narrow=True, alone=True)
    for naive in (80, 110, 140):
        plot = replace(whole_plot(), naive_name="benchmark", bands=(*whole_plot().bands, late))
        chart.show_plot(replace(plot, ahead=tuple(replace(step, naive=naive) for step in plot.ahead)))
        chart.resize(width, height)
        QApplication.processEvents()
        assert [str(fault) for fault in faults(chart)] == []


def test_a_chart_that_is_resized_while_it_closes_names_nothing(chart: TrendChart) -> None:
    chart.show_plot(whole_plot())
    assert chart._names_of_events
    chart.close()
    chart.resize(300, 200)
    assert chart._names_of_events == []
    assert chart.sheet.rows == ()


def at(chart: TrendChart, day: float, value: float) -> QColor:
    """Return the colour that is drawn at a day and a value."""
    spot = chart.view.mapViewToScene(QPointF(day, value))
    return chart.grab().toImage().pixelColor(round(spot.x()), round(spot.y()))


def named(chart: TrendChart) -> dict[str, QPointF]:
    """Return where each text of the plot stands."""
    return {item.toPlainText(): item.pos() for item in chart.scene().items() if hasattr(item, "textItem")}


def test_each_period_is_a_dot_at_its_middle_day_full_if_it_was_and_open_if_it_is_expected(
    chart: TrendChart, theme: Theme
) -> None:
    plot = replace(whole_plot(), bands=())
    chart.show_plot(plot)
    middles = [(step.first.toordinal() + step.last.toordinal()) / 2 for step in (*plot.points, *plot.ahead)]
    drawn = [at(chart, day, step.value) for day, step in zip(middles, (*plot.points, *plot.ahead), strict=True)]
    assert drawn == [theme.colour("accent.graphic")] * 9 + [theme.colour("surface.card")] * 3  # ahead, dots are open


def test_noise_and_fans_lie_at_their_own_bounds(chart: TrendChart, theme: Theme) -> None:
    points = tuple(replace(point(number, 100.0), noise=(80.0, 120.0)) for number in range(9))
    plot = replace(whole_plot(), points=points, bands=())
    chart.show_plot(plot)
    ahead = plot.ahead[1].at
    for day, value, token in (
        (points[4].at, 83, "chart.noise"),
        (points[4].at, 117, "chart.noise"),
        (points[4].at, 124, "surface.card"),
        (ahead, 85, "chart.fan95"),
        (ahead, 137, "chart.fan95"),
        (ahead, 93, "chart.fan80"),
        (ahead, 127, "chart.fan80"),
        (ahead, 103, "chart.fan50"),
        (ahead, 117, "chart.fan50"),
    ):
        assert at(chart, day, value) == theme.colour(token), (value, token)


def test_an_event_is_drawn_on_its_days_alone(chart: TrendChart, theme: Theme) -> None:
    points = tuple(replace(point(number, 10.0), noise=None) for number in range(9))
    chart.show_plot(replace(whole_plot(), points=points, ahead=()))
    scale = chart._plot.scale
    low = scale.low + (scale.high - scale.low) * 0.3
    drawn = [at(chart, date(2024, month, day).toordinal(), low) for month, day in ((3, 5), (3, 16), (4, 5), (4, 16))]
    card, band = theme.colour("surface.card"), theme.colour("event.band")
    assert drawn == [card, band, band, card]


@pytest.mark.parametrize("number", [0, 4, 8, 9, 11])
def test_the_pointer_reads_the_period_below_it(chart: TrendChart, qtbot: QtBot, number: int) -> None:
    plot = whole_plot()
    chart.show_plot(plot)
    period = (*plot.points, *plot.ahead)[number]
    with qtbot.waitSignal(chart.read) as read:
        chart._hover(chart.view.mapViewToScene(QPointF(period.at + 5, 100)))
    assert read.args == [chart.toolTip()] == [period.hint]


def test_the_table_has_figure_low_and_high_of_each_period(chart: TrendChart) -> None:
    chart.show_plot(whole_plot())
    assert chart.sheet.rows[0] == ("2024-01-01", 100.0, None, None)
    assert chart.sheet.rows[8] == ("2024-09-01", 108.0, pytest.approx(97.2), pytest.approx(118.8))
    assert chart.sheet.rows[9] == ("2024-10-01", 110, 80, 140)
    assert len(chart.sheet.heads) == 4


def test_the_end_of_the_fan_names_the_expected_figure_and_naive_on_their_sides(chart: TrendChart) -> None:
    for naive, above in ((108, False), (112, True), (110, False)):
        plot = whole_plot()
        chart.show_plot(replace(plot, ahead=tuple(replace(step, naive=naive) for step in plot.ahead)))
        names = {text: spot.y() for text, spot in named(chart).items()}
        assert (names["naive"] > names["110"]) is above
        assert abs(names["naive"] - names["110"]) >= 2


@pytest.mark.parametrize("width", [360, 640, 1400])
def test_the_names_at_the_end_of_the_fan_are_never_cut(chart: TrendChart, width: int) -> None:
    plot = replace(whole_plot(), naive_name="benchmark")
    chart.show_plot(replace(plot, ahead=tuple(replace(step, naive=108) for step in plot.ahead)))
    chart.resize(width, 320)
    day = chart.plot_width / (chart.across[1] - chart.across[0])
    metrics = QFontMetrics(chart.theme.font("caption"))
    begin = (named(chart)["benchmark"].x() - chart.across[0]) * day
    assert begin + metrics.horizontalAdvance("benchmark") <= chart.plot_width


def test_a_level_that_matters_is_within_the_scale_and_named(chart: TrendChart) -> None:
    chart.show_plot(replace(whole_plot(), level=(500.0, "target")))
    assert named(chart)["target"].y() == 500.0
    assert chart.view.viewRange()[1][1] >= 500


@pytest.mark.parametrize(
    ("months", "narrow", "alone", "is_named"),
    [(9, True, False, True), (24, True, False, False), (24, True, True, True), (24, False, False, True)],
)
def test_on_a_long_axis_a_short_event_is_named_only_where_it_is_alone(
    chart: TrendChart, months: int, narrow: bool, alone: bool, is_named: bool
) -> None:
    starts = [date(2023 + number // 12, number % 12 + 1, 1) for number in range(months)]
    points = tuple(
        Point(first=first, last=first + timedelta(days=27), value=9, noise=None, tick="x", hint="x") for first in starts
    )
    eid = Band(first=date(2023, 4, 20), last=date(2023, 4, 24), name="Eid", narrow=narrow, alone=alone)
    chart.show_plot(Plot(points=points, bands=(eid,)))
    assert ("Eid" in named(chart)) is is_named
