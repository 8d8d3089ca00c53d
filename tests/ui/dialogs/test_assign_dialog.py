"""Whose an alert is and by which day: both may be empty."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.dialogs.assign_dialog import AssignDialog
from ui.theme import Theme


def dialog(theme: Theme, qtbot: QtBot, name: str = "Noura", day: str = "2025-01-07") -> AssignDialog:
    made = AssignDialog(theme, "Sales of Olaya fell", name, day, ["Noura", "Omar", "نورة"])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("name", "day", "assigned"),
    [
        ("Noura", "2025-01-07", ["Noura", "2025-01-07"]),
        ("", "", ["", ""]),
        (" نورة ", "", ["نورة", ""]),
    ],
)
def test_it_emits_what_it_was_opened_with(theme: Theme, qtbot: QtBot, name: str, day: str, assigned: list[str]) -> None:
    made = dialog(theme, qtbot, name, day)
    with qtbot.waitSignal(made.assigned) as signal:
        qtbot.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert signal.args == assigned
    assert made.isHidden()


def test_another_name_and_another_day(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    made.name.clear()
    qtbot.keyClicks(made.name, "Omar")
    made.day.setDate(QDate(2025, 2, 28))
    with qtbot.waitSignal(made.assigned) as signal:
        made.button.click()
    assert signal.args == ["Omar", "2025-02-28"]


def test_without_a_day_the_day_cannot_be_set_and_is_not_emitted(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    made.by_day.setChecked(False)
    assert not made.day.isEnabled()
    with qtbot.waitSignal(made.assigned) as signal:
        made.button.click()
    assert signal.args == ["Noura", ""]


def test_a_day_that_is_first_set_is_a_week_ahead(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, day="")
    assert (made.by_day.isChecked(), made.day.isEnabled()) == (False, False)
    assert QDate.currentDate().daysTo(made.day.date()) in (6, 7)  # the test may run over midnight
    made.by_day.setChecked(True)
    assert made.day.isEnabled()


def test_names_are_completed_in_either_case(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    completer = made.name.completer()
    completer.setCompletionPrefix("no")
    assert completer.currentCompletion() == "Noura"


def test_the_week_of_the_calendar_begins_on_sunday_and_the_day_reads_the_same_in_arabic(
    english: Theme, qtbot: QtBot
) -> None:
    made = dialog(english, qtbot)
    assert made.day.calendarWidget().firstDayOfWeek() is Qt.DayOfWeek.Sunday
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert made.day.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert made.day.text() == "2025-01-07"


def test_fields_are_named_and_cancelling_assigns_nothing(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.name.accessibleName() in words(made)
    assert made.day.accessibleName()
    leave = next(button for button in made.findChildren(QPushButton) if button is not made.button)
    with qtbot.assertNotEmitted(made.assigned):
        leave.click()
    assert made.isHidden()
    assert words(made)[0] == "Sales of Olaya fell"
