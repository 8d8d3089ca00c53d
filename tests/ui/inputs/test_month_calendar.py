"""A month to choose days from, as it is read in Saudi Arabia."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RESOURCES
from ui.inputs.month_calendar import MonthCalendar
from ui.theme import Mode, Theme, load


def made(theme: Theme, qtbot: QtBot) -> MonthCalendar:
    calendar = MonthCalendar(theme, "Days")
    qtbot.addWidget(calendar)
    return calendar


def test_weeks_begin_on_sunday_and_the_weekend_is_friday_and_saturday(english: Theme, qtbot: QtBot) -> None:
    calendar = made(english, qtbot)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Sunday
    inks = {day: calendar.weekdayTextFormat(day).foreground().color() for day in Qt.DayOfWeek}
    faint = {day for day, ink in inks.items() if ink == english.colour("text.tertiary")}
    assert faint == {Qt.DayOfWeek.Friday, Qt.DayOfWeek.Saturday}
    assert calendar.verticalHeaderFormat() is QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader


def test_months_are_named_in_the_language_and_digits_are_those_of_the_setting(
    english: Theme, eastern: Theme, qtbot: QtBot
) -> None:
    assert made(english, qtbot).locale().monthName(9) == "September"
    western = made(load(RESOURCES, Mode.LIGHT, arabic=True), qtbot).locale()
    assert (western.monthName(9), western.toString(25)) == ("سبتمبر", "25")
    assert made(eastern, qtbot).locale().toString(25) == "٢٥"


def test_marked_days_are_tinted_until_the_marks_are_cleared(english: Theme, qtbot: QtBot) -> None:
    calendar = made(english, qtbot)
    calendar.mark(date(2025, 2, 27), date(2025, 3, 2), ground="event.tint", ink="event.text")
    tinted = [day.toPython() for day in calendar.dateTextFormat()]
    assert sorted(tinted) == [date(2025, 2, 27), date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 2)]
    assert calendar.dateTextFormat(QDate(2025, 3, 1)).background().color() == english.colour("event.tint")
    calendar.clear_marks()
    assert calendar.dateTextFormat() == {}
