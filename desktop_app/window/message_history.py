"""The messages so far: the last in the status bar, all of them in a dialog, failures beside what was done too."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.model.clock import RIYADH
from desktop_app.notifications.messages import Message, Urgency
from desktop_app.queries.context import AppContext
from desktop_app.window.act_failures import ActFailures
from ui.dialogs.disposal import dispose
from ui.dialogs.rows_dialog import RowsDialog
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.status_bar import StatusBar

_MARKS = {
    Urgency.INFO: ("check", Tone.QUIET),
    Urgency.WRONG: ("high", Tone.BAD),
    Urgency.HIGH: ("high", Tone.WARNING),
    Urgency.CRITICAL: ("critical", Tone.BAD),
}
_OPENED = {".pdf", ".xlsx", ".png", ".svg"}  # what other programs open


class MessageHistory:
    """Stores the last message, so that a rebuilt window shows it in its own language."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._last: Message | None = None
        self.dialog: RowsDialog | None = None
        self.failures = ActFailures(ctx, theme, parent)

    def show(self, message: Message, status: StatusBar | None) -> None:
        """Show ``message``, now or when there is a status bar again; a screen reader announces it."""
        self._last = message
        if status is not None:
            opens = ["open_saved"] if message.file is not None else []
            undoes = ["undo"] if message.undo and message.undo == self._ctx.undo.undoText() else []
            status.show_message(self._sentence(message), *_MARKS[message.urgency], [*opens, *undoes])

    def repeat(self, status: StatusBar) -> None:
        """Show the last message again, in a new status bar."""
        if self._last is not None:
            self.show(self._last, status)

    def open(self) -> None:
        """Show every message so far."""
        rows = []
        for message in self._ctx.stream.recent:
            sentence = self._sentence(message)
            when = f"{message.at.astimezone(RIYADH):%H:%M}"
            icon, tone = _MARKS[message.urgency]
            shown = Cell(sentence, hint=sentence, icon=icon, tone=tone)
            rows.append([Cell(when, message.at.timestamp(), tone=Tone.FAINT), shown])
        say = self._ctx.say
        columns = [TableColumn(say("messages.when")), TableColumn(say("messages.message"), stretch=True)]
        title, advice = say("messages.title"), say("messages.advice")
        dispose(self.dialog)  # one that nothing refers to would outlast the lock
        self.dialog = RowsDialog(self._theme(), title, advice, columns, rows, self._parent)
        self.dialog.show()

    def open_saved(self) -> None:
        """Open the file that was saved last; its folder where the system opens no such file, and Raff's own ones."""
        saved = (message.file for message in self._ctx.stream.recent if message.file is not None)
        if (file := next(saved, None)) is None:
            self._ctx.stream.publish("message.nothing_saved")
            return
        opens = file.suffix.casefold() in _OPENED and file.exists()
        if not opens or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))

    def _sentence(self, message: Message) -> str:
        """Return the words of ``message``; the sentence of an alert in it was made in the language of its moment."""
        board = self._ctx.answers.alerts
        data = dict(message.data)
        if "what" in data and len(message.alerts) == 1 and board is not None:
            data["what"] = self._ctx.alert_words(board.rules).sentence(message.alerts[0].breach)
        return self._ctx.say(message.text, **data)

    def clear(self) -> None:
        """Close the dialog, and clear the last message."""
        dispose(self.dialog)
        self.dialog = None
        self._last = None
