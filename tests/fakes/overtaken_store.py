"""A store whose caller is overtaken: another writer finishes just before the caller has the lock for writing."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from core.ports.store import Store


class _OvertakenStore:
    def __init__(self, store: "Store", overtake: Callable[[], object]) -> None:
        self._store = store
        self._waiting = [overtake]

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        if self._waiting:
            self._waiting.pop()()
        with self._store.transaction():
            yield


def overtaken(store: "Store", overtake: Callable[[], object]) -> "Store":
    """Return ``store``, on which ``overtake`` runs once, before its first transaction begins."""
    return cast("Store", _OvertakenStore(store, overtake))
