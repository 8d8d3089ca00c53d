"""Where figures come from: the layers of a store, or those that a service sends."""

from collections.abc import Sequence
from typing import Protocol

import pyarrow as pa

from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch, Coverage
from core.model.imports.contents import Dataset, PageRef


class PageSource(Protocol):
    """Layers, what each covers, and the bytes of its pages."""

    def list_all(self) -> Sequence[Batch]:
        """Return every batch, withdrawn ones too, the lowest layer first."""

    def coverage(self) -> Sequence[Coverage]:
        """Return every region and period for which some batch is complete."""

    def members(self, batch: str, dimension: DimensionName) -> pa.Table:
        """Return the places or products of a batch: ``key`` and the names of the levels, as its rows count them."""

    def pages(self, batch: str, dataset: Dataset, region: str) -> Sequence[PageRef]:
        """Return the pages of a dataset of a batch in a region, in the order of their rows."""

    def content(self, page: PageRef) -> bytes:
        """Return the bytes of a page that is kept; who reads them checks them against its name."""
