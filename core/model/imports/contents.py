"""What is kept of one import: its pages, its names, who is behind a pseudonym, by which recipe."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa

from core.model.imports.batches import Batch, Coverage
from core.model.imports.receipts import Receipt


class Dataset(StrEnum):
    """What a page holds: the identities of rows (row, place, product), or figures (row, period, value)."""

    ROWS = "rows"
    FACTS = "facts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is packed; ``region`` is empty for facts without one, periods are ISO days."""

    dataset: Dataset
    region: str
    first_period: str | None
    last_period: str | None
    table: pa.Table


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedPage:
    """A page as it is kept and as it travels.

    ``sha256`` names the bytes of ``content``; ``row_digest`` is the same for the same rows, whatever their encoding.
    """

    dataset: Dataset
    region: str
    first_period: str | None
    last_period: str | None
    sha256: str
    row_digest: str
    rows: int
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRef:
    """Where a page that is kept belongs, the name of its bytes, and how many rows it has."""

    batch: str
    dataset: Dataset
    region: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whom a batch names: ``level`` is the column, ``pseudonym`` what everybody else sees."""

    level: str
    pseudonym: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRecipe:
    """A recipe as it is kept: under the digest of its content, ``body`` as JSON."""

    digest: str
    name: str
    body: str
    saved_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A batch with everything that belongs to it.

    ``places`` and ``products`` have the columns ``key`` and the names of the levels; the rows of its pages count them
    from 0. A batch with a parent has pages alone: it is shown by the names and the coverage of its parent.
    """

    batch: Batch
    receipt: Receipt
    pages: Iterable[PackedPage]
    coverage: Sequence[Coverage] = ()
    places: pa.Table | None = None
    products: pa.Table | None = None
    persons: Sequence[Person] = ()
