"""Batches: the layers of figures that imports create."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.model.periods import Grain
from core.model.units import per_period


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import. ``position`` orders the layers; a withdrawn batch stays stored but shows nothing.

    A batch with a ``parent`` adds cells to that one and is shown wherever, and only while, its parent is. A compacted
    one has only its receipt left. ``sample``: its workbook bears the mark of made-up figures, whatever it is called.
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
    sample: bool = False


class SamplePart(StrEnum):
    """How much of what is shown is made up: figures of a sample keep their mark beside other data too."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


def sample_part(batches: Iterable[Batch]) -> SamplePart:
    """Return how much of ``batches`` is a sample."""
    samples = {batch.sample for batch in batches}
    return SamplePart.NONE if True not in samples else SamplePart.SOME if False in samples else SamplePart.ALL


@dataclass(frozen=True, slots=True)
class Coverage:
    """A region and a period (its first day, ISO) for which a batch is complete; no region is the empty name."""

    batch: str
    region: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataState:
    """What a store shows. ``version`` names it, so that two figures can be recognised as of the same data.

    The periods are those that are shown (ISO days, ``None`` without any), ``grain`` is the coarsest of theirs; ``unit``
    is ``mixed`` where some of what is shown has a unit that nobody stated, and ``unstated`` where nothing is shown.
    ``apart`` are the units of figures that are not shown, because they count in another one.
    """

    version: str
    unit: str
    grain: Grain | None
    first_period: str | None
    last_period: str | None
    last_day: str | None
    apart: tuple[str, ...] = ()
    sample: SamplePart = SamplePart.NONE

    @property
    def rate(self) -> str:
        """The id of the unit of amounts per period."""
        return per_period(self.unit, self.grain)


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultStatus:
    """The status of a vault. ``data_version`` names what it shows, so that two figures can be compared.

    Batches, figures, periods and units are those in the regions of the session; of ``units_apart`` are figures that no
    page shows, because they count in another unit than the rest. ``figures`` counts what is shown, and is
    ``None`` for who may not read figures. ``recovery_key`` names the key of the organisation to which it is sealed.
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
    grain: Grain | None
    pages: int
    page_bytes: int
    file_bytes: int
    outbox_waiting: int
    audit_rows: int
    kdf_memory_kib: int
    data_version: str
    units_apart: tuple[str, ...] = ()
    sample: SamplePart = SamplePart.NONE
    recovery_key: str | None = None

    @property
    def rate(self) -> str:
        """The id of the unit of amounts per period."""
        return per_period(self.unit, self.grain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a check of a whole vault found; an empty ``faults`` is a sound vault."""

    pages_checked: int
    audit_rows_checked: int
    faults: tuple[str, ...]
