"""Vaults of earlier releases, laid out as they were left."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from core.model.sessions import Role, Session
from core.store import vault as vaults
from core.store.vault import Vault
from tests.fakes.clock import StandingClock

ZOO = Path(__file__).parent


@dataclass(frozen=True)
class Old:
    """A vault of an earlier release in a folder of its own, and what that release showed of it."""

    folder: Path
    shown: dict[str, Any]
    session: Session

    @property
    def password(self) -> str:
        return str(self.shown["password"])


def lay_out(name: str, target: Path) -> Old:
    shown = json.loads((ZOO / f"{name}.json").read_text(encoding="utf-8"))
    with zipfile.ZipFile(ZOO / f"{name}.zip") as archive:
        archive.extractall(target)
    clock = StandingClock()
    clock.moment = datetime.fromisoformat(shown["now"])
    actor = shown["session_of_reader"]["actor"]
    session = Session(actor=actor, role=Role.OWNER, scope=None, clock=clock)
    return Old(target / shown["folder_in_zip"], shown, session)


@pytest.fixture
def old(tmp_path: Path) -> Old:
    return lay_out("vault-0.1.0", tmp_path)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Old, Vault]]:
    """The vault, open and brought up to date; only looked at."""
    result = lay_out("vault-0.1.0", tmp_path_factory.mktemp("zoo"))
    with vaults.unlock(result.folder, result.password, result.session, writable=True) as vault:
        yield result, vault
