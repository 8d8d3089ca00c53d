"""The status bar says the connection, what waits, what happened last, what runs, and of which day the data is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.theme import Theme, Tone
from ui.widgets.status_bar import StatusBar, VaultStanding

STANDING = VaultStanding("Offline", "3 to send", "Data to 31 Dec", "SAR", "data 3, definitions 7")


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> StatusBar:
    made = StatusBar(theme)
    qtbot.addWidget(made)
    made.resize(1400, 32)
    made.show()
    made.show_standing(STANDING)
    QApplication.processEvents()
    return made


def test_it_reads_from_the_connection_to_the_unit(bar: StatusBar) -> None:
    bar.show_message("Saved.", "check", Tone.GOOD)
    bar.show_job("Importing", 1, 4)
    QApplication.processEvents()
    assert words(bar) == ["Offline", "3 to send", "Saved.", "Importing", "Cancel", "Data to 31 Dec", "SAR"]


def test_the_date_says_its_versions_in_the_tip_and_to_who_listens(bar: StatusBar) -> None:
    assert bar.as_of.toolTip() == bar.as_of.accessibleDescription() == "data 3, definitions 7"
    bar.show_standing(replace(STANDING, versions=""))
    assert bar.as_of.toolTip() == ""


@pytest.mark.parametrize(("done", "total", "shown"), [(0, 4, 0), (1, 4, 25), (4, 4, 100)])
def test_a_job_shows_how_far_it_is(bar: StatusBar, done: int, total: int, shown: int) -> None:
    bar.show_job("Importing", done, total)
    assert bar.bar.value() * 100 / bar.bar.maximum() == shown
    assert bar.bar.isVisible()
    assert bar.bar.accessibleName() == "Progress"


def test_a_job_whose_end_is_not_known_has_no_measure(bar: StatusBar) -> None:
    bar.show_job("Searching")
    assert (bar.bar.minimum(), bar.bar.maximum()) == (0, 0)


def test_without_a_job_there_is_nothing_to_cancel(bar: StatusBar, qtbot: QtBot) -> None:
    bar.show_job("Importing", 1, 2)
    with qtbot.waitSignal(bar.cancelled):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    bar.show_job("")
    assert not bar.cancel.isVisible()
    assert not bar.bar.isVisible()


@pytest.mark.parametrize("sentence", ["Saved.", "حُفظ.", "A very long sentence about what happened. " * 9])
def test_a_message_is_whole_in_its_tip_and_for_who_listens(bar: StatusBar, sentence: str) -> None:
    bar.show_message(sentence, "info", Tone.ACCENT)
    assert bar.message.toolTip() == bar.message.accessibleName() == sentence
    assert bar.message.fontMetrics().horizontalAdvance(bar.message.text()) <= 560
    assert bar.message.text()[:5] == sentence[:5]


@pytest.mark.parametrize(("icon", "tone"), [("critical", Tone.BAD), ("high", Tone.WARNING), ("check", Tone.GOOD)])
def test_the_icon_of_a_message_says_how_grave_it_is(every_theme: Theme, qtbot: QtBot, icon: str, tone: Tone) -> None:
    bar = StatusBar(every_theme)
    qtbot.addWidget(bar)
    bar.show_message("x", icon, tone)
    drawn = bar.message.icon().pixmap(16, 16).toImage()
    assert drawn == every_theme.icon(icon, tone.graphic).pixmap(16, 16).toImage()


def test_a_message_offers_what_can_be_done_about_it_by_mouse_and_by_keyboard(bar: StatusBar, qtbot: QtBot) -> None:
    assert not any(button.isVisible() for button in bar.acts.values())
    bar.show_message("Saved.", "check", Tone.GOOD, ["open_saved", "undo"])
    QApplication.processEvents()
    assert words(bar)[2:5] == ["Saved.", "Open", "Undo"]
    for key, button in bar.acts.items():
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        button.setFocus()
        with qtbot.waitSignal(bar.acted) as acted:
            qtbot.keyClick(button, Qt.Key.Key_Space)
        assert acted.args == [key]
    bar.show_message("Copied.", "check", Tone.GOOD)
    assert not any(button.isVisible() for button in bar.acts.values())


def test_the_last_message_leads_to_those_before(bar: StatusBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.cancelled), qtbot.waitSignal(bar.asked):
        qtbot.mouseClick(bar.message, Qt.MouseButton.LeftButton)
