"""The arrow of a box stands at the end of its line in either direction of writing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.seen import marks
from ui.inputs.choice_box import ChoiceBox
from ui.theme import Theme


@pytest.mark.parametrize(
    ("direction", "at_left"), [(Qt.LayoutDirection.LeftToRight, False), (Qt.LayoutDirection.RightToLeft, True)]
)
def test_the_arrow_is_at_the_end(
    every_theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection, at_left: bool
) -> None:
    box = ChoiceBox(every_theme, "Series by")
    qtbot.addWidget(box)
    box.setStyleSheet("QComboBox { background: #00FF00; border: 0; } QComboBox::drop-down { border: 0; }")
    box.setLayoutDirection(direction)
    box.resize(200, 32)
    arrow = marks(box, QColor("#00FF00"))
    assert 4 < arrow.width() <= 14
    assert (arrow.right() < 21) is at_left
    assert (arrow.left() > 178) is not at_left
    assert arrow.center().y() == pytest.approx(16, abs=3)


def test_it_is_named_and_chosen_from_by_key(english: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox(english, "Series by")
    qtbot.addWidget(box)
    box.addItems(["Region", "Brand"])
    chosen: list[int] = []
    box.currentIndexChanged.connect(chosen.append)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.accessibleName() == "Series by"
    assert chosen == [1]
