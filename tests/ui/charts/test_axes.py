"""The ground of a chart: ticks and hairlines at their values, names where there is room, zoom and pan within bounds."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsLineItem
from pytestqt.qtbot import QtBot

from ui.charts.axes import Axes
from ui.charts.scale import Scale, scale_of
from ui.theme import Theme

SCALE = Scale(0.0, 100.0, 25.0)


@pytest.fixture
def axes(theme: Theme, qtbot: QtBot) -> Axes:
    made = Axes(theme)
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.show()
    made.frame((0.0, 10.0), (0.0, 100.0))
    return made


def ticks(axis: object) -> list[tuple[float, str]]:
    return [(at, text) for level in axis._tickLevels for at, text in level]


def rules(axes: Axes, token: str) -> list[float]:
    """Return how far up the hairlines of a colour lie."""
    items = [item for item in axes.scene().items() if isinstance(item, QGraphicsLineItem)]
    return sorted(item.line().y1() for item in items if item.pen().color() == axes.ink(token))


@pytest.mark.parametrize(
    ("values", "divisor", "written"),
    [
        ((0.0, 100.0), 1.0, ["0", "20", "40", "60", "80", "100"]),
        ((0.0, 5_000.0), 1e3, ["0", "1", "2", "3", "4", "5"]),
        ((0.0, 2_500_000.0), 1e6, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"]),
        ((-50.0, 50.0), 1.0, ["\N{MINUS SIGN}60", "\N{MINUS SIGN}40", "\N{MINUS SIGN}20", "0", "20", "40", "60"]),
        ((0.0, 10_000.0), 1.0, ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]),
        ((0.0, 0.2), 1.0, ["0.00", "0.05", "0.10", "0.15", "0.20"]),
        ((0.0, 12.0), 1.0, ["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"]),
        ((0.0, 1_200.0), 1e3, ["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]),
        ((0.0, 0.012), 1.0, ["0.0000", "0.0025", "0.0050", "0.0075", "0.0100", "0.0125"]),
    ],
)
def test_ticks_stand_at_their_values_in_the_unit_of_the_axis(
    axes: Axes, values: tuple[float, float], divisor: float, written: list[str]
) -> None:
    scale = scale_of(values)
    axes.draw_grid(scale, divisor, (0.0, 10.0))
    assert [text for _, text in ticks(axes.left)] == written
    assert [at for at, _ in ticks(axes.left)] == pytest.approx(scale.ticks)
    assert rules(axes, "chart.grid") == pytest.approx(scale.ticks)


def test_only_a_scale_through_zero_has_a_line_at_zero(axes: Axes) -> None:
    axes.draw_grid(Scale(0, 100, 50), 1, (0, 10))
    assert rules(axes, "chart.axis") == []
    axes.draw_grid(Scale(-100, 100, 100), 1, (0, 10))
    assert rules(axes, "chart.axis") == [0]


def test_ticks_are_written_in_the_digits_of_the_moment(eastern: Theme, qtbot: QtBot) -> None:
    made = Axes(eastern)
    qtbot.addWidget(made)
    made.draw_grid(SCALE, 1, (0, 1))
    assert [text for _, text in ticks(made.left)] == ["٠", "٢٥", "٥٠", "٧٥", "١٠٠"]


def test_high_values_are_drawn_above_low_ones_and_late_ones_to_the_right(axes: Axes) -> None:
    low, high = (axes.view.mapViewToScene(QPointF(x, y)) for x, y in ((0.0, 0.0), (10.0, 100.0)))
    assert high.y() < low.y()
    assert high.x() > low.x()
    assert axes.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_as_many_names_are_written_as_there_is_room_for(axes: Axes) -> None:
    names = [f"a long name of a place {number}" for number in range(11)]
    axes.name_places(names)
    few = ticks(axes.bottom)
    axes.resize(2400, 320)
    many = ticks(axes.bottom)
    assert 0 < len(few) < len(many) == 11
    assert [at for at, _ in few] == [*range(0, 11, few[1][0])]
    assert all(names[at].startswith(text.removesuffix("…")) for at, text in many)


def test_names_at_places_of_their_own_are_not_thinned_out(axes: Axes) -> None:
    axes.name_places(["a", "b"])
    axes.name_ticks([(2.5, "Feb"), (1.0, "Jan")])
    axes.resize(200, 200)
    assert ticks(axes.bottom) == [(2.5, "Feb"), (1.0, "Jan")]
    axes.name_scale(SCALE, 1)
    assert [text for _, text in ticks(axes.bottom)] == ["0", "25", "50", "75", "100"]
    axes.blank()
    assert ticks(axes.bottom) == ticks(axes.left) == []


def test_keys_come_nearer_go_away_and_pan_to_their_side(axes: Axes, qtbot: QtBot) -> None:
    def across() -> tuple[float, float]:
        low, high = axes.view.viewRange()[0]
        return low, high

    qtbot.keyClick(axes, Qt.Key.Key_Plus)
    assert across() == pytest.approx((1.0, 9.0))
    qtbot.keyClick(axes, Qt.Key.Key_Right)
    assert across() == pytest.approx((1.8, 9.8))
    qtbot.keyClick(axes, Qt.Key.Key_Left)
    assert across() == pytest.approx((1.0, 9.0))
    qtbot.keyClick(axes, Qt.Key.Key_Minus)
    assert across() == pytest.approx((0.0, 10.0))
    qtbot.keyClick(axes, Qt.Key.Key_Minus)
    assert across() == pytest.approx((0.0, 10.0))


@pytest.mark.parametrize("how", ["key", "double click"])
def test_all_of_it_is_shown_again(axes: Axes, qtbot: QtBot, how: str) -> None:
    qtbot.keyClick(axes, Qt.Key.Key_Equal)
    if how == "key":
        qtbot.keyClick(axes, Qt.Key.Key_0)
    else:
        left = Qt.MouseButton.LeftButton
        at = QPointF(300, 100)
        twice = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, at, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(axes.viewport(), twice)
    assert axes.view.viewRange()[0] == pytest.approx([0.0, 10.0])
    assert axes.view.viewRange()[1] == pytest.approx([0.0, 100.0])


def test_the_colours_of_series_are_those_of_the_theme(every_theme: Theme, qtbot: QtBot) -> None:
    made = Axes(every_theme)
    qtbot.addWidget(made)
    assert [made.ink(f"series.{number}") for number in range(9)] == [
        every_theme.series(number % 8) for number in range(9)
    ]
    assert made.ink("chart.grid") == every_theme.colour("chart.grid")
    assert made.backgroundBrush().color() == every_theme.colour("surface.card")


def test_a_legend_replaces_the_one_before_and_goes_with_the_plot(axes: Axes) -> None:
    axes.show_legend([("Sold", "series.0"), ("Target", "series.1")])
    first = axes._legend
    assert [text.text for _, text in first.items] == ["Sold", "Target"]
    inks = [sample.item.opts["brush"] for sample, _ in first.items]
    assert inks == [axes.theme.series(0), axes.theme.series(1)]
    axes.show_legend([("Other", "series.2")])
    assert first.scene() is None
    axes.clear_plot()
    assert axes._legend is None


def test_before_there_is_a_plot_it_reaches_from_zero_to_one(english: Theme, qtbot: QtBot) -> None:
    made = Axes(english)
    qtbot.addWidget(made)
    made.whole()
    assert made.across == (0.0, 1.0)


def test_lines_reach_from_side_to_side_also_when_the_plot_is_moved(axes: Axes) -> None:
    axes.draw_grid(Scale(-100, 100, 100), 1, (0, 10))
    lines = [item.line() for item in axes.scene().items() if isinstance(item, QGraphicsLineItem)]
    assert {(line.x1(), line.x2()) for line in lines} == {(-10.0, 20.0)}
    assert all(item.pen().isCosmetic() for item in axes.scene().items() if isinstance(item, QGraphicsLineItem))
