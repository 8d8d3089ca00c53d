"""The way through what was looked at: pages with what was selected on them, back and forward."""

from dataclasses import dataclass

from core.model.selection import EVERYTHING, Selection


@dataclass(frozen=True, slots=True)
class Stand:
    """A page by its number, and the selection that it was seen with."""

    page: int = 0
    selection: Selection = EVERYTHING


class Trail:
    """Visiting leaves behind what lay ahead; stepping past either end stays where one is."""

    def __init__(self, start: Stand) -> None:
        self._stands = [start]
        self._at = 0

    @property
    def here(self) -> Stand:
        """Where one stands."""
        return self._stands[self._at]

    @property
    def ways(self) -> tuple[bool, bool]:
        """Tell whether there is something behind, and something ahead."""
        return self._at > 0, self._at + 1 < len(self._stands)

    def visit(self, stand: Stand) -> None:
        """Go on to ``stand``; where one stands already is no step."""
        if stand != self.here:
            self._stands = [*self._stands[: self._at + 1], stand]
            self._at += 1

    def step(self, by: int) -> Stand:
        """Go back or forward, and return where that leads."""
        self._at = min(max(0, self._at + by), len(self._stands) - 1)
        return self.here
