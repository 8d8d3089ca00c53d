"""When each row sells: the planted kinds of zero, then as many plain zeros as the published rates ask for."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from core.model.arrays import Floats, Ints, Marks
from core.sampling import market
from core.sampling.plan import Plan
from core.sampling.population import Population

_QUIET = 6  # months of sales that a hole needs before it
_SWEEPS = 60


class PlantedKind(IntEnum):
    """Why a cell is zero; ``SOLD`` is none. The names in lower case are those of the truth."""

    SOLD = 0
    NOT_REPORTED = 1
    NEVER_LISTED = 2
    PRE_LAUNCH = 3
    DELISTED = 4
    INTERRUPTED = 5
    OUT_OF_STOCK_CLOSED = 6
    OUT_OF_STOCK_OPEN = 7
    INTERMITTENT = 8


Kinds = npt.NDArray[np.int8]

# Share of the rows that live through each planted story; all others sell, sell now and then, or never.
_STORIES = {
    PlantedKind.PRE_LAUNCH: 0.04,
    PlantedKind.DELISTED: 0.04,
    PlantedKind.INTERRUPTED: 0.025,
    PlantedKind.OUT_OF_STOCK_CLOSED: 0.04,
    PlantedKind.OUT_OF_STOCK_OPEN: 0.015,
}
_INTERMITTENT = 0.38
_NEVER = 0.26


@dataclass(frozen=True, slots=True)
class History:
    """``kind`` of each cell (rows x months); ``silent`` are the areas that did not report, with their month."""

    kind: Kinds
    silent: tuple[tuple[str, int], ...]


def live(plan: Plan, population: Population) -> History:
    """Return the history of every row."""
    rng = plan.generator("history")
    rows, months = len(population.row_item), plan.months
    story = _stories(rng, population.row_strength)
    kind = np.zeros((rows, months), np.int8)
    _leading(rng, kind, np.flatnonzero(story == PlantedKind.PRE_LAUNCH))
    _trailing(rng, kind, np.flatnonzero(story == PlantedKind.DELISTED))
    _inner(rng, kind, np.flatnonzero(story == PlantedKind.INTERRUPTED), PlantedKind.INTERRUPTED, (3, 6))
    _inner(rng, kind, np.flatnonzero(story == PlantedKind.OUT_OF_STOCK_CLOSED), PlantedKind.OUT_OF_STOCK_CLOSED, (1, 3))
    for row in np.flatnonzero(story == PlantedKind.OUT_OF_STOCK_OPEN):
        kind[row, months - int(rng.integers(1, 3)) :] = PlantedKind.OUT_OF_STOCK_OPEN
    now_and_then = np.flatnonzero(story == PlantedKind.INTERMITTENT)
    kind[now_and_then] = _intermittent(rng, len(now_and_then), months) * np.int8(PlantedKind.INTERMITTENT)
    kind[story == PlantedKind.NEVER_LISTED] = PlantedKind.NEVER_LISTED
    silent = _silence(plan, rng, population, kind)
    _meet_zero_rates(rng, population, story, kind)
    return History(kind, silent)


def _stories(rng: np.random.Generator, strength: Floats) -> Ints:
    """Deal the stories out; what never sells is rather a weak row than a strong one."""
    rows = len(strength)
    story = np.zeros(rows, np.int64)
    order = rng.permutation(rows)
    start = 0
    for kind, share in _STORIES.items():
        count = max(1, round(share * rows))
        story[order[start : start + count]] = kind
        start += count
    rest = order[start:]
    rank = np.argsort(np.argsort(-strength[rest])) / max(len(rest) - 1, 1)
    weak = rest[np.argsort(-(rank + rng.gumbel(0.0, 0.7, len(rest))), kind="stable")]
    never, sometimes = round(_NEVER * rows), round(_INTERMITTENT * rows)
    story[weak[:never]] = PlantedKind.NEVER_LISTED
    story[weak[never : never + sometimes]] = PlantedKind.INTERMITTENT
    return story


def _leading(rng: np.random.Generator, kind: Kinds, rows: Ints) -> None:
    months = kind.shape[1]
    for row in rows:
        kind[row, : int(rng.integers(1, months - _QUIET + 1))] = PlantedKind.PRE_LAUNCH


def _trailing(rng: np.random.Generator, kind: Kinds, rows: Ints) -> None:
    months = kind.shape[1]
    for row in rows:
        kind[row, months - int(rng.integers(3, months - _QUIET + 1)) :] = PlantedKind.DELISTED


def _inner(rng: np.random.Generator, kind: Kinds, rows: Ints, what: PlantedKind, length: tuple[int, int]) -> None:
    months = kind.shape[1]
    for row in rows:
        run = int(rng.integers(*length))
        start = int(rng.integers(_QUIET - 1, months - run))
        kind[row, start : start + run] = what


def _intermittent(rng: np.random.Generator, rows: int, months: int) -> Kinds:
    """Return 1 where a row that sells now and then does not; longer silences than two months are rare."""
    rate = rng.uniform(0.34, 0.58, rows)
    zero = np.zeros((rows, months), np.int8)
    for month in range(months):
        tired = (zero[:, max(0, month - 2) : month].sum(axis=1) >= 2) if month >= 2 else np.zeros(rows, bool)
        zero[:, month] = rng.random(rows) < np.where(tired, 0.12, rate)
    # A row that never sold, or always did, would be of another kind.
    for row in np.flatnonzero((zero.sum(axis=1) == 0) | (zero.sum(axis=1) == months)):
        zero[row] = np.arange(months) % 2
    return zero


def _silence(plan: Plan, rng: np.random.Generator, population: Population, kind: Kinds) -> tuple[tuple[str, int], ...]:
    """Let some areas report nothing for a month: no more than two a year."""
    names, area = population.codes("precision_area")
    silent = []
    for year in range(len(plan.years)):
        for number in rng.choice(len(names), 2, replace=False):
            month = 12 * year + int(rng.integers(1, 11))
            kind[area == number, month] = PlantedKind.NOT_REPORTED
            silent.append((names[number], month))
    return tuple(silent)


def _meet_zero_rates(rng: np.random.Generator, population: Population, story: Ints, kind: Kinds) -> None:
    """Turn plain rows into never-listed ones, or back, until each published zero rate is met."""
    groups = [(np.ones(len(story), np.bool_), market.ZERO_RATE)]
    for level, name, rate in market.ZERO_RATES:
        names, codes = population.codes(level)
        if name in names:
            groups.append((codes == names.index(name), rate))
    constrained = np.sum([mask for mask, _ in groups[1:]], axis=0)
    needed = _steady_sellers(population)
    for _ in range(_SWEEPS):
        for mask, rate in groups:
            size = int(mask.sum())
            missing = round((rate / 100 - float(np.count_nonzero(kind[mask])) / (size * kind.shape[1])) * size)
            source, target = (0, PlantedKind.NEVER_LISTED) if missing > 0 else (PlantedKind.NEVER_LISTED, 0)
            candidates = np.flatnonzero(mask & (story == source) & ~needed)
            if not missing or not len(candidates):
                continue
            # Rows that belong to few other groups disturb least.
            preferred = candidates[np.argsort(constrained[candidates] + rng.random(len(candidates)), kind="stable")]
            flipped = preferred[: abs(missing)]
            story[flipped] = target
            reported = kind[flipped] != PlantedKind.NOT_REPORTED
            kind[flipped] = np.where(reported, target, PlantedKind.NOT_REPORTED)


def _steady_sellers(population: Population) -> Marks:
    """Mark the strongest row of each item and each point, which never stops selling."""
    needed = np.zeros(len(population.row_item), np.bool_)
    order = np.argsort(-population.row_strength, kind="stable")
    for member in (population.row_item, population.row_point):
        _, first = np.unique(member[order], return_index=True)
        needed[order[first]] = True
    return needed
