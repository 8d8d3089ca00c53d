"""From what would be sold without noise to the figures of a sheet: what reports, what sells at all, and how much."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit, ndtri

from tests.market.demand import FLAVOUR_OF
from tests.market.events import Absence, Silence, Thinning
from tests.market.plan import Plan
from tests.market.published import FLAVOURS, LINES, REGIONS, ZERO_RATE, ZERO_RATES
from tests.market.shelves import Shelves

Floats = npt.NDArray[np.float64]

LAUNCHING = 3  # months until a new item sells what it will sell
# Standard deviations in logarithms: of a line that holds a tenth of a region; of a flavour, a region, the market.
_LINE, _FLAVOUR, _REGION, _MARKET, _HELD = 0.03, 0.01, 0.02, 0.012, 0.10
_SMALLER = -0.25  # Taylor's law: the variance grows more slowly than the square of the mean
_RETURN, _FREEDOM = 0.3, 5  # autocorrelation, and the degrees of freedom of the shocks
_AREA, _CELL, _CELL_RETURN = 0.06, 0.35, 0.5
_CALIBRATED = 40
_SURE = 6.0  # no row is zero, or sells, more surely than that (in logits)


def on_shelf(
    plan: Plan, shelves: Shelves, absences: Iterable[Absence], thinnings: Iterable[Thinning] = ()
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return the weight of every row by month, with what is listed alone, and where it is out of stock.

    What is delisted or not launched yet leaves its sales to the rest of its line and region; what is out of stock
    loses them.
    """
    weights = np.repeat(shelves.weights[:, None], plan.length, axis=1)
    empty = np.zeros(weights.shape, bool)
    names, regions = shelves.names("item"), shelves.names("region")
    for absence in absences:
        rows = np.flatnonzero((names == absence.item) & (regions == absence.region))
        end = absence.month + absence.length
        if absence.kind == "out_of_stock":
            empty[rows, absence.month : end] = True
            continue
        weights[rows, absence.month : end] = 0
        if absence.kind == "launch":
            for step in range(min(LAUNCHING, plan.length - end)):
                weights[rows, end + step] *= (step + 1) / (LAUNCHING + 1)
    random = plan.random("thinned rows")
    largest = largest_rows(shelves)
    for thinning in thinnings:
        gone = (regions == thinning.region) & (random.random(len(regions)) < thinning.part)
        gone[largest] = False  # no line leaves a region
        weights[gone, thinning.month :] = 0
    cells = np.zeros((len(LINES) * len(REGIONS), plan.length))
    np.add.at(cells, shelves.cells, weights)
    return weights / cells[shelves.cells], empty


def largest_rows(shelves: Shelves) -> npt.NDArray[np.int64]:
    """Return the rows of the largest weight of every line and area that has any."""
    order = np.lexsort((-shelves.weights, shelves.spots))
    return order[np.unique(shelves.spots[order], return_index=True)[1]]


def reporting(plan: Plan, silences: Iterable[Silence], areas: int) -> npt.NDArray[np.bool_]:
    """Return which areas report in which month; ahead all do."""
    result = np.ones((areas, plan.length), bool)
    for silence in silences:
        result[silence.area, silence.month : silence.month + silence.length] = False
    result[:, plan.months :] = True
    return result


def noise(plan: Plan, levels: Floats) -> Floats:
    """Return factors with mean one by line, region and month: autocorrelated, and the wilder the smaller a line is."""
    deviation = _LINE * np.clip((levels[:, :, 0] / _HELD) ** _SMALLER, 0.5, 4)
    shape, flavours = deviation.shape, len(FLAVOURS)
    parts = (
        (deviation[..., None], _autoregressive(plan.random("lines"), shape, plan.length)),
        (_FLAVOUR, _autoregressive(plan.random("flavours"), (flavours, 1), plan.length)[FLAVOUR_OF]),
        (_REGION, _autoregressive(plan.random("regions"), (1, shape[1]), plan.length)),
        (_MARKET, _autoregressive(plan.random("market"), (1, 1), plan.length)),
    )
    effect = sum(plan.noise * spread * series - (plan.noise * spread) ** 2 / 2 for spread, series in parts)
    return np.exp(effect)


def _autoregressive(random: np.random.Generator, shape: tuple[int, ...], count: int) -> Floats:
    """Return series of variance one with autocorrelation and heavy tails; fewer months are the first of more."""
    scale = np.sqrt((_FREEDOM - 2) / _FREEDOM)
    result = np.empty((*shape, count))
    state = random.standard_normal(shape)
    for month in range(count):
        result[..., month] = state
        state = _RETURN * state + np.sqrt(1 - _RETURN**2) * scale * random.standard_t(_FREEDOM, shape)
    return result


def zero_chances(plan: Plan, shelves: Shelves) -> Floats:
    """Return how often every row is zero, so that all rows and the published groups have their rates.

    Of the rows of a line in an area one always sells: where all would be zero it is the largest.
    """
    small = np.log(shelves.weights) - np.log(shelves.weights).mean()
    chance = -plan.unsteady * small / max(small.std(), 1.0e-9)
    largest = largest_rows(shelves)
    groups = [(np.ones(len(chance), bool), ZERO_RATE)]
    groups += [(shelves.names(level) == name, rate) for (level, name), rate in ZERO_RATES.items()]
    for _ in range(_CALIBRATED):
        for rows, rate in groups:
            if rows.any():
                zero = expit(chance)
                zero[largest] -= np.exp(np.bincount(shelves.spots, np.log(zero)))[shelves.spots[largest]]
                now = np.clip(zero[rows].mean(), 0.01, 0.99)
                # The rest of the market takes back what a group adds, so that the whole comes to its rate as well.
                chance[rows] = np.clip(chance[rows] + logit(rate / 100) - logit(now), -_SURE, _SURE)
    return expit(chance)


def sheet(
    plan: Plan,
    shelves: Shelves,
    sales: Floats,
    weights: Floats,
) -> Floats:
    """Return the figures, rows by months: what a line sells in a region, spread over its areas, and there over rows.

    ``sales`` are those of lines and regions with their noise. Nothing is missing in them yet.
    """
    random, spells, places = plan.random("rows"), plan.random("spells"), plan.random("areas")
    chances = zero_chances(plan, shelves)
    bound = ndtri(chances)
    cells, spots, largest = shelves.cells, shelves.spots, largest_rows(shelves)
    cell_of_spot = np.zeros(spots.max() + 1, np.int64)
    cell_of_spot[spots] = cells
    wobble, spell = random.standard_normal(len(cells)), spells.standard_normal(len(cells))
    values = np.empty((len(cells), plan.months))
    flat = sales.reshape(len(LINES) * len(REGIONS), -1)
    for month in range(plan.months):
        listed = weights[:, month]
        area = np.bincount(spots, listed) * np.exp(_AREA * plan.noise * places.standard_normal(len(cell_of_spot)))
        area *= (flat[:, month] / np.bincount(cell_of_spot, area))[cell_of_spot]
        selling = np.where(spell > bound, listed, 0) / (1 - chances)
        none = np.flatnonzero((np.bincount(spots, selling) == 0) & (area > 0))
        if len(none):
            selling[largest[none]] = listed[largest[none]]
            still = np.isin(spots, none[listed[largest[none]] == 0])  # the largest is not listed: any that is
            selling[still] = listed[still]
        parts = selling * np.exp(_CELL * plan.noise * wobble)
        values[:, month] = parts * (area / np.maximum(np.bincount(spots, parts), 1e-300))[spots]
        wobble = _CELL_RETURN * wobble + np.sqrt(1 - _CELL_RETURN**2) * random.standard_normal(len(cells))
        spell = plan.spell * spell + np.sqrt(1 - plan.spell**2) * spells.standard_normal(len(cells))
    return np.round(values, 2)
