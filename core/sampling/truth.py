"""The truth of the workbooks: what was planted, as settings and as rows, so that every claim can be scored."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from core.model.arrays import Ints
from core.model.json_values import Json
from core.sampling import market
from core.sampling.figures import Figures, month_levels
from core.sampling.history import History, PlantedKind
from core.sampling.plan import Plan
from core.sampling.population import Population
from core.sampling.workbooks import PlantedFault

SETTINGS_FILE = "truth.json"
_STORIES = {
    "delistings": (PlantedKind.DELISTED,),
    "holes": (PlantedKind.OUT_OF_STOCK_CLOSED, PlantedKind.OUT_OF_STOCK_OPEN),
}


def write(
    folder: Path,
    plan: Plan,
    population: Population,
    history: History,
    figures: Figures,
    faults: Mapping[str, Sequence[PlantedFault]],
) -> None:
    """Write ``truth.json`` and the ``truth_*.parquet`` of a sample into ``folder``."""
    months = [date(year, number, 1) for year in plan.years for number in range(1, 13)]
    settings = {
        "plan": plan.as_settings(),
        "achieved": _achieved(population, history, figures),
        "erosions": [{**asdict(erosion), "month": months[erosion.month].isoformat()} for erosion in figures.erosions],
        "ramadan_effect": plan.ramadan_effect,
        "month_levels": dict(zip([day.isoformat() for day in months], month_levels(plan).tolist(), strict=True)),
    }
    (folder / SETTINGS_FILE).write_text(json.dumps(settings, indent=1, ensure_ascii=False), encoding="utf-8")
    _write(folder, "zeros", _zeros(population, history, months))
    _write(folder, "voids", _voids(population, figures))
    for name, kinds in _STORIES.items():
        _write(folder, name, _runs(population, history, months, kinds))
    _write(
        folder,
        "not_reported",
        pa.table(
            {
                "precision_area": pa.array([area for area, _ in history.silent], pa.string()),
                "period": pa.array([months[month] for _, month in history.silent], pa.date32()),
            }
        ),
    )
    _write(folder, "erosion", _erosion(figures, months))
    if plan.faults:
        rows = [{"file": file, **asdict(fault)} for file, planted in faults.items() for fault in planted]
        _write(folder, "faults", pa.Table.from_pylist(rows))


def _write(folder: Path, name: str, table: pa.Table) -> None:
    pq.write_table(table, folder / f"truth_{name}.parquet", compression="zstd")


def _zeros(population: Population, history: History, months: Sequence[date]) -> pa.Table:
    row, month = np.nonzero(history.kind)
    names = [PlantedKind(number).name.lower() for number in range(len(PlantedKind))]
    kinds = pa.DictionaryArray.from_arrays(pa.array(history.kind[row, month], pa.int8()), names)
    return pa.table(
        {
            **_where(population, population.row_point[row], population.row_item[row]),
            "period": pa.array(months, pa.date32()).take(pa.array(month)),
            "kind": kinds,
        }
    )


def _voids(population: Population, figures: Figures) -> pa.Table:
    return pa.table(
        {
            **_where(population, population.void_point, population.void_item),
            "potential": pa.array(figures.void_potential, pa.float64()),
        }
    )


def _runs(population: Population, history: History, months: Sequence[date], kinds: tuple[PlantedKind, ...]) -> pa.Table:
    """Return each row that lived through one of ``kinds`` with the first and last month of it."""
    inside = np.isin(history.kind, kinds)
    rows = np.flatnonzero(inside.any(axis=1))
    first = inside[rows].argmax(axis=1)
    last = inside.shape[1] - 1 - inside[rows][:, ::-1].argmax(axis=1)
    days = pa.array(months, pa.date32())
    return pa.table(
        {
            **_where(population, population.row_point[rows], population.row_item[rows]),
            "first": days.take(pa.array(first)),
            "last": days.take(pa.array(last)),
            "kind": [PlantedKind(int(kind)).name.lower() for kind in history.kind[rows, first]],
        }
    )


def _erosion(figures: Figures, months: Sequence[date]) -> pa.Table:
    rows = [{**asdict(erosion), "period": months[erosion.month]} for erosion in figures.erosions]
    columns = ("region", "brand", "taker", "share_before", "share_after", "period")
    types = (pa.string(), pa.string(), pa.string(), pa.float64(), pa.float64(), pa.date32())
    return pa.table(
        {name: pa.array([row[name] for row in rows], kind) for name, kind in zip(columns, types, strict=True)}
    )


def _where(population: Population, point: Ints, item: Ints) -> dict[str, pa.Array]:
    areas = pa.array([point.precision_area for point in population.points], pa.string())
    markets = pa.array([point.market for point in population.points], pa.string())
    items = pa.array([item.item for item in population.items], pa.string())
    return {
        "precision_area": areas.take(pa.array(point)),
        "market": markets.take(pa.array(point)),
        "item": items.take(pa.array(item)),
    }


def _achieved(population: Population, history: History, figures: Figures) -> dict[str, Json]:
    """Return the shares and zero rates that the sample has, in per cent, beside those that were published."""
    sales = figures.values.sum(axis=1)
    zeros = (history.kind != 0).mean(axis=1)
    shares = {}
    for level in (*market.SALES_SHARES, "brand"):
        names, codes = population.codes(level)
        held = np.bincount(codes, sales, minlength=len(names))
        shares[level] = {name: round(100 * float(part / held.sum()), 3) for name, part in zip(names, held, strict=True)}
    rates = {"all": round(100 * float(zeros.mean()), 3)}
    for level, name, _ in market.ZERO_RATES:
        names, codes = population.codes(level)
        if name in names:
            rates[f"{level}={name}"] = round(100 * float(zeros[codes == names.index(name)].mean()), 3)
    return {"shares": shares, "zero_rates": rates}
