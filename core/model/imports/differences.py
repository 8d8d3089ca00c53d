"""What a delivery does to what is shown: counts, sums of each region and period, and its largest changes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model.imports.receipts import Changed


@dataclass(frozen=True, slots=True)
class Shift:
    """The sum of a region in a period, before and after; ``None`` where there was or is no figure at all."""

    region: str | None
    period: date
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class CellChange:
    """One figure that was shown and is another one, or none (``after`` is ``None``)."""

    region: str | None
    precision_area: str | None
    market: str | None
    item: str | None
    period: date
    before: Decimal
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Difference:
    """``shifts`` are in the order of region and period, ``largest`` in that of their size, the largest first."""

    changed: Changed
    shifts: tuple[Shift, ...]
    largest: tuple[CellChange, ...]


NO_DIFFERENCE = Difference(Changed(), (), ())
