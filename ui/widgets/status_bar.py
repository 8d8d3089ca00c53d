"""The status bar: the connection, the last message, the running job with its progress, the date of the data."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.layouts.pair import pair
from ui.layouts.wrap import Wrap
from ui.theme import Theme, Tone
from ui.widgets.labels import label

_MESSAGE_WIDTH = 560  # a longer sentence is cut here and whole in the tip
_LEAST_MESSAGE = 200


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
    """``cancelled`` asks the running jobs to stop, ``asked`` for the message history.

    ``acted`` carries what a person does about the last message, one of ``ACTS``.
    """

    ACTS = ("open_saved", "undo")
    cancelled = Signal()
    asked = Signal()
    acted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("status")
        self.setMinimumHeight(theme.size("size.statusBar"))
        self.connection = label(theme, "", "label", Tone.QUIET)
        self.outbox = label(theme, "", "label", Tone.QUIET)
        self.message = _Message(theme.room(_LEAST_MESSAGE))
        self.message.setToolTip(self.tr("Message history"))
        self.message.setObjectName("said")
        self.message.clicked.connect(self.asked)
        names = (self.tr("Open"), self.tr("Undo"))
        self.acts = {key: self._act(key, name) for key, name in zip(self.ACTS, names, strict=True)}
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
        layout = Wrap(12, self)
        layout.setContentsMargins(16, 0, 16, 0)
        place = QLabel()
        place.setPixmap(theme.icon("offline", "text.tertiary").pixmap(theme.room(16), theme.room(16)))
        layout.put(pair(place, self.connection, _divider(), gap=12))
        self._waiting = pair(self.outbox, _divider(), gap=12)
        layout.put(self._waiting)
        layout.put(self.message, stretch=1, least=theme.room(_LEAST_MESSAGE))
        layout.put(pair(*self.acts.values()))
        layout.put(self._job)
        layout.put(pair(self.as_of, _divider(), self.unit, gap=12))

    def _act(self, key: str, name: str) -> QPushButton:
        button = QPushButton(name, flat=True)
        button.setObjectName("link")
        button.hide()
        button.clicked.connect(lambda: self.acted.emit(key))
        return button

    def show_standing(self, shown: VaultStanding) -> None:
        """Show the state."""
        for widget, text in (
            (self.connection, shown.connection),
            (self.outbox, shown.outbox),
            (self.as_of, shown.as_of),
            (self.unit, shown.unit),
        ):
            widget.setText(text)
        self._waiting.setVisible(bool(shown.outbox))
        self.as_of.setToolTip(shown.versions)
        self.as_of.setAccessibleDescription(shown.versions)

    def show_job(self, title: str, done: int = 0, total: int = 0) -> None:
        """Show the running job, none without a title; no total means that its end is not known."""
        self._job.setVisible(bool(title))
        self.job_title.setText(title)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_message(self, sentence: str, icon: str, tone: Tone, acts: Collection[str] = ()) -> None:
        """Show ``sentence`` until the next message, with what can be done about it; its icon shows the severity."""
        self.message.say(sentence)
        self.message.setToolTip(sentence)
        self.message.setAccessibleName(sentence)
        self.message.setIcon(self._theme.icon(icon, tone.graphic))
        for key, button in self.acts.items():
            button.setVisible(key in acts)
        # A screen reader announces it, wherever the focus is.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, sentence))


class _Message(QPushButton):
    """A sentence in one line, as much of it as there is room for."""

    def __init__(self, least: int) -> None:
        super().__init__("", flat=True)
        self._sentence, self._least = "", least
        self.setProperty("elides", True)  # noqa: FBT003 - Qt's own switch

    def say(self, sentence: str) -> None:
        """Show ``sentence`` in the place of the one before."""
        self._sentence = sentence
        self._fit()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for its beginning."""
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.iconSize().width() + 16 if not self.icon().isNull() else 12
        room = min(_MESSAGE_WIDTH, max(self._least, self.width()) - beside)
        shown = self.fontMetrics().elidedText(self._sentence, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)


def _divider() -> QFrame:
    made = QFrame()
    made.setObjectName("divider")
    made.setFixedSize(1, 16)
    return made
