"""Batches: the layers of figures that imports create."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import. ``position`` orders the layers; a withdrawn batch stays stored but shows nothing.

    A batch with a ``parent`` adds cells to that one and is shown wherever, and only while, its parent is. A compacted
    one has only its receipt left.
    """

    id: str
    position: int
    file: str
    file_hash: str
    sheet: str
    recipe: str
    recipe_hash: str
    unit: str
    grain: str
    scale: int
    figures: int
    imported_at: str
    accepted_by: str
    withdrawn_at: str | None
    parent: str | None = None
    compacted_at: str | None = None


def all_of_files(batches: Iterable[Batch], files: Collection[str]) -> bool:
    """Return whether something is shown and all of it is of ``files``, by their names; withdrawn batches do not count.

    So it is known that figures are those of the sample that comes with Raff.
    """
    live = [batch for batch in batches if batch.withdrawn_at is None]
    return bool(live) and all(batch.file in files for batch in live)


@dataclass(frozen=True, slots=True)
class Coverage:
    """A region and a period (its first day, ISO) for which a batch is complete; no region is the empty name."""

    batch: str
    region: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataState:
    """What a store shows. ``version`` names it, so that two figures can be recognised as of the same data.

    The periods are those that are shown (ISO days, ``None`` without any); ``unit`` is ``mixed`` where the batches that
    are shown count in several, and ``unstated`` where nothing is shown.
    """

    version: str
    unit: str
    first_period: str | None
    last_period: str | None
    last_day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultStatus:
    """The status of a vault. ``data_version`` names what it shows, so that two figures can be compared.

    Batches, figures, periods and unit are those in the regions of the session. ``figures`` counts what is shown, and is
    ``None`` for who may not read figures.
    """

    vault_id: str
    generation: int
    batches: int
    batches_withdrawn: int
    figures: int | None
    first_period: str | None
    last_period: str | None
    last_day: str | None
    unit: str
    pages: int
    page_bytes: int
    file_bytes: int
    outbox_waiting: int
    audit_rows: int
    kdf_memory_kib: int
    data_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a check of a whole vault found; an empty ``faults`` is a sound vault."""

    pages_checked: int
    audit_rows_checked: int
    faults: tuple[str, ...]
