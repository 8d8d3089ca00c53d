"""What is scrolled keeps the room that it needs, and takes what there is beyond that."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.scroll import Scroll


def filled(qtbot: QtBot, width: int, height: int) -> Scroll:
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    part = QWidget()
    part.setMinimumSize(width, height)
    layout.addWidget(part)
    scroll = Scroll(inside, "Cards")
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    QApplication.processEvents()
    return scroll


@pytest.mark.parametrize(("width", "height"), [(100, 700), (900, 100), (900, 700)])
def test_what_needs_more_room_is_scrolled_and_not_squeezed(qtbot: QtBot, width: int, height: int) -> None:
    scroll = filled(qtbot, width, height)
    inside = scroll.widget()
    assert inside.width() == max(width, scroll.viewport().width())
    assert inside.height() == max(height, scroll.viewport().height())
    assert scroll.horizontalScrollBar().isVisible() is (width > 400)
    assert scroll.verticalScrollBar().isVisible() is (height > 300)
    assert scroll.accessibleName() == "Cards"
