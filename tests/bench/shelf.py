"""A warehouse of a made-up market without the way through workbooks: years of figures in seconds."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import month
from core.sampling import figures, history, population
from core.sampling.plan import Plan
from core.sampling.population import Population
from core.warehouse.engine import Warehouse


@dataclass(frozen=True)
class Shelf:
    """The warehouse, and the same figures as one long table for peers."""

    warehouse: Warehouse
    long: pa.Table
    people: Population
    periods: tuple[date, ...]
    figures: int


def stock(plan: Plan) -> Shelf:
    """Return the market of ``plan`` in a locked warehouse; it is the caller's to close."""
    people = population.populate(plan)
    lived = history.live(plan, people)
    values = figures.sell(plan, people, lived).values
    periods = [month(year, number) for year in plan.years for number in range(1, 13)]
    rows, width = values.shape
    point, item = np.repeat(people.row_point, width), np.repeat(people.row_item, width)
    at = np.tile(np.arange(width), rows)
    warehouse = Warehouse(memory_limit="4GB")
    warehouse.create(whole_digits=9, scale=2)
    warehouse.load("place", _named("place", people.points, PLACE_LEVELS))
    warehouse.load("product", _named("product", people.items, PRODUCT_LEVELS))
    warehouse.load("period", _periods(periods))
    warehouse.load("source", pa.table({"source_id": [0], "batch": ["b"], "file": ["f"], "sheet": ["s"]}))
    facts = {
        "place_id": pa.array(point, pa.int32()),
        "product_id": pa.array(item, pa.int32()),
        "period_id": pa.array(at, pa.int16()),
        "value": pa.array(values.ravel()),  # hundredths, which the warehouse takes as exact decimals
        "source_id": pa.array(np.zeros(rows * width, np.int16)),
        "row_number": pa.array(np.repeat(np.arange(rows), width), pa.int32()),
    }
    warehouse.load("fact", pa.table(facts))
    warehouse.lock()
    starts = pa.array([period.start for period in periods], pa.date32())
    labels: dict[str, Any] = {"period": starts.take(pa.array(at)), "value": pa.array(values.ravel())}
    for levels, members, which in ((PLACE_LEVELS, people.points, point), (PRODUCT_LEVELS, people.items, item)):
        for level in levels:
            names = pa.array([getattr(member, level) for member in members]).dictionary_encode()
            labels[level] = pa.DictionaryArray.from_arrays(names.indices.take(pa.array(which)), names.dictionary)
    return Shelf(
        warehouse,
        pa.table(labels),
        people,
        tuple(period.start for period in periods),
        rows * width,
    )


def _named(table: str, members: tuple[Any, ...], levels: tuple[str, ...]) -> pa.Table:
    columns: dict[str, Any] = {level: [getattr(member, level) for member in members] for level in levels}
    keys = ["\0".join(str(getattr(member, level)) for level in levels).encode() for member in members]
    return pa.table({f"{table}_id": range(len(members)), f"{table}_key": keys, **columns})


def _periods(periods: list[Any]) -> pa.Table:
    return pa.table(
        {
            "period_id": pa.array(range(len(periods)), pa.int16()),
            "period": pa.array([period.start for period in periods], pa.date32()),
            "last_day": pa.array([period.end for period in periods], pa.date32()),
            "days": pa.array([period.days for period in periods], pa.int16()),
            "grain": ["month"] * len(periods),
        }
    )
