"""In which regions a thing lies, as what was imported says."""

from collections.abc import Mapping
from typing import Protocol


class RegionIndex(Protocol):
    """Finds regions by name, none where nothing is known; rows without a region lie in the one with the empty name."""

    def of_place(self, names: Mapping[str, str]) -> frozenset[str]:
        """Return the regions of the places that have each of ``names``, by level of a place."""

    def of_file(self, file: str) -> frozenset[str]:
        """Return the regions that the imports of a file speak for."""

    def of_batch(self, batch: str) -> frozenset[str]:
        """Return the regions that a batch speaks for; a release speaks for those that its figures lie in."""

    def of_batches(self) -> Mapping[str, frozenset[str]]:
        """Return the regions of every batch as ``of_batch`` does."""

    def all(self) -> frozenset[str]:
        """Return every region that an import speaks for."""
