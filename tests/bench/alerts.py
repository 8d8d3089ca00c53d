"""Score the alerts by what is true of markets, and measure their time.

Three kinds of markets of three years: without any event, by the product's own sample, and by the second generator,
which shares nothing with it. Every market is looked at twice: as somebody sees it who imports everything at once, and
as somebody to whom one month comes after the other. The peer is the plain rule: a point of share lost since the last
month. Seeds are arguments, so that a report can use some by which nothing was chosen.
"""

import argparse
import json
import statistics
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np

from core.alerts.judge import judge
from core.model.alerts.rules import SHIPPED
from tests.bench import alert_markets as markets
from tests.bench.alert_markets import MONTHS, Planted
from tests.bench.alert_rounds import KNOWN_FIRST, at_once, bare_rule, measured, month_by_month
from tests.bench.alert_scores import Count, Raised, from_spikes, precision, recall, scorable, thinned
from tests.market.files import stocked

FOLDER = Path("build/bench")
OBSERVED_YEARS = (MONTHS - KNOWN_FIRST) / 12
COLLAPSED, COLLAPSE = "JEDDAH", 0.5  # of what sells in the region stops at once


def scored(planted: Planted, raised: list[Raised], *, timely: bool) -> dict[str, Any]:
    """Return the counts of one market looked at in one way; ``timely`` where months came one by one."""
    changes = scorable(planted.changes, planted.periods, KNOWN_FIRST if timely else 0)
    falls, back = from_spikes(planted.spikes, planted.changes, raised)
    return {
        "losses": recall([change for change in changes if change.points < 0], raised, timely=timely),
        "gains": recall([change for change in changes if change.points > 0], raised, timely=timely),
        "critical": precision(planted.changes, raised),
        "of_spikes": Count(len(planted.spikes), falls),
        "beside_spikes": Count(len(planted.spikes), back),
        "zero_rates": thinned(
            [own for own in planted.thinned if not timely or own.month >= planted.periods[KNOWN_FIRST]],
            raised,
            timely=timely,
        ),
        "raised": len(raised),
    }


def one(market: AbstractContextManager[Planted], *, listed: bool = False) -> dict[str, dict[str, Any]]:
    """Return the counts of a market by the way of looking at it; what was missed and what was wrong can be listed."""
    with market as planted:
        first_year = planted.through(KNOWN_FIRST)
        ways = {
            "a year at once": (first_year, at_once(first_year), False),
            "all at once": (planted, at_once(planted), False),
            "month by month": (planted, month_by_month(planted), True),
            "plain rule, month by month": (planted, bare_rule(planted), True),
        }
        if listed:
            for way, (known, alerts, timely) in list(ways.items())[:3]:
                _list(way, known, alerts, timely=timely)
        return {way: scored(known, alerts, timely=timely) for way, (known, alerts, timely) in ways.items()}


def _list(way: str, planted: Planted, raised: list[Raised], *, timely: bool) -> None:
    for change in scorable(planted.changes, planted.periods, KNOWN_FIRST if timely else 0):
        if not recall([change], raised, timely=timely).right:
            print(f"    seed {planted.seed}, {way}, missed: {change}")
    for alert in raised:
        if alert.critical and not precision(planted.changes, [alert]).right:
            print(f"    seed {planted.seed}, {way}, not planted: {alert}")


def added(results: Iterable[dict[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """Return the sums over markets."""
    total: dict[str, dict[str, Any]] = {}
    for result in results:
        for way, counts in result.items():
            own = total.setdefault(way, {name: type(value)() for name, value in counts.items()})
            for name, value in counts.items():
                own[name] = own[name] + value
    return total


def collapse(seed: int, rows: int) -> bool:
    """Return whether the end of half of what sells in a region is raised as critical there."""
    market = markets.second_market(seed, rows, lively=False)
    selling = np.flatnonzero((market.shelves.names("region") == COLLAPSED) & (market.values[:, -1] > 0))
    market.values[np.random.default_rng(seed).permutation(selling)[: int(COLLAPSE * len(selling))], -1] = 0
    with stocked(market) as warehouse:
        raised = at_once(Planted(seed, warehouse, market.periods))
    return any(alert.critical and (alert.region, alert.brand) == (COLLAPSED, "") for alert in raised)


def seconds(rows: int, rounds: int) -> dict[str, list[float]]:
    """Return how long all shipped rules take to measure and to judge, libraries loaded; of measuring the processor too.

    On a busy machine the seconds of the processor, of all its cores together, say more than those of the clock.
    """
    rules = list(SHIPPED.values())
    result: dict[str, list[float]] = {"measure": [], "processor": [], "judge": []}
    with markets.second(1, rows, lively=True) as planted:
        for _ in range(rounds + 1):
            started, worked = perf_counter(), process_time()
            state = measured(planted.warehouse, rules)
            result["measure"].append(perf_counter() - started)
            result["processor"].append(process_time() - worked)
            started = perf_counter()
            judge(rules, state, state.tracks)
            result["judge"].append(perf_counter() - started)
    return {name: own[1:] for name, own in result.items()}


def printed(name: str, total: dict[str, dict[str, Any]], count: int) -> None:
    print(f"{name}: {count} markets")
    for way, counts in total.items():
        spikes = counts["of_spikes"]
        print(
            f"  {way.ljust(27)} losses {counts['losses']}, gains {counts['gains']}, "
            f"zero rates {counts['zero_rates']}; raised {counts['raised']}; critical {counts['critical'].of}, "
            f"of them planted {counts['critical'].right}, from the {spikes.of} spikes {spikes.right}, "
            f"beside them {counts['beside_spikes'].right}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=80_246, help="rows of the market whose measuring is timed")
    parser.add_argument("--market-rows", type=int, default=6_000, help="rows of the markets that are scored")
    parser.add_argument("--sample-rows", type=int, default=24_000, help="rows of the sample, noisy where it is small")
    parser.add_argument("--samples", type=Path, default=FOLDER / "samples", help="where samples are kept for more runs")
    parser.add_argument("--seeds", default="101,102,103,104,105")
    parser.add_argument("--parts", default="quiet,second,sample,collapse,time")
    parser.add_argument("--noise", type=float, default=1.0, help="a factor of the noise of the second generator")
    parser.add_argument("--list", action="store_true", help="list what was missed, and critical alerts of nothing")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    seeds, parts, rows = [int(seed) for seed in chosen.seeds.split(",")], chosen.parts.split(","), chosen.market_rows
    result: dict[str, Any] = {"seeds": seeds, "rows": rows}
    makers = {
        "quiet": lambda seed: markets.second(seed, rows, lively=False, noise=chosen.noise),
        "second": lambda seed: markets.second(seed, rows, lively=True, noise=chosen.noise),
        "sample": lambda seed: markets.sample(seed, chosen.sample_rows, chosen.samples),
    }
    for name in (part for part in makers if part in parts):
        result[name] = added(one(makers[name](seed), listed=chosen.list) for seed in seeds)
        printed(name, result[name], len(seeds))
        if name == "quiet":
            for way in ("month by month", "plain rule, month by month"):
                per_year = result[name][way]["critical"].of / len(seeds) / OBSERVED_YEARS
                print(f"  {way}: {per_year:.2f} critical alerts a year in a market without an event")
    if "collapse" in parts:
        result["collapse"] = Count(len(seeds), sum(collapse(seed, rows) for seed in seeds))
        print(f"collapsed regions raised as critical: {result['collapse']}")
    if "time" in parts:
        result["time"] = taken = seconds(chosen.rows, chosen.rounds)
        middle = {name: statistics.median(own) for name, own in taken.items()}
        print(
            f"all rules, {chosen.rows} rows of {MONTHS} months: measured in {middle['measure']:.2f} s "
            f"(worst {max(taken['measure']):.2f}; processor {middle['processor']:.2f}), "
            f"judged in {1000 * middle['judge']:.0f} ms"
        )
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "alerts.json").write_text(json.dumps(result, indent=1, default=vars), encoding="utf-8")


if __name__ == "__main__":
    main()
