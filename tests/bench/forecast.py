"""Measure the forecasts: accuracy beside statsforecast and the entrants of M3, intervals, speed, Ramadan, all items.

The public series lie beside the project (``../shared/data/forecast``) and are only read there; without them, what
needs none is measured. The scores are those that the series were published with: sMAPE and MASE over all steps, MASE
scaled by the seasonal naive error of the training part; RMSSE at lag one; interval score at 80 per cent.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from core.analysis import histories
from core.analysis.forecasting.batch.every import continue_every
from core.analysis.forecasting.forecast import Setting, forecast_series
from core.analysis.forecasting.panel import panel_of
from core.analysis.forecasting.pipeline import ENSEMBLE, RunPlan, forecast
from core.analysis.forecasting.sales import load
from core.model.arrays import Floats
from core.model.exposure import Calendar, ExposureKind
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import Unattended
from core.model.periods import Grain, month
from core.sampling import plan as sampling
from tests.bench import measure
from tests.bench.shelf import stock

FOLDER = Path("build/bench")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "forecast"
SETS = {"m3_monthly": (12, 18), "tourism_monthly": (12, 24), "tourism_quarterly": (4, 8), "carparts": (12, 12)}
LEVEL = 80
LENGTHS = (12, 13, 15, 18, 24, 30)  # periods known of short histories
AHEAD = 3


@dataclass(frozen=True)
class Known:
    """One set: what is trained on and what then came, by the id of a series."""

    train: dict[str, Floats]
    test: dict[str, Floats]
    season: int
    horizon: int


def read(name: str) -> Known:
    season, horizon = SETS[name]
    table = parquet.read_table(SHARED / f"{name}_dev_series.parquet")
    if "part" not in table.column_names:  # the last twelve of fifty-one are tested, of complete series
        part = pc.if_else(pc.less_equal(table.column("t"), 39), "train", "test")
        table = table.append_column("part", part)
    result: dict[str, dict[str, list[tuple[int, float]]]] = {"train": {}, "test": {}}
    columns = (table.column(column).to_pylist() for column in ("series_id", "t", "value", "part"))
    for series, time, value, part in zip(*columns, strict=True):
        if value is not None and np.isfinite(value):
            result[part].setdefault(series, []).append((time, value))
    train, test = ({key: np.array([v for _, v in sorted(own)]) for key, own in result[part].items()} for part in result)
    complete = [
        key for key, own in test.items() if len(own) == horizon and (name != "carparts" or len(train[key]) == 39)
    ]
    return Known({key: train[key] for key in complete}, {key: test[key] for key in complete}, season, horizon)


@dataclass(frozen=True)
class Told:
    """What a method says: means and the bounds of the 80 per cent interval, series by steps."""

    mean: Floats
    low: Floats | None = None
    high: Floats | None = None


def scores(known: Known, told: Told) -> dict[str, float]:
    ids = list(known.test)
    actual = np.stack([known.test[key] for key in ids])
    season = np.array(
        [np.mean(np.abs(known.train[key][known.season :] - known.train[key][: -known.season])) for key in ids]
    )
    jump = np.array([np.sqrt(np.mean(np.diff(known.train[key]) ** 2)) for key in ids])
    away = actual - told.mean
    both = np.abs(actual) + np.abs(told.mean)
    result = {
        "mape": float(np.mean(100 * np.abs(away[actual > 0]) / actual[actual > 0])),
        "smape": float(np.mean(200 * np.abs(away) / np.where(both > 0, both, 1))),
        "mase": float(np.mean((np.abs(away).mean(axis=1) / np.where(season > 0, season, 1))[season > 0])),
        "rmsse": float(np.mean((np.sqrt((away**2).mean(axis=1)) / np.where(jump > 0, jump, 1))[jump > 0])),
        "bias": float(away.mean()),
    }
    if told.low is not None and told.high is not None:
        outside = np.maximum(told.low - actual, 0) + np.maximum(actual - told.high, 0)
        score = (told.high - told.low) + 10 * outside
        result |= {
            "coverage": float(((told.low <= actual) & (actual <= told.high)).mean()),
            "interval_score": float(score.mean()),
            "msis": float(np.mean((score.mean(axis=1) / np.where(season > 0, season, 1))[season > 0])),
        }
    return result


def ours(known: Known) -> tuple[dict[str, Told], measure.Run]:
    """Forecast with the command line, as anybody would."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.parquet", Path(folder) / "out.parquet"
        columns = [(key, at + 1, value) for key, own in known.train.items() for at, value in enumerate(own)]
        parquet.write_table(
            pa.table(dict(zip(("series_id", "t", "value"), zip(*columns, strict=True), strict=True))), source
        )
        command = [
            sys.executable,
            "main.py",
            "forecast-file",
            str(source),
            "--out",
            str(out),
            "--json",
            "--horizon",
            str(known.horizon),
            "--season",
            str(known.season),
        ]
        run = measure.run(command)
        table = parquet.read_table(out)
    place = {key: at for at, key in enumerate(known.test)}
    told = {}
    for model in set(table.column("model").to_pylist()):
        own = table.filter(pc.equal(table.column("model"), model))
        grids = [np.full((len(place), known.horizon), np.nan) for _ in range(3)]
        rows = np.array([place[key] for key in own.column("series_id").to_pylist()])
        steps = own.column("step").to_numpy() - 1
        for grid, column in zip(grids, ("mean", f"lo{LEVEL}", f"hi{LEVEL}"), strict=True):
            grid[rows, steps] = own.column(column).to_numpy()
        if np.isfinite(grids[0]).all():
            told[model] = Told(*grids)
    return told, run


def _peer(task: tuple[str, Floats, int, int]) -> Floats:
    from statsforecast import models

    name, history, season, horizon = task
    if name == "quantiles":
        low, high = np.quantile(history, [0.1, 0.9])
        return np.stack([np.full(horizon, each) for each in (history.mean(), low, high)])
    if name == "ses":
        return np.stack([models.SimpleExponentialSmoothing(0.1).forecast(y=history, h=horizon)["mean"]] * 3)
    kind = {"ets": models.AutoETS, "theta": models.DynamicOptimizedTheta, "ces": models.AutoCES}[name]
    level = None if name == "ces" else [LEVEL]  # complex smoothing simulates its intervals, for minutes
    result = kind(season_length=season).forecast(y=history, h=horizon, level=level)
    bounds = [result.get(f"{side}-{LEVEL}", result["mean"]) for side in ("lo", "hi")]
    return np.stack([result["mean"], *bounds])


def peers(known: Known, names: tuple[str, ...]) -> dict[str, tuple[Told, float]]:
    """Forecast with statsforecast on two processes, and tell how long each model took."""
    result = {}
    with get_context("spawn").Pool(2) as pool:
        pool.map(_peer, [("theta", np.arange(30.0), 12, 2)] * 4)  # the libraries are loaded before the clock starts
        for name in names:
            started = perf_counter()
            grids = np.stack(
                pool.map(_peer, [(name, own, known.season, known.horizon) for own in known.train.values()], 8)
            )
            bounds = (None, None) if name in ("ces", "ses") else (grids[:, 1], grids[:, 2])
            result[name] = (Told(grids[:, 0], *bounds), perf_counter() - started)
    return result


def accuracy(name: str) -> dict[str, Any]:
    known = read(name)
    told, run = ours(known)
    result: dict[str, Any] = {
        "series": len(known.test),
        "seconds": run.seconds,
        "peak_mib": run.peak_mib,
        "methods": {},
    }
    for model, each in sorted(told.items()):
        result["methods"][f"raff {model}"] = scores(known, each)
    others = peers(known, ("ses", "quantiles") if name == "carparts" else ("ets", "theta", "ces"))
    for model, (each, seconds) in others.items():
        result["methods"][f"statsforecast {model}"] = {**scores(known, each), "seconds": seconds}
    if name != "carparts":
        middle = np.median([each.mean for each, _ in others.values()], axis=0)
        result["methods"]["median of statsforecast's ets, theta, ces"] = scores(known, Told(middle))
    if name == "m3_monthly":
        result["methods"] |= entrants(known)
    if name in ("m3_monthly", "tourism_monthly"):
        result["by_length"] = by_length(known)
    return result


def entrants(known: Known) -> dict[str, dict[str, float]]:
    """Return the scores of what the best of the competition handed in."""
    table = parquet.read_table(SHARED / "m3_monthly_dev_entrants.parquet")
    result = {}
    for method in ("THETA", "ForecastPro", "B-J auto"):
        own = table.filter(pc.equal(table.column("method"), method)).to_pylist()
        said: dict[str, dict[int, float]] = {}
        for row in own:
            said.setdefault(row["series_id"], {})[row["h"]] = row["forecast"]
        grid = np.array([[said[key][step] for step in range(1, known.horizon + 1)] for key in known.test])
        result[f"M3 entrant {method}"] = scores(known, Told(grid))
    return result


def by_length(known: Known) -> dict[int, dict[str, dict[str, float]]]:
    """Return the scores of the first three steps where only the last so many periods of each series are known.

    MASE is scaled by the whole training part, so that lengths can be compared. Peers see what Raff sees.
    """
    near = replace(known, test={key: own[:AHEAD] for key, own in known.test.items()}, horizon=AHEAD)
    short = {f"{length} {key}": own[-length:] for length in LENGTHS for key, own in known.train.items()}
    ((theta, _),) = peers(replace(near, train=short), ("theta",)).values()  # all at once: processes start once
    result = {}
    for length, *peer in zip(LENGTHS, *(np.split(grid, len(LENGTHS)) for grid in _grids(theta)), strict=True):
        methods = _of_short([own[-length:] for own in known.train.values()], known.season)
        methods["statsforecast theta"] = Told(*peer)
        result[length] = {name: scores(near, told) for name, told in methods.items()}
    return result


def _grids(told: Told) -> list[Floats]:
    return [grid for grid in (told.mean, told.low, told.high) if grid is not None]


def _of_short(histories: list[Floats], season: int) -> dict[str, Told]:
    """Return the ensemble, the structural model, and the naive measures, the last value where there is no season."""
    grids = {
        name: [np.full((len(histories), AHEAD), np.nan) for _ in range(3)]
        for name in ("naive", "seasonal_naive", "growth", "structural", ENSEMBLE)
    }
    for outcome in forecast(panel_of(histories, season), AHEAD, RunPlan(), Unattended()):
        for name, (mean, low, high) in grids.items():
            answer = outcome.answers.get(name)
            if answer is not None:
                mean[outcome.rows] = answer.ahead
                low[outcome.rows], high[outcome.rows] = answer.bounds[LEVEL]
    last = grids["naive"]
    for grid in grids.values():
        for own, naive in zip(grid, last, strict=True):
            own[np.isnan(own)] = naive[np.isnan(own)]
    return {name: Told(*grid) for name, grid in grids.items()}


def speed(count: int) -> dict[str, float]:
    """Forecast ``count`` monthly series of 36 periods with every model and its backtest, as a command of its own."""
    random = np.random.default_rng(1)
    time = np.arange(36)
    wave = 1 + 0.2 * np.sin(2 * np.pi * (time + random.integers(0, 12, (count, 1))) / 12)
    values = np.exp(random.normal(5, 1, (count, 1)) + random.normal(0, 0.1, (count, 36))) * wave
    known = Known(
        {f"s{at}": own for at, own in enumerate(values)}, {f"s{at}": own[:6] for at, own in enumerate(values)}, 12, 6
    )
    _, run = ours(known)
    (_, peer) = peers(known, ("ets",))["ets"]
    one = panel_of([values[0]], 12)
    forecast(one, 6, RunPlan(cores=1), Unattended())
    started = perf_counter()
    forecast(one, 6, RunPlan(cores=1), Unattended())
    single = perf_counter() - started
    return {"seconds": run.seconds, "peak_mib": run.peak_mib, "peer_ets_once": peer, "single_series": single}


def everything(rows: int) -> dict[str, float]:
    """Continue every item in every point of a made-up market of three years at once."""
    shelf = stock(sampling.Plan(rows=rows, years=(2023, 2024, 2025), seed=7))
    with shelf.warehouse, shelf.warehouse.reader() as reader:
        loaded = histories.load(reader)
    started = perf_counter()
    result = continue_every(loaded.values, 12, 3, Unattended())
    return {"series": float(len(result.ahead)), "seconds": perf_counter() - started}


def ramadan(rows: int, seed: int) -> dict[str, float]:
    """Forecast the fourth year of a market with a planted Ramadan by its first three, with and without exposure."""
    shelf = stock(sampling.Plan(rows=rows, years=(2022, 2023, 2024, 2025), seed=seed))
    with shelf.warehouse, shelf.warehouse.reader() as reader:
        _, series = load(reader, ("region",), {})
    known = {group: {day: value for day, value in own.items() if day.year < 2025} for group, own in series.items()}
    months = [date(2025, number, 1) for number in range(1, 13)]
    moved = [day for day in months if Calendar().days(ExposureKind.RAMADAN, month(day.year, day.month)) > 0]
    missed = {}
    for name, exposure in (("with", True), ("without", False)):
        rule = ForecastRule(horizon_days=360, by=("region",), exposure=exposure)
        told = forecast_series(known, Grain.MONTH, 12, rule, Setting(), Unattended())
        away = [
            abs(step.mean - series[each.group][step.start])
            for each in told
            if each.ensemble is not None
            for step in each.ensemble.steps
            if step.start in moved
        ]
        missed[name] = float(np.sum(away))
    return {**missed, "less_by_percent": 100 * (1 - missed["with"] / missed["without"])}


def _table(result: Mapping[str, Any]) -> None:
    print(f"{result['series']} series, {result['seconds']:.1f} s, {result['peak_mib']:.0f} MiB")
    for method, each in result["methods"].items():
        print("  ", method.ljust(42), "  ".join(f"{name} {value:.4g}" for name, value in each.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=80_246)
    parser.add_argument("--series", type=int, default=1_000)
    parser.add_argument("--sets", default=",".join(SETS))
    chosen = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    result: dict[str, Any] = {"speed": speed(chosen.series)}
    print("speed", result["speed"])
    result["every_item"] = everything(chosen.rows)
    print("every item", result["every_item"])
    result["ramadan"] = {seed: ramadan(min(chosen.rows, 20_000), seed) for seed in (31, 32, 33)}
    print("ramadan", result["ramadan"])
    for name in chosen.sets.split(","):
        if not SHARED.is_dir():
            print(f"{name}: the folder of shared data is not beside the project")
            continue
        result[name] = accuracy(name)
        print(name)
        _table(result[name])
        for length, methods in result[name].get("by_length", {}).items():
            for method, own in methods.items():
                print(
                    "   last", length, method.ljust(24), "  ".join(f"{key} {value:.4g}" for key, value in own.items())
                )
    (FOLDER / "forecast.json").write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
