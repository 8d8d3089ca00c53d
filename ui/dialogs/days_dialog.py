"""Which days are announced: their kind, the first and the last of them, chosen in a calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.events import Event
from ui.inputs.choice_box import ChoiceBox
from ui.inputs.month_calendar import MonthCalendar
from ui.inputs.number_box import keep_clear
from ui.layouts.screen_fit import give_room
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_EARLIEST, _LATEST = QDate(1925, 1, 1), QDate(2076, 12, 31)  # of which the Hijri days can be calculated


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days of a kind, by its key."""

    kind: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DaySpanWords:
    """The sentence on chosen days, and the days of the same kind that are known around them."""

    sentence: str
    known: Sequence[tuple[date, date]]


class DaysDialog(QDialog):
    """``chosen`` carries the days; the dialog stays until it is closed, or says why they are refused.

    A click in the calendar begins a span, the next one ends it. ``describe`` says what is known of chosen days.
    """

    chosen: Event[DaySpan] = cast("Event[DaySpan]", Signal(object))

    def __init__(
        self,
        theme: Theme,
        kinds: Sequence[tuple[str, str]],
        span: DaySpan,
        describe: Callable[[DaySpan], DaySpanWords],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Announced days"))
        self.setMinimumWidth(theme.room(440))
        self._describe = describe
        self._begun = False
        self.kind = ChoiceBox(theme, self.tr("Occasion"))
        for key, name in kinds:
            self.kind.addItem(name, key)
        self.kind.setCurrentIndex(self.kind.findData(span.kind))
        self.first = self._field(self.tr("First day"), span.first)
        self.last = self._field(self.tr("Last day"), span.last)
        self.calendar = MonthCalendar(theme, self.tr("Days"))
        self.calendar.setMinimumHeight(theme.room(240))
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(lambda _: self.chosen.emit(self.span))  # Return, which a calendar keeps
        self.words = label(theme, "", "label", Tone.QUIET, wrap=True)
        self.problem = label(theme, "", "body", Tone.BAD, wrap=True)
        self.problem.hide()
        self.button = QPushButton(self.tr("Save"), default=True)
        self.button.clicked.connect(lambda: self.chosen.emit(self.span))
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        self._lay_out(theme, cancel)
        self.kind.activated.connect(self._show)
        self.first.dateChanged.connect(self._show)
        self.last.dateChanged.connect(self._show)
        self.calendar.setSelectedDate(self.first.date())
        self._show()

    def _lay_out(self, theme: Theme, cancel: QPushButton) -> None:
        form = QFormLayout()
        for field in (self.kind, self.first, self.last):
            form.addRow(label(theme, field.accessibleName(), "label"), field)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(cancel)
        actions.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, self.tr("Announced days"), "title"))
        layout.addLayout(form)
        layout.addWidget(label(theme, self.tr("Click the first day, then the last."), "label", Tone.FAINT))
        layout.addWidget(self.calendar, 1)
        for text in (self.words, self.problem):
            layout.addWidget(text)
        layout.addLayout(actions)

    @property
    def span(self) -> DaySpan:
        """What is chosen now."""
        first, last = (cast("date", field.date().toPython()) for field in (self.first, self.last))
        return DaySpan(str(self.kind.currentData()), first, last)

    def refuse(self, sentence: str) -> None:
        """Say why the chosen days are not taken."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        give_room(self)

    def _field(self, name: str, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setDateRange(_EARLIEST, _LATEST)
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Arabic would turn the day around
        field.setDisplayFormat("yyyy-MM-dd")
        keep_clear(field)
        field.setAccessibleName(name)
        return field

    def _take(self, day: QDate) -> None:
        """Begin a span at ``day``, or end the one that was begun before it."""
        ends = self._begun and day >= self.first.date()
        if not ends:
            self.first.setDate(day)
        self.last.setDate(day)
        self._begun = not ends

    def _show(self) -> None:
        span = self.span
        words = self._describe(span)
        self.calendar.clear_marks()
        for first, last in words.known:
            self.calendar.mark(first, last, ground="event.tint", ink="event.text")
        self.calendar.mark(span.first, span.last, ground="accent.fill", ink="accent.onFill")
        self.words.setText(words.sentence)
        self.refuse("")
