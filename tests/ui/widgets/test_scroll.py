"""What is scrolled keeps its height and takes the width that there is."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.scroll import Scroll


def filled(qtbot: QtBot, height: int) -> Scroll:
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    part = QWidget()
    part.setMinimumSize(900, height)
    layout.addWidget(part)
    scroll = Scroll(inside, "Cards")
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    QApplication.processEvents()
    return scroll


def test_what_is_too_high_is_scrolled_and_not_squeezed(qtbot: QtBot) -> None:
    scroll = filled(qtbot, 700)
    assert scroll.widget().height() == 700
    assert scroll.missing_height == 400
    assert scroll.accessibleName() == "Cards"


def test_what_is_too_wide_takes_the_width_that_there_is(qtbot: QtBot) -> None:
    scroll = filled(qtbot, 100)
    assert scroll.widget().width() == scroll.viewport().width()
    assert scroll.missing_height == -200
