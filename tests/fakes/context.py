"""A job context that remembers what it heard, and can ask to stop."""

from core.model.errors import Cancelled


class RecordingContext:
    """Ask to stop at the ``stop_at``-th question (counted from 1), or never."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.heard: list[tuple[int, int, str]] = []
        self.asked = 0
        self._stop_at = stop_at

    def progress(self, done: int, total: int, note: str) -> None:
        self.heard.append((done, total, note))

    def check_cancelled(self) -> None:
        self.asked += 1
        if self._stop_at is not None and self.asked >= self._stop_at:
            raise Cancelled
