"""A made-up market of soft drinks, by published facts alone, with all that is true of it.

It shares no code and no assumption with the sample that the product makes, so that what holds on both is no echo of
either. ``make_market`` is the door.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.model.dimensions import LEVELS
from tests.market import demand, figures, lapses, scenario, season, shelves
from tests.market.plan import Plan
from tests.market.published import LINES, REGIONS
from tests.market.scenario import Scenario
from tests.market.shelves import Shelves
from tests.market.truth import Truth

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Lost:
    """What lapsed, a row each: its kind, item and point by number, and what it would have sold by month.

    ``sales`` (rows by months) are 0 outside the lapse, which goes from month ``first`` to before ``end``; what ends
    after the figures comes back.
    """

    kind: npt.NDArray[np.str_]
    item: npt.NDArray[np.int64]
    point: npt.NDArray[np.int64]
    first: npt.NDArray[np.int64]
    end: npt.NDArray[np.int64]
    sales: Floats


@dataclass(frozen=True)
class Market:
    """The figures of a market, rows by months, with the shelves that they are of, the truth, and what is lost."""

    plan: Plan
    shelves: Shelves
    values: Floats
    truth: Truth
    lost: Lost

    @property
    def periods(self) -> tuple[date, ...]:
        """The first days of the months that have figures."""
        return self.truth.periods[: self.values.shape[1]]

    def through(self, months: int) -> "Market":
        """Return the market as it was known after so many months; the truth stays."""
        return replace(self, values=self.values[:, :months])

    @cached_property
    def long(self) -> pa.Table:
        """One line for every row and month: the levels of place and product, ``period`` and ``value``."""
        rows, width = self.values.shape
        columns = {level: pa.array(np.repeat(self.shelves.names(level), width)).dictionary_encode() for level in LEVELS}
        starts = np.array(self.periods, "datetime64[D]")
        return pa.table({**columns, "period": pa.array(np.tile(starts, rows)), "value": pa.array(self.values.ravel())})

    def sold(self, level: str) -> dict[str, Floats]:
        """Return the figures of the names of one level, month by month."""
        names, at = np.unique(self.shelves.names(level), return_inverse=True)
        result = np.zeros((len(names), self.values.shape[1]))
        np.add.at(result, at, self.values)
        return dict(zip(names.tolist(), result, strict=True))


def make_market(plan: Plan, happens: Scenario | None = None) -> Market:
    """Return the market of ``plan``, in which ``happens`` what is given, else what the plan draws."""
    filled = shelves.fill(plan)
    shares = demand.base_shares(plan)
    happens = scenario.draw(plan, filled, shares) if happens is None else happens
    levels = demand.lasting(plan, shares, happens.prices, happens.shifts)
    wanted = demand.demand(plan, levels, happens.promotions, happens.spikes, happens.prices)
    weights, empty = figures.on_shelf(plan, filled, happens.absences, happens.thinnings)
    empty[:, plan.months :] = False
    lapsed = lapses.draw(plan, filled)
    if len(lapsed.unwanted):
        weights = lapses.without(weights, lapsed.unwanted, filled)
    gone = lapsed.missing(plan.length)
    gone[:, plan.months :] = False
    missing = empty | gone | ~figures.reporting(plan, happens.silences, int(filled.area.max()) + 1)[filled.area]
    lost = np.zeros((len(LINES) * len(REGIONS), plan.length))
    np.add.at(lost, filled.cells, weights * missing)
    reported = wanted.sales * (1 - lost.reshape(wanted.sales.shape))
    drawn = wanted.sales * figures.noise(plan, levels)
    values = figures.sheet(plan, filled, drawn, weights)
    lost_rows = np.flatnonzero(lapsed.kind != "")
    not_sold = np.where(gone, np.pad(values, ((0, 0), (0, plan.ahead))), 0)[lost_rows, : plan.months]
    where = (filled.item, filled.point, lapsed.first, lapsed.end)
    unsold = Lost(lapsed.kind[lost_rows], *(numbers[lost_rows] for numbers in where), not_sold)
    values[missing[:, : plan.months]] = 0
    held = lapsed.kind != lapses.VOID
    periods = season.months_from(plan.first, plan.length)
    truth = Truth(plan.months, periods, happens, levels, wanted.sales, reported, drawn, wanted.ramadan)
    return Market(plan, filled.of_rows(held), values[held], truth, unsold)
