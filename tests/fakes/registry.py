"""A registry of Windows as ``winreg`` shows it: keys by path, each with its values."""

from collections.abc import Mapping
from typing import Any, Self


class Key:
    def __init__(self, values: Mapping[str, Any], below: list[str]) -> None:
        self.values = list(values.items())
        self.below = below

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


class Registry:
    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = "HKCU", "HKLM"

    def __init__(self, keys: Mapping[tuple[str, str], Mapping[str, Any]]) -> None:
        self._keys = keys

    def OpenKey(self, hive: str, path: str) -> Key:  # noqa: N802 - its name
        if (hive, path) not in self._keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        below = [name.rpartition("\\")[2] for at, name in self._keys if at == hive and name.rpartition("\\")[0] == path]
        return Key(self._keys[hive, path], below)

    def EnumValue(self, key: Key, number: int) -> tuple[str, Any, int]:  # noqa: N802
        if number >= len(key.values):
            raise OSError(259, "No more data is available")
        name, value = key.values[number]
        return name, value, 4 if isinstance(value, int) else 1

    def EnumKey(self, key: Key, number: int) -> str:  # noqa: N802
        if number >= len(key.below):
            raise OSError(259, "No more data is available")
        return key.below[number]
