"""In which regions things lie, in memory: of a store into which nothing was imported."""

from collections.abc import Mapping


class MemoryRegions:
    def of_place(self, names: Mapping[str, str]) -> frozenset[str]:
        return frozenset()

    def of_file(self, file: str) -> frozenset[str]:
        return frozenset()

    def of_batch(self, batch: str) -> frozenset[str]:
        return frozenset()

    def of_batches(self) -> dict[str, frozenset[str]]:
        return {}

    def all(self) -> frozenset[str]:
        return frozenset()
