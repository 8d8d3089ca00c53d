"""A taskbar that keeps what it was shown."""

from PySide6.QtWidgets import QWidget


class RecorderTaskbar:
    """``shares`` are all that were shown, ``now`` is what stands there."""

    def __init__(self) -> None:
        self.shares: list[tuple[int, int]] = []
        self.now: tuple[int, int] | None = None

    def show(self, window: QWidget, done: int, total: int) -> None:
        assert window.isWindow()
        self.now = (done, total)
        self.shares.append(self.now)

    def clear(self, window: QWidget) -> None:
        assert window.isWindow()
        self.now = None
