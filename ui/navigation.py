"""The navigation history: pages with their selections, back and forward."""

from dataclasses import dataclass

from core.model.selection import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Location:
    """A page by its number, and the selection that it was seen with."""

    page: int = 0
    selection: Selection = EVERYTHING


class NavigationHistory:
    """A visit drops the entries ahead; a step past either end changes nothing."""

    def __init__(self, start: Location) -> None:
        self._locations = [start]
        self._at = 0

    @property
    def here(self) -> Location:
        """The current location."""
        return self._locations[self._at]

    @property
    def ways(self) -> tuple[bool, bool]:
        """Return whether a step back, and one forward, is possible."""
        return self._at > 0, self._at + 1 < len(self._locations)

    def visit(self, location: Location) -> None:
        """Add ``location``; the current one is not added twice."""
        if location != self.here:
            self._locations = [*self._locations[: self._at + 1], location]
            self._at += 1

    def step(self, by: int) -> Location:
        """Go back or forward, and return the new location."""
        self._at = min(max(0, self._at + by), len(self._locations) - 1)
        return self.here
