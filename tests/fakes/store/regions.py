"""In which regions things lie, as the batches in memory say."""

from collections.abc import Mapping

from core.model.dimensions import PLACE_LEVELS, DimensionName
from tests.fakes.store.imports import MemoryBatches


class MemoryRegions:
    def __init__(self, batches: MemoryBatches) -> None:
        self._batches = batches

    def of_place(self, names: Mapping[str, str]) -> frozenset[str]:
        wanted = {level: name for level, name in names.items() if level in PLACE_LEVELS}
        places = [
            place
            for batch in self._batches.rows
            for place in self._batches.members(batch, DimensionName.PLACE).to_pylist()
        ]
        return frozenset(
            place["region"] or ""
            for place in places
            if wanted and all(place[level] == name for level, name in wanted.items())
        )

    def of_file(self, file: str) -> frozenset[str]:
        batches = self._batches
        return frozenset(each.region for each in batches.covered if batches.rows[each.batch].batch.file == file)

    def of_batch(self, batch: str) -> frozenset[str]:
        return self.of_batches().get(batch, frozenset())

    def of_batches(self) -> dict[str, frozenset[str]]:
        return {
            batch: frozenset({each.region for each in self._batches.covered if each.batch == batch})
            | frozenset(page.region for page in laid.pages)
            for batch, laid in self._batches.rows.items()
        }

    def all(self) -> frozenset[str]:
        return frozenset(each.region for each in self._batches.covered)
