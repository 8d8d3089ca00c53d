"""A tour goes step by step, back and forward, each step with its page; it ends by its last step or is skipped."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.tour_dialog import TourDialog, TourStop
from ui.theme import Theme

STOPS = [
    TourStop("data", "Data", "What was imported."),
    TourStop("gaps", "Gaps", "What is missing."),
    TourStop("map", "خريطة", "أين."),
]


@pytest.fixture
def tour(english: Theme, qtbot: QtBot) -> TourDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = TourDialog(english, STOPS, parent)
    made.held = parent
    qtbot.addWidget(made)
    made.show()
    return made


def seen(tour: TourDialog) -> tuple[str, str, str]:
    return tour.step.text(), tour.title.text(), tour.text.text()


def test_each_step_says_its_number_its_page_and_what_it_is_for(tour: TourDialog) -> None:
    turned: list[str] = []
    tour.turned.connect(turned.append)
    steps = [seen(tour)]
    for _ in range(2):
        tour.onward.click()
        steps.append(seen(tour))
    assert steps == [
        ("1 of 3", "Data", "What was imported."),
        ("2 of 3", "Gaps", "What is missing."),
        ("3 of 3", "خريطة", "أين."),
    ]
    assert turned == ["gaps", "map"]


def test_the_first_step_has_no_way_back_and_the_last_ends_it(tour: TourDialog, qtbot: QtBot) -> None:
    onward = tour.onward.text()
    assert not tour.back.isEnabled()
    tour.onward.click()
    assert tour.back.isEnabled()
    assert tour.onward.text() == onward
    tour.onward.click()
    assert tour.onward.text() != onward
    with qtbot.waitSignal(tour.left):
        tour.onward.click()
    assert tour.isHidden()


def test_a_step_back_shows_the_page_before(tour: TourDialog, qtbot: QtBot) -> None:
    tour.onward.click()
    with qtbot.waitSignal(tour.turned) as turned:
        tour.back.click()
    assert turned.args == ["data"]
    assert seen(tour)[0] == "1 of 3"


def test_it_can_be_skipped_at_once(tour: TourDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tour.left):
        tour.skip.click()
    assert tour.isHidden()


def test_each_step_says_what_its_page_shows_of_the_data_once_that_is_known(tour: TourDialog) -> None:
    assert not tour.own.isVisible()
    tour.show_own(STOPS[1].key, "Your largest gap.")
    assert not tour.own.isVisible()
    tour.onward.click()
    assert tour.own.text() == "Your largest gap."
    assert tour.own.isVisible()
    tour.onward.click()
    assert not tour.own.isVisible()


def test_nothing_is_cut_when_a_sentence_is_added(tour: TourDialog) -> None:
    tour.show_own(STOPS[0].key, "Your data: a sentence that needs more than one line of the tour. " * 4)
    for text in (tour.text, tour.own):
        assert text.height() >= text.heightForWidth(text.width())
