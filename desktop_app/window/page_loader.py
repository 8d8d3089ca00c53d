"""Pages are made when they are first seen, and shown one a turn of the event loop, so that none holds it up."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from desktop_app.pages.page_presenter import Presenter
from ui.theme import Theme


class PageLoader(QObject):
    """``build`` makes the page of a presenter, ``done`` is called with a page that is whole, ``show`` lets it show."""

    def __init__(
        self,
        seen: Callable[[], Presenter],
        theme: Callable[[], Theme],
        build: Callable[[Presenter], None],
        done: Callable[[Presenter], None],
        show: Callable[[Presenter], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._seen, self._theme = seen, theme
        self._build, self._done, self._show = build, done, show
        self._stale: list[Presenter] = []
        self._parts: dict[Presenter, deque[Callable[[], None]]] = {}  # of each page that was built: what is still to be
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take)

    @property
    def at_rest(self) -> bool:
        """Whether every page that is there shows what is known."""
        return not self._stale

    def has(self, presenter: Presenter) -> bool:
        """Return whether the page of ``presenter`` is there, or being made."""
        return presenter in self._parts

    def is_whole(self, presenter: Presenter) -> bool:
        """Return whether the page of ``presenter`` is there with all its parts."""
        return presenter in self._parts and not self._parts[presenter]

    def schedule(self, presenters: Iterable[Presenter]) -> None:
        """Let pages show what is known; one that is not there yet is made if it is the one that is seen."""
        seen = self._seen()
        there = [presenter for presenter in presenters if presenter is seen or self.has(presenter)]
        self._stale += [presenter for presenter in there if presenter not in self._stale]
        if self._stale:
            self._timer.start()

    def reset(self) -> None:
        """Know that no page is there."""
        self._parts.clear()

    def stop(self) -> None:
        """Make and show nothing more."""
        self._timer.stop()
        self._stale.clear()
        self._parts.clear()

    def _take(self) -> None:
        seen = self._seen()
        presenter = seen if seen in self._stale else self._stale[0] if self._stale else None
        if presenter is None:
            self._timer.stop()
        elif presenter not in self._parts:
            self._build(presenter)
            self._parts[presenter] = deque(presenter.parts(self._theme()))
            if not self._parts[presenter]:
                self._done(presenter)
        elif parts := self._parts[presenter]:
            parts.popleft()()
            if not parts:
                self._done(presenter)
        else:
            self._stale.remove(presenter)
            self._show(presenter)
