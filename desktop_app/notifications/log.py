"""The log: what happened, by codes alone. No sentence, no figure, no name ever reaches it.

Its lines are JSON, in a file of the user's own that is cut at a size. It is written for the person who helps, and it
may be passed on without a look.
"""

import json
import logging
import re
from collections.abc import Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path

from core.model.clock import stamp
from desktop_app.notifications.messages import Message

_FILE = "raff.log"
_BYTES = 256 * 1024
_LOGGER = logging.getLogger("raff")
_OWNER_ONLY = 0o600
_FIELDS = frozenset({"urgency", "kind", "count", "seconds"})  # nothing else is ever written beside the event
_CODE = re.compile(r"[a-z][a-z0-9_.]{0,79}")


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
        """Write one line: ``event`` and those of ``facts`` that are allowed, codes, counts and durations alone."""
        allowed = {name: _as_code(fact) for name, fact in facts.items() if name in _FIELDS}
        _LOGGER.info("%s", json.dumps({"at": at, "event": _as_code(event), **allowed}, sort_keys=True))

    def close(self) -> None:
        """Release the file."""
        _LOGGER.removeHandler(self._handler)
        self._handler.close()


def _as_code(fact: str | float) -> str | int | float:
    """Return a number or a code as it is, and of any other text that it was none."""
    return fact if not isinstance(fact, str) or _CODE.fullmatch(fact) else "-"
