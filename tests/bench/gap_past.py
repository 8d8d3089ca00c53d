"""Judge the chances of gaps by real figures: the last months are held back, and what came back then is counted.

The sets lie beside the project and are only read: spare parts by month, and a wholesaler's customers by item. Nobody
knows what was missing there; what was silent and sold again is known. ``gap_past.py FOLDER``.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa

from core.analysis.gaps import frequency, returns, silences, steadiness
from core.analysis.gaps.peers import circles
from core.analysis.histories import Histories
from core.model.analyses.point_gaps import PointGapRule
from core.model.analyses.zeros import ZeroRule
from core.model.arrays import Floats
from tests.builders.alerts import months

LONG = PointGapRule().alive
CUSTOMERS, ITEMS, MONTHS = 200, 500, 12
FIRST = 100
_HARDLY, _SURELY = 0.2, 0.8


def parts(folder: Path) -> Floats:
    """Return spare parts (rows) by month; not a number before a series begins."""
    file = folder / "forecast" / "carparts_dev_series.parquet"
    columns = duckdb.sql(f"SELECT series_id, t, value FROM '{file}'").fetchnumpy()
    row = np.unique(columns["series_id"], return_inverse=True)[1]
    values = np.full((row.max() + 1, int(columns["t"].max())), np.nan)
    values[row, columns["t"] - 1] = columns["value"]
    return values


def customers(folder: Path) -> Floats:
    """Return what the largest customers bought of the commonest items (customers x items x months)."""
    file = folder / "retail" / "online_retail_541909_lines.parquet"
    columns = duckdb.sql(
        f"""
        WITH bought AS (
            SELECT CustomerID AS customer, Description AS item, Quantity AS pieces,
                datediff('month', DATE '2010-12-01', CAST(InvoiceDate AS TIMESTAMP)) AS nth
            FROM '{file}'
            WHERE CustomerID IS NOT NULL AND Description IS NOT NULL AND Quantity > 0 AND UnitPrice > 0
        ),
        buyers AS (
            SELECT customer, row_number() OVER (ORDER BY count(*) DESC, customer) - 1 AS c FROM bought GROUP BY customer
        ),
        goods AS (SELECT item, row_number() OVER (ORDER BY count(*) DESC, item) - 1 AS i FROM bought GROUP BY item)
        SELECT c, i, nth, sum(pieces) AS pieces FROM bought JOIN buyers USING (customer) JOIN goods USING (item)
        WHERE c < {CUSTOMERS} AND i < {ITEMS} AND nth < {MONTHS} GROUP BY ALL
        """
    ).fetchnumpy()
    values = np.zeros((CUSTOMERS, ITEMS, MONTHS))
    values[columns["c"], columns["i"], columns["nth"]] = columns["pieces"]
    return values


def countries(folder: Path) -> Floats:
    """Return what countries bought of every item in whole months (rows x months); returned goods count as none."""
    table = duckdb.sql(f"SELECT * FROM '{folder / 'retail' / 'online_retail_wide_monthly.parquet'}'").fetchnumpy()
    columns = [np.nan_to_num(np.asarray(table[name], np.float64)) for name in sorted(table) if name.startswith("20")]
    return np.maximum(np.stack(columns[:MONTHS], axis=1), 0.0)


def _histories(values: Floats, known: int) -> Histories:
    """Return the first ``known`` months of customers by items, without any circles but those themselves."""
    points, items = values.shape[:2]
    point, item = np.indices((points, items)).reshape(2, -1)
    names = [f"C{at}" for at in range(points)]
    goods = [f"I{at}" for at in range(items)]
    return Histories(
        values[:, :, :known].reshape(-1, known),
        point,
        item,
        pa.table({"region": ["R"] * points, "precision_area": names, "market": names}),
        pa.table({"item": goods, "brand": ["B"] * items, "flavour": ["F"] * items, "pack_type": ["P"] * items}),
        months(known),
    )


def _came_back(values: Floats, histories: Histories, odds: Floats, ahead: int) -> dict[str, Any]:
    """Return how many silent rows were expected to sell again within so many months and how many did.

    Once all rows alike, once each as far as it is steady. And how often rows that sold lately did in those months.
    """
    rows = silences.read(histories, ~np.isnan(histories.values))
    known, lengths = histories.values.shape[1], rows.between.shape[1]
    steady = steadiness.chances(rows, odds, 1 - ZeroRule().steady_share)
    later = (np.nan_to_num(values[:, known : known + ahead]) > 0).any(axis=1)
    gone = np.flatnonzero((rows.sales > 0) & (rows.after >= LONG))
    long = (np.arange(lengths) >= LONG).astype(np.float64)
    result: dict[str, Any] = {"known": known, "ahead": ahead, "silent": len(gone)}
    for name, weight in (("all", (rows.sales > 0).astype(np.float64)), ("steady", steady)):
        ended, lasting = long * (weight @ rows.between), long * np.bincount(rows.after, weight, lengths)
        back = returns.chances(ended, lasting, LONG, ahead)[rows.after[gone]]
        counts = weight[gone].sum(), (weight[gone] * back).sum(), (weight[gone] * later[gone]).sum()
        result[name] = [round(float(count), 1) for count in counts]
    lively = np.flatnonzero((rows.sales > 0) & (rows.after == 0))
    sold = (np.nan_to_num(values[lively, known : known + ahead]) > 0).mean(axis=1)
    for name, some in (("hardly steady", steady[lively] < _HARDLY), ("surely steady", steady[lively] >= _SURELY)):
        if some.any():
            shares = float(steady[lively][some].mean()), float(sold[some].mean())
            result[f"{name}: rows, chance, share of later months with a sale"] = [int(some.sum()), *np.round(shares, 2)]
    return result


def judged(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each set with what was expected of the months that were held back, and what came."""
    for name, series, ahead, origins in (
        ("spare parts", parts(folder), 6, (36, 39, 45)),
        ("countries", countries(folder), 3, (8, 9)),
    ):
        nothing = np.zeros(len(series), np.int64)
        table = pa.table({"item": ["A"]})
        for known in origins:
            histories = Histories(series[:, :known], np.arange(len(series)), nothing, table, table, months(known))
            yield name, _came_back(series, histories, np.zeros(len(series)), ahead)
    bought = customers(folder)
    for known in (6, 9):
        histories = _histories(bought, known)
        rows = silences.read(histories, ~np.isnan(histories.values))
        odds = frequency.usual(histories, circles(histories), rows)
        flat = bought.reshape(-1, MONTHS)
        result = _came_back(flat, histories, odds, 3)
        never = np.flatnonzero(rows.sales == 0)
        later = (flat[never, known : known + 3] > 0).any(axis=1)
        anywhere = np.bincount(histories.item, rows.sales)[histories.item[never]]
        result["never bought"] = len(never)
        result["first 100 by frequency, bought later"] = float(later[np.argsort(-odds[never])[:FIRST]].mean())
        result["first 100 by what others buy, bought later"] = float(later[np.argsort(-anywhere)[:FIRST]].mean())
        result["any of them, bought later"] = round(float(later.mean()), 3)
        yield "customers", result


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    result = [{"set": name, **own} for name, own in judged(parser.parse_args().folder)]
    json.dump(result, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
