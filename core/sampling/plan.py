"""What to make: the settings of a sample, the same cells each time for the same plan."""

from dataclasses import asdict, dataclass
from math import ceil

import numpy as np

from core.model.errors import UserError
from core.model.json_values import Json
from core.sampling import market

_ROWS_PER_ITEM = market.FULL_ROWS // market.FULL_ITEMS
_ROWS_PER_AREA = 120
_FEWEST_POINTS_OF_AREA = 2
_SPARE = 1.15  # pairs of item and point for each row, so that there is a choice
_FEWEST_ROWS = 200
_MOST_ROWS = 1_000_000
_FIRST_YEAR, _LAST_YEAR = 2018, 2076
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Years in order without a hole, rows of each workbook, seed, planted effects."""

    years: tuple[int, ...] = (2024,)
    rows: int = market.FULL_ROWS
    seed: int = 1
    faults: bool = False
    ramadan_effect: float = 0.30  # more sales on a day of Ramadan

    def check(self) -> None:
        """Raise ``sample.years`` or ``sample.rows`` for a plan that cannot be met."""
        expected = tuple(range(self.years[0], self.years[0] + len(self.years))) if self.years else ()
        if not self.years or self.years != expected or not _FIRST_YEAR <= self.years[0] <= self.years[-1] <= _LAST_YEAR:
            raise UserError("sample.years", first=_FIRST_YEAR, last=_LAST_YEAR)
        if not _FEWEST_ROWS <= self.rows <= _MOST_ROWS:
            raise UserError("sample.rows", least=_FEWEST_ROWS, most=_MOST_ROWS)

    @property
    def months(self) -> int:
        """How many months the sample holds."""
        return _MONTHS * len(self.years)

    @property
    def items(self) -> int:
        """How many items the market has at this size."""
        pairs = ceil(_SPARE * self.rows / (_FEWEST_POINTS_OF_AREA * self.areas))
        return min(market.FULL_ITEMS, max(20, self.rows // _ROWS_PER_ITEM, pairs))

    @property
    def areas(self) -> int:
        """How many precision areas the market has at this size; every province keeps one at least."""
        return min(market.FULL_AREAS, max(15, self.rows // _ROWS_PER_AREA))

    def generator(self, purpose: str) -> np.random.Generator:
        """Return the random numbers for one ``purpose``, which depend on no other's."""
        return np.random.default_rng([self.seed, *purpose.encode()])

    def as_settings(self) -> dict[str, Json]:
        """Return the plan as it is written beside the workbooks."""
        return asdict(self)
