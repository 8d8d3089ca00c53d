"""What of a change is chance: the band of the earlier changes of the same figure."""

from collections.abc import Sequence
from datetime import date
from math import erf, sqrt

from core.analysis.noise import WIDTH, band
from core.model.alerts.tracks import TrackPoint

Figures = Sequence[tuple[date, float, float | None, float]]  # period, value, what it is compared with, stake


def pointed(figures: Figures) -> tuple[TrackPoint, ...]:
    """Return the figures as points, each with the values that it could have had by chance after the one before.

    Fewer than six earlier changes say nothing of chance.
    """
    points: list[TrackPoint] = []
    changes: list[float] = []
    for number, (period, value, base, stake) in enumerate(figures):
        usual = band(changes) if number else None
        if usual is None:
            points.append(TrackPoint(period, value, base, None, None, stake))
        else:
            centre, half = figures[number - 1][1] + usual[0], usual[1]
            points.append(
                TrackPoint(
                    period, value, base, centre - half, centre + half, stake, surety(value - centre, half / WIDTH)
                )
            )
        if number:
            changes.append(value - figures[number - 1][1])
    return tuple(points)


def surety(distance: float, deviation: float) -> float:
    """Return with what confidence a distance is no chance: the part of a normal distribution that lies nearer."""
    return erf(abs(distance) / deviation / sqrt(2)) if deviation > 0 else 1.0
