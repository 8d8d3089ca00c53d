"""What a column of the data holds: names with their counts, or figures with their spread."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCount:
    """One name of a level: the number of its records, how many are zero, and their total sales."""

    name: str | None
    records: int
    zeros: int
    sales: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelProfile:
    """A level: how many names it has, how many records lack one, and its names with the most sales first."""

    level: str
    records: int
    distinct: int
    missing: int
    names: tuple[NameCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureProfile:
    """The figures: how many, how many are zero, and how those that are not are spread.

    ``quantiles`` are at 5, 25, 50, 75 and 95 per cent of the figures that are not zero; ``bins`` count them between
    bounds that grow by the same factor. ``None`` and empty where nothing sells.
    """

    records: int
    zeros: int
    total: float
    smallest: float | None
    largest: float | None
    mean: float | None
    quantiles: tuple[float, ...]
    bins: tuple[tuple[float, float, int], ...]
    first: date | None
    last: date | None
