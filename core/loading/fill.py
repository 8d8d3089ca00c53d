"""Fill a warehouse from pages: of every region and period, those of the layer that speaks for it."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.loading.figures import parts, releases_of
from core.loading.members import MergedMembers
from core.model.dimensions import DimensionName
from core.model.imports.batches import Batch
from core.model.imports.layers import Block, reading, shown
from core.model.job_context import JobContext
from core.model.periods import Grain, Period
from core.ports.pages import PageSource
from core.warehouse.engine import Warehouse


def fill_shown(source: PageSource, regions: AbstractSet[str] | None, context: JobContext) -> Warehouse:
    """Return a locked warehouse of what is shown now of ``regions`` (all without them); the caller closes it."""
    newest = shown(source.list_all(), source.coverage(), regions)
    warehouse = fill(source, newest, context)
    warehouse.regions = None if regions is None else frozenset(regions)
    return warehouse


def fill(
    source: PageSource, newest: Mapping[Block, str], context: JobContext, *, released: Iterable[Batch] | None = None
) -> Warehouse:
    """Return a locked warehouse that shows, for each block, the batch that speaks for it; the caller closes it.

    What was released from that batch belongs to it: by the live ones among ``released``, by any where none are given.
    Raises ``vault.damaged`` for a page whose bytes are not what was kept, and ``Cancelled``.
    """
    every = source.list_all()
    speaking = set(newest.values())
    used = [batch for batch in every if batch.id in speaking]
    children = releases_of(every if released is None else released)
    places = MergedMembers(source, DimensionName.PLACE, used)
    products = MergedMembers(source, DimensionName.PRODUCT, used)
    period_ids: dict[Period, int] = {}
    numbers = {batch.id: number for number, batch in enumerate(used)}
    facts: list[pa.Table] = []
    wanted = reading(newest)
    for done, ((name, region), starts) in enumerate(wanted.items()):
        context.check_cancelled()
        context.progress(done, len(wanted), "warehouse.loading")
        for rows, figures in parts(source, name, children[name], region):
            wide = _join(rows, figures, starts, used[numbers[name]], (places, products), period_ids)
            facts.append(wide.append_column("source_id", pa.array(np.full(len(wide), numbers[name], np.int16))))
    dimensions = {
        "place": places.table(),
        "product": products.table(),
        "period": _periods(period_ids),
        "source": _sources(used),
    }
    return _loaded(dimensions, facts)


def _loaded(dimensions: Mapping[str, pa.Table], facts: list[pa.Table]) -> Warehouse:
    """Return a locked warehouse of these tables; the list of ``facts`` is empty then."""
    with ExitStack() as on_failure:
        warehouse = Warehouse()
        on_failure.callback(warehouse.close)
        scale = max((table.column("value").type.scale for table in facts), default=0)
        warehouse.create(whole_digits=max(map(_whole_digits, facts), default=0), scale=scale)
        for name, table in dimensions.items():
            warehouse.load(name, table)
        for table in facts:
            warehouse.load("fact", table)
        warehouse.lock()
        # The decoded pages live in the warehouse now; what Arrow keeps for the next ones is a quarter of the memory.
        facts.clear()
        pa.default_memory_pool().release_unused()
        on_failure.pop_all()
    return warehouse


def _join(
    rows: pa.Table,
    figures: pa.Table,
    starts: Sequence[str],
    batch: Batch,
    dimensions: tuple[MergedMembers, MergedMembers],
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
