"""Measure the analyses beside pandas and polars, and the zero detective beside a literal rule; draw how they grow."""

import argparse
import json
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

from core.analysis import bridge, knowability, movers, opportunities, share, trend
from core.analysis.gaps import point_gaps, worklist, zeros
from core.analysis.gaps import rates as gaps
from core.analysis.histories import Histories
from core.model.analyses.gaps import GAP_KEY, GapRule
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.exposure import Calendar
from core.model.work.worklist import WorklistRule
from core.sampling import history, population
from core.sampling.plan import Plan
from tests.bench.shelf import Shelf, stock

FOLDER = Path("build/bench")
FILTERS = 40
COLOURS = ("#1f6f8b", "#b3541e", "#3d7a3d", "#7a3d7a", "#8b1f3a", "#5c5c1f", "#1f3a8b", "#8b6f1f", "#3d3d3d", "#1f8b7a")


def timed(work: Callable[[], Any], rounds: int) -> float:
    work()
    seconds = []
    for _ in range(rounds):
        started = perf_counter()
        work()
        seconds.append(perf_counter() - started)
    return statistics.median(seconds)


def ours(shelf: Shelf, rounds: int) -> dict[str, float]:
    with shelf.warehouse.reader() as reader:
        report = point_gaps.find(reader, PointGapRule(), ZeroRule(), {})
        work: dict[str, Callable[[], Any]] = {
            "gaps": lambda: gaps.find(reader, GapRule(), {}, report.gaps),
            "zeros": lambda: zeros.find(reader, ZeroRule(), {}),
            "points": lambda: point_gaps.find(reader, PointGapRule(), ZeroRule(), {}),
            "worklist": lambda: worklist.plan(report, WorklistRule(), {}),
            "trend": lambda: trend.find(reader, TrendRule(by=("brand",), described=5), {}),
            "movers": lambda: movers.find(reader, ("item",), {}),
            "share": lambda: share.find(reader, ShareRule(by=("brand",)), {}),
            "bridge": lambda: bridge.find(reader, ("brand",), {}),
            "opportunities": lambda: opportunities.find(reader, OpportunityRule(), report.gaps, {}),
            "known": lambda: knowability.judge(reader, Calendar(), {}),
        }
        return {name: timed(each, rounds) for name, each in work.items()}


def peers(shelf: Shelf, rounds: int) -> dict[str, float]:
    """The gap query and the shares of brands by month, as people write them."""
    frame = shelf.long.to_pandas()
    table = pl.from_arrow(shelf.long)
    last = shelf.periods[-1]
    key = list(GAP_KEY)

    def gaps_by_pandas() -> Any:
        window = frame[frame["period"] == last]
        return window.groupby(key, observed=True)["value"].agg(records="size", zeros=lambda each: (each == 0).sum())

    def gaps_by_polars() -> Any:
        window = table.filter(pl.col("period") == last)
        return window.group_by(key).agg(records=pl.len(), zeros=(pl.col("value") == 0).sum())

    def shares_by_pandas() -> Any:
        sold = frame.groupby(["period", "brand"], observed=True)["value"].sum().unstack()
        return 100 * sold.div(sold.sum(axis=1), axis=0)

    def shares_by_polars() -> Any:
        sold = table.group_by(["period", "brand"]).agg(pl.col("value").sum())
        return sold.with_columns(share=100 * pl.col("value") / pl.col("value").sum().over("period"))

    work = (gaps_by_pandas, gaps_by_polars, shares_by_pandas, shares_by_polars)
    return {each.__name__: timed(each, rounds) for each in work}


def filtered(shelf: Shelf) -> dict[str, float]:
    """Every page's questions under forty filters: the median, and what nineteen of twenty stay under."""
    rng = np.random.default_rng(5)
    seconds: dict[str, list[float]] = {"gaps": [], "trend": [], "share": []}
    with shelf.warehouse.reader() as reader:
        for number in range(FILTERS):
            member = rng.choice(len(shelf.people.points)), rng.choice(len(shelf.people.items))
            level = rng.choice(["region", "province", "brand", "pack_type", "flavour", "diet"])
            holder: Any = shelf.people.points[member[0]] if level in PLACE_LEVELS else shelf.people.items[member[1]]
            chosen = {str(level): [str(getattr(holder, level))]}
            asked: dict[str, Callable[[], Any]] = {
                "gaps": lambda chosen=chosen: gaps.find(reader, GapRule(), chosen, ()),
                "trend": lambda chosen=chosen: trend.find(reader, TrendRule(), chosen),
                "share": lambda chosen=chosen: share.find(reader, ShareRule(), chosen),
            }
            for name, work in asked.items():
                started = perf_counter()
                work()
                if number:
                    seconds[name].append(perf_counter() - started)
    return {f"{name} p95": float(np.quantile(each, 0.95)) for name, each in seconds.items()}


def literal(sold: Any) -> Any:
    """Return the kinds of zeros by a rule that reads the definitions word for word, row by row."""
    kinds = {kind: number for number, kind in enumerate(ZeroKind)}
    result = np.full(sold.shape, -1)
    for row, values in enumerate(sold):
        zero, ever = values == 0, np.flatnonzero(values)
        if not len(ever):
            result[row] = kinds[ZeroKind.NEVER_LISTED]
            continue
        first, last = ever[0], ever[-1]
        seldom = (last - first + 1) / len(ever) >= 1.32
        result[row, :first] = kinds[ZeroKind.PRE_LAUNCH]
        starts = np.flatnonzero(np.diff(np.r_[False, zero]) == 1)
        for start in starts[starts > first]:
            run = int(np.argmin(zero[start:])) if not zero[start:].all() else len(values) - start
            steady = (values[max(0, start - 6) : start] > 0).mean() >= 0.8
            long = ZeroKind.DELISTED if start > last else ZeroKind.INTERRUPTED
            short = ZeroKind.OUT_OF_STOCK_OPEN if start > last else ZeroKind.OUT_OF_STOCK_CLOSED
            kind = long if run >= 3 else short if steady else ZeroKind.INTERMITTENT
            if seldom and (run < 3 or start < last):
                kind = ZeroKind.INTERMITTENT
            result[row, start : start + run] = kinds[kind]
    return result


def detect(years: int, seeds: list[int], rows: int) -> dict[str, Any]:
    """Return the F1 of each kind and their mean, ours and by the literal rule, on truth of ``seeds``."""
    scores: dict[str, list[list[float]]] = {"raff": [], "literal": []}
    for seed in seeds:
        plan = Plan(years=tuple(range(2024, 2024 + years)), rows=rows, seed=seed)
        people = population.populate(plan)
        truth = history.live(plan, people).kind.astype(np.int64) - 1
        sold = np.where(truth < 0, 1.0, 0.0)
        points = pa.table({level: [getattr(point, level) for point in people.points] for level in PLACE_LEVELS})
        items = pa.table({level: [getattr(each, level) for each in people.items] for level in PRODUCT_LEVELS})
        histories = Histories(sold, people.row_point, people.row_item, points, items, (None,) * sold.shape[1])  # type: ignore[arg-type]
        silent = truth == list(ZeroKind).index(ZeroKind.NOT_REPORTED)
        by_rule = np.where(silent, truth, literal(sold))
        for name, kinds in (("raff", zeros.classify(histories, ZeroRule()).kind), ("literal", by_rule)):
            scores[name].append([_f1(kinds == number, truth == number) for number in range(len(ZeroKind))])
    told: dict[str, Any] = {}
    for name, score in scores.items():
        mean = np.mean(score, axis=0)
        told[name] = {"macro": float(mean.mean()), **dict(zip(map(str, ZeroKind), mean.round(4).tolist(), strict=True))}
    return told


def _f1(result: Any, truth: Any) -> float:
    both = np.count_nonzero(result) + np.count_nonzero(truth)
    return 2 * np.count_nonzero(result & truth) / both if both else 1.0


def plot(grown: dict[int, dict[str, float]], target: Path) -> None:
    """Draw seconds over figures, one line for each analysis, as an SVG of its own."""
    width, height, edge = 760, 460, 60
    most_figures, most = max(grown), max(max(each.values()) for each in grown.values())
    lines = []
    for number, name in enumerate(next(iter(grown.values()))):
        places = [
            f"{edge + (width - 2 * edge) * figures / most_figures:.0f},"
            f"{height - edge - (height - 2 * edge) * seconds[name] / most:.0f}"
            for figures, seconds in grown.items()
        ]
        colour = COLOURS[number % len(COLOURS)]
        lines.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{" ".join(places)}"/>')
        end = places[-1].split(",")
        lines.append(f'<text x="{int(end[0]) + 4}" y="{end[1]}" font-size="11" fill="{colour}">{name}</text>')
    axes = (
        f'<path d="M{edge} {edge}V{height - edge}H{width - edge}" fill="none" stroke="#888"/>'
        f'<text x="{edge}" y="{edge - 10}" font-size="12">{most:.1f} s</text>'
        f'<text x="{width - edge - 90}" y="{height - edge + 20}" font-size="12">{most_figures:,} figures</text>'
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width + 60} {height}" font-family="sans-serif">'
    target.write_text(head + axes + "".join(lines) + "</svg>", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--years", default="1,3,10")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    result: dict[str, Any] = {"rows": asked.rows, "versions": {"pandas": pd.__version__, "polars": pl.__version__}}
    grown: dict[int, dict[str, float]] = {}
    for years in map(int, asked.years.split(",")):
        shelf = stock(Plan(years=tuple(range(2024, 2024 + years)), rows=asked.rows, seed=61))
        try:
            grown[shelf.figures] = ours(shelf, asked.rounds)
            result[f"{years} years"] = {
                "figures": shelf.figures,
                "raff": grown[shelf.figures],
                "peers": peers(shelf, asked.rounds),
                "filtered": filtered(shelf),
            }
        finally:
            shelf.warehouse.close()
    result["zeros"] = {f"{years} years": detect(years, [101, 102, 103], asked.rows) for years in (3, 1)}
    plot(grown, FOLDER / "analysis.svg")
    (FOLDER / "analysis.json").write_text(json.dumps(result, indent=1), encoding="utf-8")
    json.dump(result, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
