"""The scripts of the build; their folder is no package, because a library has its name."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


class Script(Protocol):
    def __call__(self, name: str) -> ModuleType: ...


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    """Import a script by its name."""
    monkeypatch.syspath_prepend(FOLDER)
    names: list[str] = []

    def find(name: str) -> ModuleType:
        names.append(name)
        return import_module(name)

    yield find
    for name in names:
        sys.modules.pop(name, None)
