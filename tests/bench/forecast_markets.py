"""Score the forecasts of the next quarter by the truth of markets that nothing was made for.

Markets of the second generator with 13 to 36 months of figures: total, regions, brands and brands in regions, as the
operation shows them, beside the same months of the last year, and those times the growth of the last months. Brands
whose share was shifted in some region within the last 18 months are counted apart as well. Errors are against the sales
without noise, which no luck of a month is in; intervals are counted against those as well, and against sales with
noise, which is what an interval promises to cover.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np

from core.model.arrays import Floats
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import DataAccess
from core.operations.forecasts.forecast_sales import ForecastOptions, forecast_sales
from tests.fakes.clock import StandingClock
from tests.fakes.store.memory_store import MemoryStore
from tests.market.files import stocked
from tests.market.market import Market, make_market
from tests.market.plan import Plan

FOLDER = Path("build/bench")
LEVELS: dict[str, tuple[str, ...]] = {
    "total": (),
    "regions": ("region",),
    "brands": ("brand",),
    "brands in regions": ("region", "brand"),
}
LATELY = 18  # months
AHEAD = 3
INTERVAL = 80
OWN, SHIFTED = "raff", "raff, brands that shifted"
LAST_YEAR, GROWN = "last year", "last year x growth"
_CALM = 3  # months of growth that count as much as none at all


@dataclass
class Errors:
    """What the forecasts of one way were off, over groups and months, and what their intervals held."""

    off: float = 0.0
    sold: float = 0.0
    worst: list[float] = field(default_factory=list)
    within: list[bool] = field(default_factory=list)
    within_noisy: list[bool] = field(default_factory=list)

    def add(self, ahead: Floats, truth: Floats) -> None:
        self.off += float(np.abs(ahead - truth).sum())
        self.sold += float(truth.sum())
        self.worst.append(float(np.max(np.abs(ahead / truth - 1))))

    @property
    def summary(self) -> dict[str, float]:
        """WAPE in per cent; the median over groups of the worst month's error; the per cent within the interval."""
        result = {"wape": 100 * self.off / self.sold, "worst_month": 100 * float(np.median(self.worst))}
        if self.within:
            result["covers_truth"] = 100 * float(np.mean(self.within))
            result["covers_noisy"] = 100 * float(np.mean(self.within_noisy))
        return result


def forecasts(market: Market, by: tuple[str, ...]) -> dict[tuple[str, ...], tuple[Floats, Floats, Floats]]:
    """Return mean and bounds of what the operation shows of every group, by the name of the group."""
    session = Session(actor="bench", role=Role.OWNER, scope=None, clock=StandingClock())
    with stocked(market) as warehouse:
        access = DataAccess(MemoryStore(), session, warehouse)
        rule = ForecastRule(horizon_days=30 * AHEAD, by=by)
        report = forecast_sales(access, rule, {}, Unattended(), ForecastOptions(cores=1))
    result = {}
    for group in report.groups:
        if group.chosen is not None:
            steps = group.chosen.steps
            bounds = np.array([step.intervals[INTERVAL] for step in steps])
            result[tuple(map(str, group.group))] = np.array([step.mean for step in steps]), bounds[:, 0], bounds[:, 1]
    return result


def last_year(history: Floats) -> Floats:
    """Return the same months of the last year."""
    return history[-12:][:AHEAD]


def grown(history: Floats) -> Floats:
    """Return those times the growth of the last months on the same ones a year before, drawn to none where few."""
    both = min(12, len(history) - 12)
    growth = history[-both:].sum() / history[-both - 12 : -12].sum() - 1
    return last_year(history) * (1 + growth * both / (both + _CALM))


def scored(market: Market, by: tuple[str, ...], errors: Mapping[str, Errors]) -> int:
    """Add the errors of every way and group to ``errors``; return how many groups have no forecast."""
    truth, noisy = market.truth.expected(*by), market.truth.to_come(*by)
    ours = forecasts(market, by)
    sold = sold_by(market, by)
    shifted = shifted_lately(market) if by[-1:] == ("brand",) else frozenset()
    for names, expected in truth.items():
        history, ahead = sold[names], expected[market.plan.months :]
        errors[LAST_YEAR].add(last_year(history), ahead)
        errors[GROWN].add(grown(history), ahead)
        if names in ours:
            mean, low, high = ours[names]
            for way in (OWN, SHIFTED) if shifted & set(names) else (OWN,):
                errors[way].add(mean, ahead)
                errors[way].within += ((low <= ahead) & (ahead <= high)).tolist()
                errors[way].within_noisy += ((low <= noisy[names]) & (noisy[names] <= high)).tolist()
    return len(set(truth) - set(ours))


def sold_by(market: Market, by: tuple[str, ...]) -> dict[tuple[str, ...], Floats]:
    """Return the figures of the groups of ``by``, month by month."""
    sums: defaultdict[tuple[str, ...], Floats] = defaultdict(lambda: np.zeros(market.values.shape[1]))
    paths = zip(*(market.shelves.names(level).tolist() for level in by), strict=True) if by else repeat(())
    for path, values in zip(paths, market.values, strict=False):
        sums[path] = sums[path] + values
    return dict(sums)


def shifted_lately(market: Market) -> frozenset[str]:
    """Return the brands that won or lost share in any region within the last months."""
    shifts = (shift for shift in market.truth.scenario.shifts if shift.complete >= market.plan.months - LATELY)
    return frozenset(brand for shift in shifts for brand in (*shift.losers, *shift.takers))


def market_of(seed: int, rows: int, months: int) -> Market:
    """Return a market in which everything happens; the month that it begins in differs by the seed."""
    return make_market(Plan(seed=seed, rows=rows, months=months, first=date(2022, seed % 12 + 1, 1)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="101,102,103")
    parser.add_argument("--rows", type=int, default=2_000)
    parser.add_argument("--months", default="13,18,24,36")
    chosen = parser.parse_args()
    seeds = [int(seed) for seed in chosen.seeds.split(",")]
    result: dict[str, Any] = {"seeds": seeds, "rows": chosen.rows}
    for months in map(int, chosen.months.split(",")):
        for name, by in LEVELS.items():
            errors: defaultdict[str, Errors] = defaultdict(Errors)
            missing = sum(scored(market_of(seed, chosen.rows, months), by, errors) for seed in seeds)
            own = result[f"{months} {name}"] = {way: total.summary for way, total in errors.items()}
            print(f"{months} months, {name}" + (f", {missing} groups without a forecast" if missing else ""))
            for way, scores in own.items():
                print("  ", way.ljust(26), "  ".join(f"{key} {value:.1f}" for key, value in scores.items()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "forecast_markets.json").write_text(json.dumps(result, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
