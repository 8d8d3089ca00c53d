"""The strength of a password: filled steps from the side where reading begins, and words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.strength_bar import STEPS, StrengthBar


def colours(bar: StrengthBar) -> list[QColor]:
    picture = bar.grab().toImage()
    ratio = picture.width() / bar.width()
    return [
        picture.pixelColor(round((step + 0.5) * bar.width() / STEPS * ratio), round(2 * ratio)) for step in range(STEPS)
    ]


@pytest.mark.parametrize("level", range(STEPS + 1))
@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_as_many_steps_are_filled_as_it_is_strong(
    english: Theme, qtbot: QtBot, level: int, side: Qt.LayoutDirection
) -> None:
    bar = StrengthBar(english)
    qtbot.addWidget(bar)
    bar.setLayoutDirection(side)
    bar.resize(400, bar.sizeHint().height())
    bar.show_strength(level, "words")
    filled = [colour != english.colour("surface.sunken") for colour in colours(bar)]
    if side is Qt.LayoutDirection.RightToLeft:
        filled.reverse()
    assert filled == [step < level for step in range(STEPS)]
    assert bar.words.text() == "words"
