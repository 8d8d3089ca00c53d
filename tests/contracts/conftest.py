"""Every implementation of the ports, one after the other: what a contract says holds for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.sessions import Session
from core.ports.store import Store
from core.store import vault as vaults
from tests.conftest import PASSWORD
from tests.fakes.store.memory_store import MemoryStore

STORES = ("memory", "sqlcipher")


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, session: Session) -> Iterator[Store]:
    """An empty store that may be written to."""
    yield from _opened(request, session, writable=True)


@pytest.fixture(params=STORES)
def read_only_store(request: pytest.FixtureRequest, session: Session) -> Iterator[Store]:
    """An empty store that may only be read."""
    yield from _opened(request, session, writable=False)


def _opened(request: pytest.FixtureRequest, session: Session, *, writable: bool) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore(writable=writable)
        return
    folder: Path = request.getfixturevalue("vault_folder")
    with vaults.unlock(folder, PASSWORD, session, writable=writable) as vault:
        yield vault
