"""How long figures are retained: by calendar year, as the organisation sets it, unless a legal hold retains them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


def cutoff_day(today: date, years: int) -> date:
    """Return the first day whose figures are retained: those of ``years`` whole calendar years before this one."""
    return date(today.year - years, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePage:
    """A page of figures whose last period ended before the first day that is retained.

    ``row_digest`` is that of its rows, ``year`` the calendar year of its periods.
    """

    batch: str
    file: str
    region: str
    year: int
    figures: int
    row_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedRecords:
    """Records of a batch without a readable date: they are neither due nor retained by any rule."""

    batch: str
    file: str
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPreview:
    """What a run of the retention would delete now, and what it cannot judge; nothing is changed by it.

    ``hold`` is the reason of a legal hold, under which nothing is deleted; empty for none.
    """

    cutoff: date
    due: Sequence[DuePage]
    undated: Sequence[UndatedRecords]
    hold: str

    @property
    def figures(self) -> int:
        """How many figures are due."""
        return sum(page.figures for page in self.due)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a run of the retention deleted, where, when and by whom.

    ``rows_digest`` is the SHA-256 of the digests of all deleted pages, in order: it proves later which rows they were
    without holding one. The audit of the vault has the SHA-256 of the certificate itself.
    """

    vault: str
    at: str
    by: str
    cutoff: date
    batches: tuple[str, ...]
    years: tuple[int, ...]
    pages: int
    figures: int
    rows_digest: str
