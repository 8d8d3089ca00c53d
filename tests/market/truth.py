"""What is true of a market: every event, the lasting shares, and the sales to expect without noise, also ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from tests.market.demand import BRAND_OF, FLAVOUR_OF
from tests.market.published import BRANDS, FLAVOURS, LINES, REGIONS
from tests.market.scenario import Scenario

Floats = npt.NDArray[np.float64]
_GROUPS = {
    "brand": (BRANDS, BRAND_OF),
    "flavour": (FLAVOURS, FLAVOUR_OF),
    "manufacturer": (
        tuple(dict.fromkeys(line.manufacturer for line in LINES)),
        np.array([list(dict.fromkeys(own.manufacturer for own in LINES)).index(line.manufacturer) for line in LINES]),
    ),
}


@dataclass(frozen=True)
class LevelChange:
    """A lasting share of a brand in a region that moved by ``points``: from ``first`` on, all of it by ``complete``."""

    region: str
    brand: str
    first: date
    complete: date
    points: float


@dataclass(frozen=True)
class Truth:
    """The truth of a market of ``months`` months of figures; ``periods`` has the months ahead as well.

    By line, region and period: ``levels`` are the lasting shares, 0 to 1. ``sales`` are those without noise, all areas
    reporting and nothing out of stock; ``reported`` are those that a sheet without noise would show. Ahead of the data
    both are equal, with what is known to end there. ``drawn`` are the sales with their noise. ``ramadan`` is the effect
    of a whole month of Ramadan by flavour, in logarithms.
    """

    months: int
    periods: tuple[date, ...]
    scenario: Scenario
    levels: Floats
    sales: Floats
    reported: Floats
    drawn: Floats
    ramadan: Mapping[str, float]

    def shares(self, level: str = "brand") -> Floats:
        """Return the lasting shares of the names of ``level``, by region and period, in per cent."""
        return 100 * self._summed(self.levels, level)

    def expected(self, *by: str, reported: bool = True) -> dict[tuple[str, ...], Floats]:
        """Return the sales without noise by region, brand, flavour or manufacturer; by nothing, those of the market.

        Every value has one figure for each of ``periods``. Regions come first where ``by`` names them with another.
        """
        return self._grouped(self.reported if reported else self.sales, by)

    def to_come(self, *by: str) -> dict[tuple[str, ...], Floats]:
        """Return the sales with noise of the months ahead, grouped in the same way."""
        return {names: own[self.months :] for names, own in self._grouped(self.drawn, by).items()}

    def _grouped(self, values: Floats, by: tuple[str, ...]) -> dict[tuple[str, ...], Floats]:
        product = next((level for level in by if level != "region"), None)
        grid = values.sum(axis=0, keepdims=True) if product is None else self._summed(values, product)
        names = ("",) if product is None else _GROUPS[product][0]
        if "region" not in by:
            return {(name,) if product else (): grid[at].sum(axis=0) for at, name in enumerate(names)}
        return {
            (region.name, name) if product else (region.name,): grid[at, number]
            for at, name in enumerate(names)
            for number, region in enumerate(REGIONS)
        }

    def level_changes(self, least: float = 0.0) -> tuple[LevelChange, ...]:
        """Return what moved a lasting share by ``least`` points or more, the first first; gains are positive.

        They come from shifts and from prices, of those that gave and of those that took.
        """
        shares = self.shares()
        windows = {
            (region, brand, shift.month, min(shift.complete, self.months - 1))
            for shift in self.scenario.shifts
            for region, own in enumerate(REGIONS)
            if own.name == shift.region
            for brand, name in enumerate(BRANDS)
            if name in shift.losers or name in shift.takers
        } | {
            (region, brand, price.month, price.month)
            for price in self.scenario.prices
            for region in range(len(REGIONS))
            for brand in range(len(BRANDS))
        }
        changes = [
            LevelChange(
                REGIONS[region].name,
                BRANDS[brand],
                self.periods[first],
                self.periods[complete],
                float(shares[brand, region, complete] - shares[brand, region, first - 1]),
            )
            for region, brand, first, complete in windows
        ]
        return tuple(
            sorted(
                (change for change in changes if abs(change.points) >= max(least, 1e-9)),
                key=lambda change: (change.first, change.region, change.brand),
            )
        )

    @staticmethod
    def _summed(values: Floats, level: str) -> Floats:
        names, of_line = _GROUPS[level]
        result = np.zeros((len(names), *values.shape[1:]))
        np.add.at(result, of_line, values)
        return result
