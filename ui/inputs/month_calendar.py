"""A month to choose days from: weeks begin on Sunday, months and digits are those of the language."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from ui.theme import Theme

_WEEKEND = (Qt.DayOfWeek.Friday, Qt.DayOfWeek.Saturday)


class MonthCalendar(QCalendarWidget):
    """A calendar in the colours of the theme; ``mark`` tints days."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setLocale(_locale(theme))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        heading = QTextCharFormat()
        heading.setForeground(theme.colour("text.tertiary"))
        self.setHeaderTextFormat(heading)
        for day in Qt.DayOfWeek:
            usual = QTextCharFormat()
            usual.setForeground(theme.colour("text.tertiary" if day in _WEEKEND else "text.primary"))
            self.setWeekdayTextFormat(day, usual)
        back, on = ("next", "previous") if theme.arabic else ("previous", "next")
        for button, icon in (("qt_calendar_prevmonth", back), ("qt_calendar_nextmonth", on)):
            cast("QToolButton", self.findChild(QToolButton, button)).setIcon(theme.icon(icon))

    def clear_marks(self) -> None:
        """Take every tint away."""
        self.setDateTextFormat(QDate(), QTextCharFormat())

    def mark(self, first: date, last: date, *, ground: str, ink: str) -> None:
        """Tint the days from ``first`` to ``last`` in the colours of two tokens."""
        tinted = QTextCharFormat()
        tinted.setBackground(QColor(self._theme.colour(ground)))
        tinted.setForeground(QColor(self._theme.colour(ink)))
        day, end = _day(first), _day(last)
        while day <= end:
            self.setDateTextFormat(day, tinted)
            day = day.addDays(1)


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _locale(theme: Theme) -> QLocale:
    """Return the locale of the language; that of Saudi Arabia writes Arabic-Indic digits, that of the Emirates not."""
    if not theme.arabic:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    western = theme.number("1") == "1"
    country = QLocale.Country.UnitedArabEmirates if western else QLocale.Country.SaudiArabia
    return QLocale(QLocale.Language.Arabic, country)
