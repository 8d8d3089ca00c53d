"""What a map is drawn from: outlines of provinces, and places by their points."""

from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]  # longitude, latitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One province: its outer rings, each after its holes would be left out, and a point inside it for its name."""

    code: str
    rings: tuple[Ring, ...]
    middle: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """The provinces of a map. ``approximate`` ones are the project's own; ``source`` names the file of others."""

    provinces: tuple[Outline, ...]
    approximate: bool
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A place by its names, its province and its point."""

    province: str
    english: str
    arabic: str
    longitude: float
    latitude: float
