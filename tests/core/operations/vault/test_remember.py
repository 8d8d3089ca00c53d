"""Small things of the window."""

import pytest

from core.model.errors import EnvironmentFault
from core.operations.vault.remember import recall, remember
from tests.builders.access import audited, memory_access
from tests.fakes.store.memory_store import MemoryStore


def test_what_is_remembered_is_recalled_and_none_forgets_it() -> None:
    access = memory_access()
    remember(access, {"page": "خريطة", "width": 3})
    remember(access, {"width": [1, None], "never": None})
    assert recall(access) == {"page": "خريطة", "width": [1, None]}
    remember(access, {"page": None})
    assert recall(access) == {"width": [1, None]}


def test_what_is_empty_is_remembered_too() -> None:
    access = memory_access()
    remember(access, {"zero": 0, "text": "", "no": False})
    assert recall(access) == {"zero": 0, "text": "", "no": False}


def test_it_is_no_event() -> None:
    access = memory_access()
    remember(access, {"page": "map"})
    assert audited(access) == []


def test_what_is_recalled_is_a_copy() -> None:
    access = memory_access()
    recall(access)["page"] = "map"
    assert recall(access) == {}


def test_a_store_that_is_only_read_remembers_nothing() -> None:
    access = memory_access(store=MemoryStore(writable=False))
    with pytest.raises(EnvironmentFault, match=r"vault\.read_only"):
        remember(access, {"page": "map"})
    assert recall(access) == {}
