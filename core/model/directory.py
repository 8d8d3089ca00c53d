"""What there is to choose from: the names of places and products, and the periods."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every place and every product that figures lie under, and every period with its last day, the oldest first.

    A place and a product are the names of their levels, ``None`` where the workbook had none.
    """

    places: tuple[tuple[str | None, ...], ...]
    products: tuple[tuple[str | None, ...], ...]
    periods: tuple[tuple[date, date], ...]
    grain: Grain | None

    def names(self, level: str, chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the names of ``level`` in alphabetical order: those that go with what is chosen on other levels."""
        levels, rows = (PLACE_LEVELS, self.places) if level in PLACE_LEVELS else (PRODUCT_LEVELS, self.products)
        others = [
            (levels.index(each), frozenset(map(_folded, chosen[each])))
            for each in chosen
            if each in levels and each != level
        ]
        at = levels.index(level)
        found = {row[at] for row in rows if all(_folded(row[place]) in allowed for place, allowed in others)}
        return tuple(sorted(name for name in found if name is not None))


def _folded(name: str | None) -> str:
    """A filter finds a name whatever its case and its outer blanks."""
    return (name or "").strip().lower()
