"""What the window remembers in a real vault."""

import pytest
from pydantic import JsonValue

from core.store.remembered import VaultRemembered
from core.store.vault import Vault


@pytest.mark.parametrize("value", ["خريطة", 0, 1.5, True, None, [], {"a": [1, None]}])
def test_any_small_value_comes_back_as_it_was(vault: Vault, value: JsonValue) -> None:
    remembered = VaultRemembered(vault.db)
    with vault.transaction():
        remembered.put("key", "old")
        remembered.put("key", value)
        remembered.put("other", 1)
    assert remembered.read() == {"key": value, "other": 1}
    with vault.transaction():
        assert remembered.remove("key")
        assert not remembered.remove("key")
    assert remembered.read() == {"other": 1}
