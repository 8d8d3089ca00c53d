"""One stream of what people are to be reported; whoever can tell it subscribes: status bar, list, toast, log.

A message is a text and its data, not a sentence: each subscriber says it in the language of the moment, and the log
writes the text's id alone.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Signal

from core.model.alerts.alerts import Alert
from core.model.clock import Clock
from core.model.errors import Datum
from ui.events import Event

_MOST = 100


class Urgency(StrEnum):
    """How much a message wants to be heard."""

    INFO = "info"
    WRONG = "wrong"  # something that was asked for did not happen
    HIGH = "high"  # to be reported outside the window too
    CRITICAL = "critical"  # to be reported outside the window at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is reported. ``brief`` is what may be said while the vault is locked: counts, and nothing of the data.

    ``alerts`` are those that it is about, so that what became of it outside the window can be written down.
    """

    urgency: Urgency
    text: str
    data: Mapping[str, Datum] = field(default_factory=dict)
    brief: tuple[str, Mapping[str, Datum]] | None = None
    alerts: tuple[Alert, ...] = ()
    at: datetime


class MessageStream(QObject):
    """Says every message to all that listen, and keeps the last hundred until they are to be forgotten.

    Whoever shows one outside the window answers with ``shown_outside``.
    """

    told: Event[Message] = cast("Event[Message]", Signal(object))
    shown_outside = Signal(object, str)  # the message; the code of why it was not, or nothing

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._kept: deque[Message] = deque(maxlen=_MOST)

    @property
    def kept(self) -> tuple[Message, ...]:
        """What was reported lately, the newest first."""
        return tuple(reversed(self._kept))

    def tell(self, text: str, /, urgency: Urgency = Urgency.INFO, **data: Datum) -> None:
        """Tell ``text`` (a sentence of ``core.texts`` by its id) with its data."""
        self.put(Message(urgency=urgency, text=text, data=data, at=self._clock.now()))

    def tell_outside(self, urgency: Urgency, text: str, brief: str, alerts: Sequence[Alert], /, **data: Datum) -> None:
        """Tell something outside the window too; ``brief`` says in its place, while the vault is locked, how many."""
        counted = (brief, {"count": len(alerts)})
        now = self._clock.now()
        self.put(Message(urgency=urgency, text=text, data=data, brief=counted, alerts=tuple(alerts), at=now))

    def put(self, message: Message) -> None:
        """Tell ``message`` to all that listen."""
        self._kept.append(message)
        self.told.emit(message)

    def forget(self) -> None:
        """Forget what was reported: it names places and products."""
        self._kept.clear()
