"""The bridge: what of a change in sales came from distribution, from mix, and from velocity."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.analyses.comparisons import LeftOut
from core.model.analyses.distribution import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """What one item adds to the change: by the points that it gained or lost, and by selling faster or slower."""

    item: str | None
    group: Group
    change: float
    distribution: float
    velocity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """One group between two periods. ``distribution + mix + velocity`` is ``change``, which is ``after - before``.

    ``growth`` is in per cent of ``before``; where the base lies under the floor it is ``None``, and ``is_new`` says so.
    """

    group: Group
    before: Decimal
    after: Decimal
    distribution: float
    mix: float
    velocity: float
    growth: float | None
    is_new: bool
    drivers: tuple[Driver, ...]

    @property
    def change(self) -> Decimal:
        """How much more was sold."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeReport:
    """The bridges of all groups, the largest change first; fewer than two periods give none.

    All figures are of the areas that reported in both periods; ``left_out`` names the others, with the raw change.
    """

    by: tuple[str, ...]
    first: date | None
    last: date | None
    whole: Bridge | None
    bridges: tuple[Bridge, ...]
    left_out: LeftOut | None = None
