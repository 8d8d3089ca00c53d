"""Whose an alert is, and by which day."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.inputs.month_calendar import MonthCalendar
from ui.inputs.number_box import keep_clear
from ui.theme import Theme
from ui.widgets.labels import label


class AssignDialog(QDialog):
    """Emits ``assigned`` with a name, "" for nobody, and a day in ISO, "" for none."""

    assigned = Signal(str, str)

    def __init__(
        self, theme: Theme, title: str, name: str, day: str, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign"))
        self.setMinimumWidth(theme.room(440))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Owner"))
        self.name.setPlaceholderText(self.tr("Unassigned"))
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self.by_day = QCheckBox(self.tr("Due date"))
        self.by_day.setChecked(bool(day))
        self.day = QDateEdit(QDate.fromString(day, Qt.DateFormat.ISODate) if day else QDate.currentDate().addDays(7))
        self.day.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Arabic would turn the day around
        self.day.setDisplayFormat("yyyy-MM-dd")
        keep_clear(self.day)
        self.day.setCalendarPopup(True)
        self.day.setCalendarWidget(MonthCalendar(theme, self.tr("The day")))
        self.day.setAccessibleName(self.tr("The day"))
        self.day.setEnabled(bool(day))
        self.by_day.toggled.connect(self.day.setEnabled)
        self.button = QPushButton(self.tr("Assign"), default=True)
        self.button.clicked.connect(self._give)
        leave = QPushButton(self.tr("Cancel"), autoDefault=False)
        leave.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(theme, title, "section", wrap=True))
        layout.addWidget(label(theme, self.tr("Owner"), "label"))
        layout.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(self.by_day)
        row.addWidget(self.day, 1)
        layout.addLayout(row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.button)
        layout.addLayout(foot)

    def _give(self) -> None:
        day = self.day.date().toString(Qt.DateFormat.ISODate) if self.by_day.isChecked() else ""
        self.close()
        self.assigned.emit(self.name.text().strip(), day)
