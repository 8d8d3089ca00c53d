"""Where the names of a map have room: none on another, none on a circle of another place, none beyond the edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

_APART = 1.0  # pixels between a name and its circle


@dataclass(frozen=True, slots=True)
class Name:
    """A name as large as it is written, around ``middle``; beside a circle of ``radius`` where that is not 0."""

    middle: QPointF
    size: QSizeF
    radius: float = 0.0

    @property
    def places(self) -> list[QRectF]:
        """Where it may stand, the best place first: over its circle, else in the middle."""
        wide, high, away = self.size.width(), self.size.height(), self.radius + _APART
        over, below = QPointF(-wide / 2, -away - high), QPointF(-wide / 2, away)
        after, before = QPointF(away, -high / 2), QPointF(-away - wide, -high / 2)
        corners = [over, below, after, before]
        if not self.radius:
            corners.insert(0, QPointF(-wide / 2, -high / 2))
        return [QRectF(self.middle + corner, self.size) for corner in corners]

    @property
    def circle(self) -> QRectF:
        """The room of its circle."""
        corner = QPointF(self.radius, self.radius)
        return QRectF(self.middle - corner, self.middle + corner)


def place_names(names: Sequence[Name], room: QRectF) -> list[QRectF | None]:
    """Return the place of each name, the first ones first; ``None`` for one that has no room."""
    taken: list[QRectF] = []
    placed: list[QRectF | None] = []
    for number, name in enumerate(names):
        others = [other.circle for at, other in enumerate(names) if at != number and other.radius]
        free = (
            offer
            for offer in name.places
            if room.contains(offer) and not any(offer.intersects(other) for other in (*taken, *others))
        )
        place = next(free, None)
        placed.append(place)
        if place is not None:
            taken.append(place)
    return placed
