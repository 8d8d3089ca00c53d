"""Announced days: two clicks in the calendar are a span, what is known of it is shown, and a refusal stays in view."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.days_dialog import DaysDialog, DaySpan, DaySpanWords
from ui.theme import Theme

KINDS = [("ramadan", "Ramadan"), ("school_holiday", "School holidays")]
SPAN = DaySpan("ramadan", date(2025, 3, 1), date(2025, 3, 29))


@pytest.fixture
def dialog(english: Theme, qtbot: QtBot) -> DaysDialog:
    parent = QWidget()
    qtbot.addWidget(parent)

    def describe(span: DaySpan) -> DaySpanWords:
        return DaySpanWords(f"{span.kind} {span.first} {span.last}", [(date(2025, 2, 27), date(2025, 2, 28))])

    made = DaysDialog(english, KINDS, SPAN, describe, parent)
    made.held = parent  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_with_the_days_that_it_was_given(dialog: DaysDialog, qtbot: QtBot) -> None:
    assert dialog.span == SPAN
    assert dialog.words.text() == "ramadan 2025-03-01 2025-03-29"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.button.click()
    assert chosen.args == [SPAN]
    assert dialog.isVisible()


def test_one_click_begins_a_span_and_the_next_ends_it(dialog: DaysDialog) -> None:
    dialog.calendar.clicked.emit(QDate(2025, 3, 5))
    assert (dialog.span.first, dialog.span.last) == (date(2025, 3, 5), date(2025, 3, 5))
    dialog.calendar.clicked.emit(QDate(2025, 3, 9))
    assert (dialog.span.first, dialog.span.last) == (date(2025, 3, 5), date(2025, 3, 9))
    dialog.calendar.clicked.emit(QDate(2025, 3, 20))
    assert (dialog.span.first, dialog.span.last) == (date(2025, 3, 20), date(2025, 3, 20))
    dialog.calendar.clicked.emit(QDate(2025, 3, 2))
    assert (dialog.span.first, dialog.span.last) == (date(2025, 3, 2), date(2025, 3, 2))


def test_the_calendar_shows_the_chosen_days_and_the_known_ones(dialog: DaysDialog, english: Theme) -> None:
    grounds = {day.toPython(): look.background().color() for day, look in dialog.calendar.dateTextFormat().items()}
    assert grounds[date(2025, 2, 27)] == english.colour("event.tint")
    assert grounds[date(2025, 3, 1)] == english.colour("accent.fill")
    assert len(grounds) == 2 + 29


def test_another_occasion_or_day_is_described_and_takes_a_refusal_away(dialog: DaysDialog) -> None:
    dialog.refuse("Not these days.")
    assert dialog.problem.isVisible()
    dialog.kind.setCurrentIndex(1)
    dialog.kind.activated.emit(1)
    assert dialog.words.text().startswith("school_holiday")
    assert not dialog.problem.isVisible()


def test_return_in_the_calendar_saves(dialog: DaysDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.calendar.activated.emit(QDate(2025, 3, 5))
    assert chosen.args == [SPAN]


def test_the_dialog_grows_by_what_is_refused(dialog: DaysDialog) -> None:
    before = dialog.height()
    dialog.refuse("These days cannot be announced, because they are announced already. " * 6)
    assert dialog.height() > before
    assert dialog.problem.height() >= dialog.problem.heightForWidth(dialog.problem.width())
