"""Targets: what a region should sell in a period, and what it sold."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

WHOLE = ""  # the region of a target for all of them together


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """``region`` is ``WHOLE`` for everything."""

    region: str
    period: date
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Attainment:
    """A region in a period: what it should sell and what it sold; either is ``None`` where there is none yet."""

    region: str
    period: date
    target: Decimal | None
    actual: Decimal | None

    @property
    def percentage(self) -> float | None:
        """What was sold in per cent of the target; ``None`` without both, and for a target of nothing."""
        if self.target is None or self.actual is None or not self.target:
            return None
        return float(100 * self.actual / self.target)
