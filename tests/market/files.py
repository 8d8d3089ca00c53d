"""A market as people get it: a wide workbook or text file by month, all of it or some months; and in a warehouse."""

import csv
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.model.dimensions import AUDIT_HEADINGS, PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import month
from core.warehouse.engine import Warehouse
from tests.market.market import Market

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCALE = 2


def write_csv(market: Market, path: Path, first: int = 0) -> Path:
    """Write the months from ``first`` on as an audit sheet in text."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(_lines(market, first))
    return path


def write_workbook(market: Market, path: Path, first: int = 0) -> Path:
    """Write the months from ``first`` on as a workbook with the sheet of an audit."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Sheet6")
        for number, line in enumerate(_lines(market, first)):
            sheet.write_row(number, 0, line)
    return path


def heading(period: date) -> str:
    """Return the heading of a month as the audit writes it."""
    return f"{_MONTHS[period.month - 1]}'{period.year % 100:02d}"


def _lines(market: Market, first: int) -> Iterator[list[str | float]]:
    yield [*AUDIT_HEADINGS, *map(heading, market.periods[first:])]
    labels = [market.shelves.names(level).tolist() for level in AUDIT_HEADINGS.values()]
    for names, values in zip(zip(*labels, strict=True), market.values[:, first:].tolist(), strict=True):
        yield list(chain(names, values))


def stocked(market: Market) -> Warehouse:
    """Return a locked warehouse that holds the figures, as an import would fill it; the caller closes it."""
    shelves = market.shelves
    rows, width = market.values.shape
    warehouse = Warehouse(memory_limit="4GB")
    warehouse.create(whole_digits=9, scale=_SCALE)
    for table, members, levels in (
        ("place", shelves.points, PLACE_LEVELS),
        ("product", shelves.items, PRODUCT_LEVELS),
    ):
        keys = ["\0".join(names).encode() for names in members]
        names = dict(zip(levels, map(list, zip(*members, strict=True)), strict=True))
        warehouse.load(table, pa.table({f"{table}_id": range(len(members)), f"{table}_key": keys, **names}))
    periods = [month(period.year, period.month) for period in market.periods]
    warehouse.load(
        "period",
        pa.table(
            {
                "period_id": pa.array(range(width), pa.int16()),
                "period": pa.array([period.start for period in periods], pa.date32()),
                "last_day": pa.array([period.end for period in periods], pa.date32()),
                "days": pa.array([period.days for period in periods], pa.int16()),
                "grain": ["month"] * width,
            }
        ),
    )
    warehouse.load("source", pa.table({"source_id": [0], "batch": ["b"], "file": ["f"], "sheet": ["Sheet6"]}))
    facts = {
        "place_id": pa.array(np.repeat(shelves.point, width), pa.int32()),
        "product_id": pa.array(np.repeat(shelves.item, width), pa.int32()),
        "period_id": pa.array(np.tile(np.arange(width), rows), pa.int16()),
        "value": pa.array(market.values.ravel()),
        "source_id": pa.array(np.zeros(rows * width, np.int16)),
        "row_number": pa.array(np.repeat(np.arange(rows), width), pa.int32()),
    }
    warehouse.load("fact", pa.table(facts))
    warehouse.lock()
    return warehouse
