"""A toaster that remembers what it was asked to show."""


class RecorderToaster:
    """Keeps titles and lines."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.closed = False

    def show(self, title: str, line: str) -> None:
        assert title == "Raff"
        self.shown.append(line)

    def close(self) -> None:
        self.closed = True
