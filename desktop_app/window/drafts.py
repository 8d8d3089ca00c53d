"""Saves drafts and the view, in case Raff or the machine crashes."""

from pydantic import JsonValue
from PySide6.QtCore import QObject, QTimer

from desktop_app.queries.context import AppContext
from desktop_app.window.page_set import PageSet
from desktop_app.window.remembered_state import RememberedState

_INTERVAL_MS = 5_000


class DraftKeeper:
    """Saves drafts to the memory of the vault at intervals, where they differ from what is remembered."""

    def __init__(self, ctx: AppContext, pages: PageSet, memory: RememberedState, parent: QObject) -> None:
        self._ctx, self._pages, self._memory = ctx, pages, memory
        self._timer = QTimer(parent, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.save)

    @property
    def is_active(self) -> bool:
        """Whether drafts are being saved."""
        return self._timer.isActive()

    def start(self) -> None:
        """Start to save drafts."""
        self._timer.start()

    def stop(self) -> None:
        """Stop saving drafts."""
        self._timer.stop()

    def save(self) -> None:
        """Save the drafts now, once what is remembered is known."""
        known, drafts = self._ctx.answers.memory, self._pages.drafts | self._memory.stand
        if self._ctx.answers.recalled and any((known.get(key) or None) != value for key, value in drafts.items()):
            self._ctx.remember_all(drafts)

    def left(self) -> dict[str, JsonValue]:
        """Return what is to be saved of a window that closes.

        Until it is known what is remembered, an empty page means nothing: only what was written is saved.
        """
        recalled, drafts = self._ctx.answers.recalled, self._pages.drafts
        return {key: value for key, value in drafts.items() if recalled or value is not None} | self._memory.left()
