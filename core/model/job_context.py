"""The port through which long work reports and is asked to stop, without knowing who listens."""

from typing import Protocol


class JobContext(Protocol):
    """Handed to every long function of ``core``, which calls it once a chunk and never once a row."""

    def progress(self, done: int, total: int, note: str) -> None:
        """Tell that ``done`` of ``total`` units are finished; ``note`` is a text id such as ``import.reading``."""

    def check_cancelled(self) -> None:
        """Return at once, or raise ``Cancelled`` if the work was asked to stop."""


class Unattended:
    """A context for work that nobody watches and nobody stops."""

    def progress(self, done: int, total: int, note: str) -> None:
        """Tell nobody."""

    def check_cancelled(self) -> None:
        """Go on."""
