"""The log: what happened, by codes alone. No sentence, no figure, no name ever reaches it.

Its lines are JSON, in a file of the user's own that is cut at a size. It is written for the person who helps, and it
may be passed on without a look.
"""

import json
import logging
from collections.abc import Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path

from core.model.clock import stamp
from desktop_app.notifications.messages import Message

_FILE = "raff.log"
_BYTES = 256 * 1024
_LOGGER = logging.getLogger("raff")
_OWNER_ONLY = 0o600


class Log:
    """Subscribes to the stream; ``close`` releases the file. Without a writable folder there is no log."""

    def __init__(self, folder: Path) -> None:
        self._handler: logging.Handler = logging.NullHandler()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(folder / _FILE, maxBytes=_BYTES, backupCount=2, encoding="utf-8")
            (folder / _FILE).chmod(_OWNER_ONLY)
        except OSError:
            self._handler = logging.NullHandler()
        _LOGGER.addHandler(self._handler)
        _LOGGER.setLevel(logging.INFO)
        _LOGGER.propagate = False

    def handle(self, message: Message) -> None:
        """Write the id of a message and nothing of its data."""
        self.write(message.text, {"urgency": message.urgency.value}, stamp(message.at))

    def write(self, event: str, facts: Mapping[str, str | int | float], at: str) -> None:
        """Write one line: ``event`` and ``facts`` that are codes, counts and durations."""
        _LOGGER.info("%s", json.dumps({"at": at, "event": event, **facts}, sort_keys=True))

    def close(self) -> None:
        """Release the file."""
        _LOGGER.removeHandler(self._handler)
        self._handler.close()
