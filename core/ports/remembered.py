"""What a window remembers from one day to the next."""

from collections.abc import Mapping
from typing import Protocol

from pydantic import JsonValue


class Remembered(Protocol):
    """Small values under a key."""

    def read(self) -> Mapping[str, JsonValue]:
        """Return everything that is remembered."""

    def put(self, key: str, value: JsonValue) -> None:
        """Remember ``value`` in the place of what was under ``key``; belongs inside a transaction."""

    def remove(self, key: str) -> bool:
        """Remove a value and return whether there was one; belongs inside a transaction."""
