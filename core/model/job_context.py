"""The port through which long work reports and is asked to stop, without knowing who listens."""

from typing import Protocol


class JobContext(Protocol):
    """Passed to every long function of ``core``, which calls it once per chunk and never per row."""

    def progress(self, done: int, total: int, note: str) -> None:
        """Report that ``done`` of ``total`` units are finished; ``note`` is a text id such as ``import.reading``."""

    def check_cancelled(self) -> None:
        """Return at once, or raise ``Cancelled`` if the work was asked to stop."""


class Unattended:
    """A context without progress and without cancellation."""

    def progress(self, done: int, total: int, note: str) -> None:
        """Ignore the progress."""

    def check_cancelled(self) -> None:
        """Go on."""
