"""What there is to choose from: the names of places and products, and the periods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain

_Row = tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every place and every product that figures lie under, and every period with its last day, the oldest first.

    A place and a product are the names of their levels, ``None`` where the workbook had none.
    """

    places: tuple[_Row, ...]
    products: tuple[_Row, ...]
    periods: tuple[tuple[date, date], ...]
    grain: Grain | None

    def names(self, level: str, chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the names of ``level`` in alphabetical order: those that go with what is chosen on other levels."""
        levels, rows = (PLACE_LEVELS, self.places) if level in PLACE_LEVELS else (PRODUCT_LEVELS, self.products)
        at = levels.index(level)
        choices = {
            row[at] for row in _going(rows, levels, {other: chosen[other] for other in chosen if other != level})
        }
        return tuple(sorted(name for name in choices if name is not None))

    def narrowed(self, chosen: Mapping[str, Sequence[str]]) -> "Directory":
        """Return the places and the products that go with what is chosen, with every period."""
        places, products = _going(self.places, PLACE_LEVELS, chosen), _going(self.products, PRODUCT_LEVELS, chosen)
        return replace(self, places=tuple(places), products=tuple(products))

    def holds(self, names: Mapping[str, str]) -> bool:
        """Return whether something lies under all of ``names`` by level; levels that are not named say nothing."""
        wanted = {level: (name,) for level, name in names.items()}
        return all(
            any(True for _ in _going(rows, levels, wanted))
            for levels, rows in ((PLACE_LEVELS, self.places), (PRODUCT_LEVELS, self.products))
            if any(level in levels for level in names)
        )


def _going(rows: Sequence[_Row], levels: Sequence[str], chosen: Mapping[str, Sequence[str]]) -> Iterator[_Row]:
    """Return the rows that have one of the chosen names on each level of theirs."""
    allowed = [(levels.index(level), frozenset(map(_folded, chosen[level]))) for level in chosen if level in levels]
    return (row for row in rows if all(_folded(row[place]) in names for place, names in allowed))


def _folded(name: str | None) -> str:
    """A filter finds a name whatever its case and its outer blanks."""
    return (name or "").strip().lower()
