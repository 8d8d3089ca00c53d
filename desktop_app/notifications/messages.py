"""The stream of messages for people. Status bar, list, toasts and log subscribe to it.

A message is a text id and its data, not a sentence: each subscriber formats it in the current language, and the log
writes only the id.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from core.model.alerts.alerts import Alert
from core.model.clock import Clock
from core.model.errors import Datum
from ui.events import Event

_MOST = 100


class Urgency(StrEnum):
    """The severity of a message."""

    INFO = "info"
    WRONG = "wrong"  # something that was asked for did not happen
    HIGH = "high"  # notified outside the window too
    CRITICAL = "critical"  # notified outside the window at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. ``brief`` is its text while the vault is locked: counts, and nothing of the data.

    ``alerts`` are those that it is about, so that its delivery can be recorded. ``page`` is where a click on its
    notification leads. ``file`` is what was saved, to be opened; ``undo`` is the name of the act on the undo stack.
    """

    urgency: Urgency
    text: str
    data: Mapping[str, Datum] = field(default_factory=dict)
    brief: tuple[str, Mapping[str, Datum]] | None = None
    alerts: tuple[Alert, ...] = ()
    page: str = "alerts"
    file: Path | None = None
    undo: str = ""
    at: datetime


class MessageStream(QObject):
    """Publishes messages to all subscribers, and stores the last hundred until ``clear``.

    A subscriber that shows one outside the window emits ``shown_outside``.
    """

    published: Event[Message] = cast("Event[Message]", Signal(object))
    shown_outside = Signal(object, str)  # the message; the code of a failure, or an empty text

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._recent: deque[Message] = deque(maxlen=_MOST)

    @property
    def recent(self) -> tuple[Message, ...]:
        """The last messages, the newest first."""
        return tuple(reversed(self._recent))

    def publish(self, text: str, /, urgency: Urgency = Urgency.INFO, **data: Datum) -> None:
        """Publish ``text`` (the id of a sentence of ``core.texts``) with its data."""
        self.publish_message(Message(urgency=urgency, text=text, data=data, at=self._clock.now()))

    def publish_saved(self, path: Path) -> None:
        """Publish that ``path`` was saved, with the folder that it is in."""
        data = {"file": path.name, "folder": str(path.parent)}
        self.publish_message(
            Message(urgency=Urgency.INFO, text="message.saved", data=data, file=path, at=self._clock.now())
        )

    def publish_undoable(self, text: str, undo: str, /, **data: Datum) -> None:
        """Publish what was done, and is ``undo`` on the undo stack."""
        self.publish_message(Message(urgency=Urgency.INFO, text=text, data=data, undo=undo, at=self._clock.now()))

    def publish_outside(
        self, urgency: Urgency, text: str, brief: str, alerts: Sequence[Alert], /, **data: Datum
    ) -> None:
        """Publish a message outside the window too; while the vault is locked, ``brief`` replaces it with a count."""
        counted = (brief, {"count": len(alerts)})
        now = self._clock.now()
        self.publish_message(
            Message(urgency=urgency, text=text, data=data, brief=counted, alerts=tuple(alerts), at=now)
        )

    def publish_message(self, message: Message) -> None:
        """Emit ``message`` to all subscribers."""
        self._recent.append(message)
        self.published.emit(message)

    def clear(self) -> None:
        """Clear the messages: they name places and products."""
        self._recent.clear()
