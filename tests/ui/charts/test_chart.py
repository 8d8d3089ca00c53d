"""A chart as a picture: its title above, its stamp below, the chart between them, on the ground of a card."""

import pytest
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from tests.ui.seen import marks, place
from ui.charts.chart import SCALE, as_image, as_svg
from ui.theme import Theme

WIDE, HIGH = 300, 200


@pytest.fixture
def chart(english: Theme, qtbot: QtBot) -> QGraphicsView:
    """A view that is red all over."""
    made = QGraphicsView()
    qtbot.addWidget(made)
    made.setScene(QGraphicsScene(made))
    made.setFrameShape(QGraphicsView.Shape.NoFrame)
    made.setBackgroundBrush(english.colour("danger.graphic"))
    made.resize(WIDE, HIGH)
    made.show()
    return made


def test_a_picture_is_twice_as_fine_with_room_for_title_and_stamp(chart: QGraphicsView, every_theme: Theme) -> None:
    image = as_image(chart, every_theme, "Sales", "data 3")
    assert (image.width(), image.height()) == (SCALE * (WIDE + 32), SCALE * (HIGH + 72))
    assert image.devicePixelRatio() == SCALE
    assert image.pixelColor(2, 2) == every_theme.colour("surface.card")


def test_the_chart_stands_between_its_title_and_its_stamp(chart: QGraphicsView, english: Theme) -> None:
    ground, red = english.colour("surface.card"), english.colour("danger.graphic")
    drawn = place(as_image(chart, english, "", ""), red)
    assert (drawn.left(), drawn.top()) == (pytest.approx(SCALE * 16, abs=2), pytest.approx(SCALE * 36, abs=2))
    assert (drawn.width(), drawn.height()) == (pytest.approx(SCALE * WIDE, abs=4), pytest.approx(SCALE * HIGH, abs=4))
    for title, stamp in (("Sales", ""), ("", "data 3")):
        image = as_image(chart, english, title, stamp)
        above = marks(image.copy(0, 0, image.width(), drawn.top() - 2), ground)
        below = marks(image.copy(0, drawn.bottom() + 3, image.width(), image.height() - drawn.bottom() - 3), ground)
        assert (above.isEmpty(), below.isEmpty()) == (not title, not stamp)


@pytest.mark.parametrize("words", ["Sales", "مبيعات"])
def test_words_begin_at_the_side_of_the_language(chart: QGraphicsView, theme: Theme, words: str) -> None:
    image = as_image(chart, theme, words, "")
    title = marks(image.copy(0, 0, image.width(), SCALE * 34), theme.colour("surface.card"))
    assert (title.center().x() > image.width() / 2) is theme.arabic


def test_a_drawing_carries_its_words_as_text(chart: QGraphicsView, english: Theme) -> None:
    drawing = as_svg(chart, english, "Sales & gaps", "data 3").decode()
    assert f'viewBox="0 0 {WIDE + 32} {HIGH + 72}"' in drawing
    assert "<title>Sales &amp; gaps</title>" in drawing
    assert "<desc>data 3</desc>" in drawing
    assert drawing.index("Sales &amp; gaps</text>") < drawing.index("data 3</text>")
