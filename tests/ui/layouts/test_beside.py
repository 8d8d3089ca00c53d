"""Evidence pushes the page aside where both have room, else lies over its end, and takes nothing away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.layouts.beside import Beside


class Evidence(QWidget):
    def sizeHint(self):  # noqa: N802 - Qt's name
        return self.minimumSize()


def stand(qtbot: QtBot, width: int, side: Qt.LayoutDirection) -> tuple[Beside, QWidget, Evidence]:
    content, drawer = QWidget(), Evidence()
    drawer.setMinimumSize(300, 50)
    made = Beside(content)
    made.setLayoutDirection(side)
    made.hold(drawer, 500)
    qtbot.addWidget(made)
    made.resize(width, 400)
    made.show()
    QApplication.processEvents()
    return made, content, drawer


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_where_both_have_room_they_stand_beside_each_other(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    made, content, drawer = stand(qtbot, 800, side)
    assert content.geometry() == made.rect()
    drawer.show()
    mirrored = side is Qt.LayoutDirection.RightToLeft
    assert (content.width(), drawer.width(), drawer.height()) == (500, 300, 400)
    assert (content.x(), drawer.x()) == ((300, 0) if mirrored else (0, 500))
    assert drawer.property("over") is False
    drawer.hide()
    assert content.geometry() == made.rect()


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_where_they_have_not_it_lies_over_the_end(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    made, content, drawer = stand(qtbot, 799, side)
    drawer.show()
    assert content.geometry() == made.rect()
    assert drawer.x() == (0 if side is Qt.LayoutDirection.RightToLeft else 499)
    assert drawer.property("over") is True


def test_it_is_never_wider_than_the_page(qtbot: QtBot) -> None:
    made, _, drawer = stand(qtbot, 320, Qt.LayoutDirection.LeftToRight)
    drawer.show()
    made.resize(200, 400)
    QApplication.processEvents()
    assert drawer.width() == 200 or drawer.minimumWidth() == 300
