"""The messages so far: the last in the status bar, all of them in a dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.model.clock import RIYADH
from desktop_app.notifications.messages import Message, Urgency
from desktop_app.queries.context import AppContext
from ui.dialogs.disposal import dispose
from ui.dialogs.rows_dialog import RowsDialog
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.status_bar import StatusBar

_MARKS = {
    Urgency.INFO: ("check", Tone.QUIET),
    Urgency.WRONG: ("high", Tone.WARNING),
    Urgency.HIGH: ("high", Tone.WARNING),
    Urgency.CRITICAL: ("critical", Tone.BAD),
}


class MessageHistory:
    """Stores the last message, so that a rebuilt window shows it in its own language."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._last: Message | None = None
        self.dialog: RowsDialog | None = None

    def show(self, message: Message, status: StatusBar | None) -> None:
        """Show ``message``, now or when there is a status bar again; a screen reader announces it."""
        self._last = message
        if status is not None:
            sentence = self._sentence(message)
            status.show_message(sentence, *_MARKS[message.urgency])

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
