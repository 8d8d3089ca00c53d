"""The range of a prize and a figure among its peers, at their places between the ends."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from tests.ui.seen import place
from ui.models.rows import Range
from ui.theme import Theme
from ui.widgets.evidence_pictures import Dots, DotStrip, RangeBar


def bar(theme: Theme, qtbot: QtBot, shown: Range) -> RangeBar:
    made = RangeBar(theme, shown)
    qtbot.addWidget(made)
    made.resize(200, 24)
    return made


def strip(theme: Theme, qtbot: QtBot, shown: Dots) -> DotStrip:
    made = DotStrip(theme, shown)
    qtbot.addWidget(made)
    made.resize(216, 40)  # two hundred pixels from 0 to 100 %
    return made


@pytest.mark.parametrize(("low", "middle", "high"), [(10, 20, 80), (0, 50, 100), (40, 45, 50)])
def test_low_middle_and_high_lie_at_their_parts(
    every_theme: Theme, qtbot: QtBot, low: float, middle: float, high: float
) -> None:
    made = bar(every_theme, qtbot, Range(low, middle, high, 100))
    edge = place(made, every_theme.colour("chart.rangeEdge"))
    assert edge.left() == pytest.approx(2 * low, abs=2)
    assert edge.right() == pytest.approx(2 * high, abs=2)
    above = made.grab().toImage().copy(0, 0, 200, 7)  # a high contrast draws edge and mark in one colour
    assert place(above, every_theme.colour("accent.graphic")) == QRect(2 * middle - 1, 3, 3, 4)


def test_a_range_of_nothing_stands_at_the_start(english: Theme, qtbot: QtBot) -> None:
    assert place(bar(english, qtbot, Range(0, 0, 0, 0)), english.colour("accent.graphic")).left() == 0


@pytest.mark.parametrize(("here", "at"), [(0, 8), (25, 58), (75, 158), (100, 208), (140, 208), (-5, 8)])
def test_what_is_looked_at_lies_at_its_percentage(english: Theme, qtbot: QtBot, here: float, at: int) -> None:
    dot = place(strip(english, qtbot, Dots((), here, None, "")), english.colour("accent.graphic"))
    assert dot.center().x() == pytest.approx(at, abs=1)
    assert dot.center().y() == pytest.approx(28, abs=1)


def test_the_level_of_the_peers_is_a_tick_and_none_without_it(english: Theme, qtbot: QtBot) -> None:
    tick = place(strip(english, qtbot, Dots((), 90, 30, "")), english.colour("text.secondary"))
    assert (tick.left(), tick.width(), tick.height()) == (67, 2, 16)
    assert place(strip(english, qtbot, Dots((), 90, None, "")), english.colour("text.secondary")).isEmpty()


def test_peers_are_open_dots_from_the_lowest_to_the_highest(every_theme: Theme, qtbot: QtBot) -> None:
    made = strip(every_theme, qtbot, Dots((20.0, 60.0), 100, None, ""))
    inside = place(made, every_theme.colour("surface.raised"))
    assert inside.contains(48, 28)
    assert inside.contains(128, 28)
    picture = made.grab().toImage()
    assert picture.pixelColor(48, 28) == picture.pixelColor(128, 28) == every_theme.colour("surface.raised")


@pytest.mark.parametrize(("here", "name"), [(0, "Olaya"), (50, "Olaya"), (100, "Olaya"), (100, "العليا")])
def test_the_name_stands_above_its_dot_and_is_never_cut(english: Theme, qtbot: QtBot, here: float, name: str) -> None:
    bare, named = (strip(english, qtbot, Dots((), here, None, text)).grab().toImage() for text in ("", name))
    across = [x for x in range(216) if any(bare.pixel(x, y) != named.pixel(x, y) for y in range(20))]
    assert across
    assert abs((across[0] + across[-1]) / 2 - (8 + 2 * here)) < 30
    assert across[-1] - across[0] < 60
    assert len([y for y in range(20) if any(bare.pixel(x, y) != named.pixel(x, y) for x in across)]) > 0
