"""The presenters of the pages, made once from the table of pages."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import JsonValue

from desktop_app.pages.page_presenter import PageHost, Presenter
from desktop_app.pages.table import PAGES

P = TypeVar("P", bound=Presenter)


class PageSet(Mapping[str, Presenter]):
    """The presenters by key, in the order of the rail; they are found by their number or their class too."""

    def __init__(self, host: PageHost) -> None:
        self._by_key: dict[str, Presenter] = {entry.key: entry.make(host) for entry in PAGES}
        self._in_order = tuple(self._by_key.values())

    def __getitem__(self, key: str) -> Presenter:
        """Return the presenter of the page ``key``."""
        return self._by_key[key]

    def __iter__(self) -> Iterator[str]:
        """Return the keys."""
        return iter(self._by_key)

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._by_key)

    def at(self, number: int) -> Presenter:
        """Return the presenter of page ``number``."""
        return self._in_order[number]

    def number(self, presenter: Presenter) -> int:
        """Return the number of the page of ``presenter`` on the rail."""
        return self._in_order.index(presenter)

    def of_kind(self, kind: type[P]) -> P:
        """Return the presenter of class ``kind``; raises ``StopIteration`` for one that is not in the table."""
        return next(presenter for presenter in self._in_order if isinstance(presenter, kind))

    @property
    def drafts(self) -> dict[str, JsonValue]:
        """What is being written on the pages, to be there again on another day."""
        return {key: value for presenter in self._in_order for key, value in presenter.drafts.items()}

    @property
    def file_handlers(self) -> dict[str, Callable[[Path], None]]:
        """What imports files that are no workbooks, by their suffix."""
        return {suffix: take for presenter in self._in_order for suffix, take in presenter.file_handlers.items()}
