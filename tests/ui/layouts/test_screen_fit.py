"""A window is never larger than what is free of its screen, and never out of sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.screen_fit import bring_into_sight, fit_screen


@pytest.mark.parametrize(("width", "height"), [(5_000, 300), (300, 5_000), (5_000, 5_000)])
def test_a_window_that_is_too_large_takes_the_screen(qtbot: QtBot, width: int, height: int) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(width, height)
    fit_screen(made)
    assert made.windowState() & Qt.WindowState.WindowMaximized
    assert QGuiApplication.primaryScreen().availableGeometry().contains(made.frameGeometry())


def test_a_window_that_fits_keeps_its_size_in_the_middle(qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    fit_screen(made)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert (made.width(), made.height()) == (400, 300)
    assert not made.windowState() & Qt.WindowState.WindowMaximized
    assert (made.frameGeometry().center() - room.center()).manhattanLength() <= 2


def test_a_window_out_of_sight_comes_back(qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(9_000, 9_000, 400, 300)
    bring_into_sight(made)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(made.frameGeometry())
    made.move(11, 12)
    bring_into_sight(made)
    assert (made.x(), made.y()) == (11, 12)
