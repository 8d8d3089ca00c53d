"""Fill a warehouse with what the vault shows now: of every region and period, the newest live layer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.imports.batches import Batch
from core.model.job_context import JobContext
from core.model.periods import Grain, Period
from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission
from core.store import batches as stored
from core.store import layers, pages
from core.store.cipher import Database, faults
from core.warehouse.engine import Warehouse

Variant = tuple[Any, ...]  # number in its batch, key, name of each level


@operation(Permission.FACTS_READ, RegionUse.READS)
def open_warehouse(access: Access, context: JobContext) -> Warehouse:
    """Return a locked warehouse of the regions in the session's scope; the caller closes it."""
    newest = {
        block: batch
        for block, batch in layers.winners(
            stored.list_all(access.store.db), layers.all_coverage(access.store.db)
        ).items()
        if access.session.scope is None or block[0] in access.session.scope
    }
    return fill(access.store.db, newest, context)


def fill(
    db: Database, newest: dict[layers.Block, str], context: JobContext, *, released: Iterable[Batch] | None = None
) -> Warehouse:
    """Return a locked warehouse that shows, for each block, the batch that speaks for it.

    What was released from that batch belongs to it: by the live ones among ``released``, by any where none are given.
    """
    wanted = layers.reading(newest)
    every = stored.list_all(db)
    used = [batch for batch in every if any(batch.id == name for name, _ in wanted)]
    children = _children(every if released is None else released)
    with faults():
        places = _Dimension(db, "place", PLACE_LEVELS, used)
        products = _Dimension(db, "product", PRODUCT_LEVELS, used)
    source = {batch.id: number for number, batch in enumerate(used)}
    period_ids: dict[Period, int] = {}
    facts: list[pa.Table] = []
    for done, ((name, region), starts) in enumerate(wanted.items()):
        context.check_cancelled()
        context.progress(done, len(wanted), "warehouse.loading")
        with faults():
            rows, figures = (pages.read(db, name, dataset, region) for dataset in (pages.ROWS, pages.FACTS))
        if rows is None:
            continue
        batch = used[source[name]]
        own = () if figures is None else (figures,)
        for part in (*own, *_released(db, children[name], region)):
            wide = _join(rows, part, starts, batch, (places, products), period_ids)
            facts.append(wide.append_column("source_id", pa.array(np.full(len(wide), source[name], np.int16))))
    warehouse = Warehouse()
    try:
        scale = max((table.column("value").type.scale for table in facts), default=0)
        warehouse.create(whole_digits=max(map(_whole_digits, facts), default=0), scale=scale)
        warehouse.load("place", places.table())
        warehouse.load("product", products.table())
        warehouse.load("period", _periods(period_ids))
        warehouse.load("source", _sources(used))
        for table in facts:
            warehouse.load("fact", table)
        warehouse.lock()
        # The decoded pages live in the warehouse now; what Arrow keeps for the next ones is a quarter of the memory.
        facts.clear()
        pa.default_memory_pool().release_unused()
    except BaseException:
        warehouse.close()
        raise
    return warehouse


def _children(batches: Iterable[Batch]) -> defaultdict[str, list[str]]:
    """Return the live batches that add cells to another one, by that one, the oldest first."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    for batch in batches:
        if batch.parent is not None and batch.withdrawn_at is None:
            children[batch.parent].append(batch.id)
    return children


def _released(db: Database, children: Sequence[str], region: str) -> Iterator[pa.Table]:
    """Give the figures that were released from a batch: of a cell that was released twice, the newer figure."""
    seen: set[tuple[int, date]] = set()
    for child in reversed(children):
        with faults():
            figures = pages.read(db, child, pages.FACTS, region)
        if figures is None:
            continue
        cells = list(zip(figures.column("row").to_pylist(), figures.column("period").to_pylist(), strict=True))
        yield figures.filter(pa.array([cell not in seen for cell in cells], pa.bool_()))
        seen.update(cells)


class _Dimension:
    """Places or products of several batches as one list: what the newest batch calls a thing, it is called.

    Where the newest batch itself describes a thing in several ways, each row keeps the way its own batch used.
    """

    def __init__(self, db: Database, table: str, levels: Sequence[str], used: Iterable[Batch]) -> None:
        self._name = table
        self._levels = levels
        self._members: list[tuple[bytes, tuple[str | None, ...]]] = []
        self._ids: dict[str, npt.NDArray[np.int32]] = {}
        self._shown: set[int] = set()
        known: dict[bytes, dict[tuple[str | None, ...], int]] = defaultdict(dict)
        single: dict[bytes, int] = {}
        columns = ", ".join(levels)
        for batch in sorted(used, key=lambda each: -each.position):
            variants: list[Variant] = db.execute(
                f"SELECT number, key, {columns} FROM {table} WHERE batch = ? ORDER BY number", (batch.id,)
            ).fetchall()
            ways = Counter(key for _, key, *_ in variants)
            first_seen = {key for key in ways if key not in known}
            ids = np.empty(len(variants), np.int32)
            for number, key, *names in variants:
                ids[number] = single.get(key, -1)
                if ids[number] < 0:
                    ids[number] = self._member(known[key], key, tuple(names))
                    if key in first_seen and ways[key] == 1:
                        single[key] = int(ids[number])
            self._ids[batch.id] = ids

    def _member(self, ways: dict[tuple[str | None, ...], int], key: bytes, names: tuple[str | None, ...]) -> int:
        if names not in ways:
            ways[names] = len(self._members)
            self._members.append((key, names))
        return ways[names]

    def ids(self, batch: str, numbers: pa.ChunkedArray) -> npt.NDArray[np.int32]:
        """Return the warehouse's id for each number of ``batch``; from now on these members are shown."""
        chosen: npt.NDArray[np.int32] = self._ids[batch][numbers.to_numpy()]
        self._shown.update(np.unique(chosen).tolist())
        return chosen

    def table(self) -> pa.Table:
        """Return the members that rows were found of, with their ids, keys and names.

        A batch also names members of regions that are not looked at; those stay unseen.
        """
        shown = sorted(self._shown)
        columns: dict[str, pa.Array] = {
            f"{self._name}_id": pa.array(shown, pa.int32()),
            f"{self._name}_key": pa.array([self._members[number][0] for number in shown], pa.binary()),
        }
        for position, level in enumerate(self._levels):
            columns[level] = pa.array([self._members[number][1][position] for number in shown], pa.string())
        return pa.table(columns)


def _join(
    rows: pa.Table,
    figures: pa.Table,
    starts: Sequence[str],
    batch: Batch,
    dimensions: tuple[_Dimension, _Dimension],
    period_ids: dict[Period, int],
) -> pa.Table:
    """Return the facts of the wanted periods with the warehouse's ids for place, product and period."""
    days = [date.fromisoformat(start) for start in starts]
    held = figures.column("period").unique().to_pylist()
    if not set(held) <= set(days):
        figures = figures.filter(pc.is_in(figures.column("period"), pa.array(days, pa.date32())))
    places, products = dimensions
    numbers = figures.column("row").to_numpy()
    at = np.searchsorted(rows.column("row").to_numpy(), numbers)
    place = places.ids(batch.id, rows.column("place"))[at]
    product = products.ids(batch.id, rows.column("product"))[at]
    encoded = figures.column("period").combine_chunks().dictionary_encode()
    ids = [
        period_ids.setdefault(Period(day, Grain(batch.grain)), len(period_ids))
        for day in encoded.dictionary.to_pylist()
    ]
    period = np.array(ids, np.int16)[encoded.indices.to_numpy()]
    return pa.table(
        {
            "place_id": place,
            "product_id": product,
            "period_id": period,
            "value": figures.column("value"),
            "row_number": numbers,
        }
    )


def _whole_digits(facts: pa.Table) -> int:
    """Return how many digits the largest figure has before the point."""
    extremes = pc.min_max(facts.column("value")).as_py()
    return max((len(str(abs(int(value)))) for value in extremes.values() if value is not None), default=0)


def _periods(period_ids: dict[Period, int]) -> pa.Table:
    return pa.table(
        {
            "period_id": pa.array(period_ids.values(), pa.int16()),
            "period": pa.array([period.start for period in period_ids], pa.date32()),
            "last_day": pa.array([period.end for period in period_ids], pa.date32()),
            "days": pa.array([period.days for period in period_ids], pa.int16()),
            "grain": pa.array([period.grain.value for period in period_ids], pa.string()),
        }
    )


def _sources(used: Sequence[Batch]) -> pa.Table:
    return pa.table(
        {
            "source_id": pa.array(range(len(used)), pa.int16()),
            "batch": [batch.id for batch in used],
            "file": [batch.file for batch in used],
            "sheet": [batch.sheet for batch in used],
            "unit": [batch.unit for batch in used],
        }
    )
