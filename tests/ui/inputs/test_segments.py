"""One of a few: exactly one is chosen, a press emits its key, choosing by program emits nothing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.inputs.segments import Segments

CHOICES = {"bar": "Bars", "line": "Line", "stacked": "Stacked"}


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments("Kind of chart", CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(segments: Segments) -> list[str]:
    return [key for key, button in segments.buttons.items() if button.isChecked()]


def test_the_first_is_chosen_and_they_stand_in_their_order(segments: Segments) -> None:
    assert chosen(segments) == [segments.key] == ["bar"]
    assert words(segments) == ["Bars", "Line", "Stacked"]
    assert segments.accessibleName() == "Kind of chart"


@pytest.mark.parametrize("key", CHOICES)
def test_a_press_chooses_one_and_emits_its_key(segments: Segments, qtbot: QtBot, key: str) -> None:
    with qtbot.waitSignal(segments.turned) as turned:
        qtbot.mouseClick(segments.buttons[key], Qt.MouseButton.LeftButton)
    assert turned.args == [key]
    assert chosen(segments) == [segments.key] == [key]


def test_choosing_by_program_emits_nothing(segments: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segments.turned):
        segments.choose("line")
    assert chosen(segments) == [segments.key] == ["line"]
    with pytest.raises(KeyError):
        segments.choose("pie")


def test_a_disabled_one_emits_nothing(segments: Segments, qtbot: QtBot) -> None:
    segments.buttons["line"].setEnabled(False)
    with qtbot.assertNotEmitted(segments.turned):
        qtbot.mouseClick(segments.buttons["line"], Qt.MouseButton.LeftButton)
    assert segments.key == "bar"
