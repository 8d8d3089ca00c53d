"""A ring stands around what has the focus by the keyboard, where nothing else shows it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import place
from ui.widgets.focus_ring import FocusRing, FocusRings

RED = QColor("#ff0000")


@pytest.fixture
def rings(qapp: QApplication) -> Iterator[FocusRings]:
    made = FocusRings(qapp)
    made.colour = RED
    yield made
    made.close()


@pytest.fixture
def card(qtbot: QtBot) -> QFrame:
    window = QWidget()
    qtbot.addWidget(window)
    made = QFrame()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(made, 1)
    made.held = window  # type: ignore[attr-defined]
    window.resize(300, 300)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return made


@pytest.mark.usefixtures("rings")
def test_it_stands_around_the_whole_and_grows_with_it_until_the_focus_goes(card: QFrame) -> None:
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert place(card, RED).size() == card.size()
    card.window().resize(400, 500)
    QApplication.processEvents()
    assert place(card, RED).size() == card.size()
    card.clearFocus()
    assert place(card, RED).isEmpty()


@pytest.mark.usefixtures("rings")
def test_what_shows_its_focus_itself_and_what_tab_passes_by_has_none(card: QFrame) -> None:
    window = card.window()
    window.findChildren(QLineEdit)[0].setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    card.setFocus()
    QApplication.processEvents()
    assert window.findChildren(FocusRing) == []


def test_a_filled_button_has_it_inside_in_the_colour_of_its_words(card: QFrame, rings: FocusRings) -> None:
    rings.filled = RED.darker()
    button = QPushButton("Save", card.window())
    button.setObjectName("primary")
    button.setGeometry(0, 0, 80, 32)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert button.rect().adjusted(2, 2, -2, -2) == place(button, rings.filled)
    plain = QPushButton("Cancel", card.window())
    plain.show()
    plain.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert not any(ring.isVisible() for ring in card.window().findChildren(FocusRing))


@pytest.mark.usefixtures("rings")
def test_a_click_makes_none_and_goes_through_one(card: QFrame, qtbot: QtBot) -> None:
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert len(card.findChildren(FocusRing)) == 1
    assert card.childAt(QPoint(1, 1)) is None
    card.clearFocus()
    qtbot.mousePress(card, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert card.hasFocus()
    assert place(card, RED).isEmpty()
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton)
