"""A tray that is there and keeps what it is shown with."""

from collections.abc import Callable


class RecorderTray:
    """``names`` and ``acts`` are those of the menu of the moment; without an icon there are none."""

    available = True

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ()
        self.acts: tuple[Callable[[], None], ...] = ()
        self.state = ""

    def show(self, names: tuple[str, ...], acts: tuple[Callable[[], None], ...], state: str) -> None:
        self.names, self.acts, self.state = names, acts, state

    def hide(self) -> None:
        self.names, self.acts, self.state = (), (), ""

    def choose(self, name: str) -> None:
        """Choose an entry of the menu."""
        self.acts[self.names.index(name)]()
