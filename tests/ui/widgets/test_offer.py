"""A line that offers something: shown only where there is something to offer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.offer import Offer


@pytest.fixture
def offer(qtbot: QtBot, theme: Theme) -> Offer:
    made = Offer(theme, "Choose", "Not now")
    qtbot.addWidget(made)
    return made


def test_without_a_sentence_nothing_is_offered(offer: Offer) -> None:
    assert offer.isHidden()
    offer.show_offer("Which company is yours?")
    assert not offer.isHidden()
    assert offer.sentence.text() == "Which company is yours?"
    offer.show_offer("")
    assert offer.isHidden()


def test_its_buttons_take_and_decline(qtbot: QtBot, offer: Offer) -> None:
    offer.show_offer("Which company is yours?")
    with qtbot.waitSignal(offer.taken):
        qtbot.mouseClick(offer.take, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(offer.declined):
        qtbot.mouseClick(offer.decline, Qt.MouseButton.LeftButton)


def test_what_cannot_be_taken_can_still_be_put_away(offer: Offer) -> None:
    offer.show_offer("Managed", can_take=False)
    assert offer.take.isHidden()
    assert not offer.decline.isHidden()
    offer.show_offer("Choose", can_take=True)
    assert not offer.take.isHidden()
