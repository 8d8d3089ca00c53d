"""The status bar: the connection, the last message, the running job with its progress, the date of the data."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.theme import Theme, Tone
from ui.widgets.labels import label

_MESSAGE_WIDTH = 560  # a longer sentence is cut here and whole in the tip


@dataclass(frozen=True, slots=True)
class VaultStanding:
    """The state of the application: the connection, unsent changes, the date and the unit of the data.

    ``versions`` names the versions of data and definitions; it is the tooltip of the date.
    """

    connection: str = ""
    outbox: str = ""
    as_of: str = ""
    unit: str = ""
    versions: str = ""


class StatusBar(QFrame):
    """``cancelled`` asks the running jobs to stop, ``asked`` for the message history."""

    cancelled = Signal()
    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("status")
        self.setMinimumHeight(theme.size("size.statusBar"))
        self.connection = label(theme, "", "label", Tone.QUIET)
        self.outbox = label(theme, "", "label", Tone.QUIET)
        self.message = QPushButton("", flat=True)
        self.message.setToolTip(self.tr("Message history"))
        self.message.setObjectName("said")
        self.message.clicked.connect(self.asked)
        self.as_of = label(theme, "", "label", Tone.QUIET)
        self.unit = label(theme, "", "label", Tone.QUIET)
        self.job_title = label(theme, "", "label", Tone.QUIET)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(theme.icon("close"), self.tr("Cancel"), flat=True)
        self.cancel.setObjectName("link")
        self.cancel.clicked.connect(self.cancelled)
        self._job = QWidget()
        self._job.hide()
        job = QHBoxLayout(self._job)
        job.setContentsMargins(0, 0, 0, 0)
        job.setSpacing(8)
        for widget in (self.job_title, self.bar, self.cancel):
            job.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(12)
        place = QLabel()
        place.setPixmap(theme.icon("offline", "text.tertiary").pixmap(16, 16))
        self._before_outbox = _divider()
        for start in (place, self.connection, self._before_outbox, self.outbox, _divider()):
            layout.addWidget(start)
        layout.addWidget(self.message, 1)
        for end in (self._job, self.as_of, _divider(), self.unit):
            layout.addWidget(end)

    def show_standing(self, shown: VaultStanding) -> None:
        """Show the state."""
        for widget, text in (
            (self.connection, shown.connection),
            (self.outbox, shown.outbox),
            (self.as_of, shown.as_of),
            (self.unit, shown.unit),
        ):
            widget.setText(text)
        self.outbox.setVisible(bool(shown.outbox))
        self._before_outbox.setVisible(bool(shown.outbox))
        self.as_of.setToolTip(shown.versions)
        self.as_of.setAccessibleDescription(shown.versions)

    def show_job(self, title: str, done: int = 0, total: int = 0) -> None:
        """Show the running job, none without a title; no total means that its end is not known."""
        self._job.setVisible(bool(title))
        self.job_title.setText(title)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_message(self, sentence: str, icon: str, tone: Tone) -> None:
        """Show ``sentence`` until the next message; its icon shows the severity."""
        room = self.message.fontMetrics()
        self.message.setText(room.elidedText(sentence, Qt.TextElideMode.ElideRight, _MESSAGE_WIDTH))
        self.message.setToolTip(sentence)
        self.message.setAccessibleName(sentence)
        self.message.setIcon(self._theme.icon(icon, tone.graphic))
        # A screen reader announces it, wherever the focus is.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, sentence))


def _divider() -> QFrame:
    made = QFrame()
    made.setObjectName("divider")
    made.setFixedSize(1, 16)
    return made
