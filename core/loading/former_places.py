"""The pages of a vault as release 0.1.0 read them: a market in its area was the place, whatever its region."""

from collections.abc import Sequence

import pyarrow as pa

from core.model.dimensions import DimensionName, PlaceLevel
from core.model.imports.batches import Batch, Coverage
from core.model.imports.contents import Dataset, PageRef
from core.model.names import identity_key
from core.ports.pages import PageSource

_NARROW = (PlaceLevel.PRECISION_AREA, PlaceLevel.MARKET)


class FormerPlaces:
    """Implements ``core.ports.pages.PageSource`` over another one, with the keys of places as they were."""

    def __init__(self, source: PageSource) -> None:
        self._source = source

    def list_all(self) -> Sequence[Batch]:
        """Return every batch, as the source does."""
        return self._source.list_all()

    def coverage(self) -> Sequence[Coverage]:
        """Return the coverage, as the source does."""
        return self._source.coverage()

    def members(self, batch: str, dimension: DimensionName) -> pa.Table:
        """Return the members of ``batch``; places under their former keys."""
        members = self._source.members(batch, dimension)
        if dimension is not DimensionName.PLACE:
            return members
        names = [members.column(level).to_pylist() for level in _identity(members)]
        keys = [identity_key(row) for row in zip(*names, strict=True)]
        return members.set_column(0, "key", pa.array(keys, pa.binary()))

    def pages(self, batch: str, dataset: Dataset, region: str) -> Sequence[PageRef]:
        """Return the pages, as the source does."""
        return self._source.pages(batch, dataset, region)

    def content(self, page: PageRef) -> bytes:
        """Return the bytes of a page, as the source does."""
        return self._source.content(page)


def _identity(members: pa.Table) -> Sequence[str]:
    """Return the levels that identified a place: the area and the market as far as there are such, else all."""
    narrow = [level for level in _NARROW if members.column(level).null_count < members.num_rows]
    return narrow or DimensionName.PLACE.levels
