"""Single rows that sell nothing though their point would sell them, and rows that nobody there wants.

No audit publishes how often a listing lapses. The parts here are invented: large enough to be scored in a market of a
few thousand rows. What a lapsed row would have sold is lost; what an unwanted one would have goes to the others.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.market.figures import largest_rows, zero_chances
from tests.market.plan import Plan
from tests.market.shelves import Shelves

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

VOID, NEVER_LISTED, DELISTED, AWAY, OUT_OF_STOCK = "void", "never_listed", "delisted", "away", "out_of_stock"
# Of all rows: without a row in the sheet, of zeros only, gone for good, gone for a while, out of stock at the end.
PARTS = {VOID: 0.010, NEVER_LISTED: 0.030, DELISTED: 0.030, AWAY: 0.020, OUT_OF_STOCK: 0.015}
UNWANTED = 0.06
_SELLS = 0.5  # rows that would be zero in more of their months than that are not looked for
STEADY = 0.15  # what lapses after sales is noticed where rows sell steadily
_CARRIED = 0.5  # a void is missed where so many points of the region carry the item
_AWAY = (3, 8)  # months
_SOLD_BEFORE = 6


@dataclass(frozen=True)
class Lapses:
    """The rows that lapse by ``kind``, each from month ``first`` on and before month ``end``; and the unwanted ones.

    ``kind`` is empty where a row does not lapse.
    """

    kind: npt.NDArray[np.str_]
    first: Numbers
    end: Numbers
    unwanted: Numbers

    def missing(self, months: int) -> npt.NDArray[np.bool_]:
        """Mark the months in which every row lapses."""
        at = np.arange(months)
        return (at >= self.first[:, None]) & (at < self.end[:, None])


def draw(plan: Plan, shelves: Shelves) -> Lapses:
    """Return the lapses of ``plan``; none where it wants none or has no room for them."""
    rows = len(shelves.item)
    kind = np.full(rows, "", "U12")
    first, end = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
    if not plan.happenings.lapses or plan.present < _SOLD_BEFORE + _AWAY[1] + 2:
        return Lapses(kind, first, end, np.zeros(0, np.int64))
    random = plan.random("lapses")
    zero, carried = zero_chances(plan, shelves), _carried(shelves)
    able = random.permutation(np.flatnonzero(zero <= _SELLS))
    for name, part in PARTS.items():
        count = round(plan.happenings.lapses * part * rows)
        wanted = (
            carried[able] >= _CARRIED if name == VOID else zero[able] <= (_SELLS if name == NEVER_LISTED else STEADY)
        )
        own = able[wanted][:count]
        able = able[~np.isin(able, own)]
        kind[own] = name
        first[own], end[own] = _when(name, len(own), plan, random)
    weak = np.argsort(shelves.weights * np.exp(random.normal(size=rows)))
    weak = weak[(kind[weak] == "") & ~np.isin(weak, largest_rows(shelves))]
    return Lapses(kind, first, end, weak[: round(plan.happenings.lapses * UNWANTED * rows)])


def _carried(shelves: Shelves) -> Floats:
    """Return which part of the points of its region carries the item of every row."""
    points = np.bincount(np.unique(np.stack([shelves.region, shelves.point]), axis=1)[0])
    pair = shelves.region * len(shelves.items) + shelves.item
    result: Floats = np.bincount(pair)[pair] / points[shelves.region]
    return result


def _when(name: str, count: int, plan: Plan, random: np.random.Generator) -> tuple[Numbers, Numbers]:
    """Return the first month of each lapse and the first after it; what ends after the present comes back."""
    present, always = plan.present, np.full(count, plan.months)
    if name in (VOID, NEVER_LISTED):
        return np.zeros(count, np.int64), always
    if name == OUT_OF_STOCK:
        return present - random.integers(1, 3, count), np.full(count, present)
    if name == DELISTED:
        return random.integers(_SOLD_BEFORE, present - 2, count), always
    first = random.integers(_SOLD_BEFORE, present - 3, count)
    return first, first + random.integers(*_AWAY, count)


def without(weights: Floats, rows: Iterable[int], shelves: Shelves) -> Floats:
    """Return the weights by month without ``rows``, which the others of their line and region take over."""
    left = weights.copy()
    left[np.asarray(rows, np.int64)] = 0
    cells = np.zeros((int(shelves.cells.max()) + 1, weights.shape[1]))
    np.add.at(cells, shelves.cells, left)
    return left / np.where(cells > 0, cells, 1)[shelves.cells]
