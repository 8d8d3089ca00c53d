"""Emerging and fading groups: sales that rise or fall beyond chance, over a floor."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import duckdb
import numpy as np

from core.analysis.grains import coarsest, periods_of
from core.analysis.likeness import reporting
from core.analysis.likeness.completion import market_of, missing_in, weights_of
from core.analysis.likeness.like_for_like import Compared, GroupSales, added_up, parts
from core.analysis.movement import CERTAIN
from core.analysis.slopes import mann_kendall, theil_sen
from core.model.analyses.distribution import Group
from core.model.analyses.movements import Direction, Mover
from core.model.arrays import Floats
from core.warehouse.filters import Filters, check_levels, conditions

RECENT = 3
_FEWEST_PERIODS, _LONGEST = 6, 36

Span = tuple[date, date]


def find(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters, *, floor: float = 0.001
) -> tuple[Mover, ...]:
    """Return the groups that rise or fall beyond chance and held ``floor`` of all sales before or now.

    The largest change in sales comes first. Only the last 36 periods count. The last three are compared with the three
    before them, each with its own, in the areas that reported in both. A group that sold next to nothing then is new,
    not up by thousands of per cent. A period without a figure counts as zero sales, a silent area with what it is taken
    to have sold. Fewer than six periods give no movers.
    """
    sold, periods = _sold(reader, by, filters)
    if len(periods) < _FEWEST_PERIODS:
        return ()
    table = _completed(reader, sold, periods)
    slopes, chances = theil_sen(table), mann_kendall(table)
    everything = float(table[:, -RECENT:].sum())
    movers = []
    for at, (group, held) in enumerate(sold.items()):
        pair = _compared(held, periods)
        after, before = pair.now, pair.then
        largest = float(max(after, before))
        # The median slope of what sold only lately is nothing; then the last periods say where it goes.
        towards = float(slopes[at]) or float(after - before)
        if chances[at] >= CERTAIN or not towards or everything <= 0 or largest < floor * everything:
            continue
        is_new = float(before) < floor * everything and after > before
        movers.append(
            Mover(
                group=group,
                direction=Direction.RISING if towards > 0 else Direction.FALLING,
                before=before,
                after=after,
                percentage=None if is_new or not before else 100 * (float(after) / float(before) - 1),
                is_new=is_new,
                chance=float(chances[at]),
                share=100 * float(table[at, -RECENT:].sum()) / everything,
                left_out=pair.stated(_raw(held, periods)),
            )
        )
    movers.sort(key=lambda mover: (-abs(mover.after - mover.before), [name or "" for name in mover.group]))
    return tuple(movers)


def spans(reader: duckdb.DuckDBPyConnection, filters: Filters) -> tuple[Span, Span] | None:
    """Return the first and the last of the periods that ``find`` takes as now, and of those before them."""
    where, values = conditions(filters)
    grain = coarsest(reader)
    query = f"SELECT DISTINCT period FROM sales WHERE grain = ? AND {where} ORDER BY period DESC LIMIT {2 * RECENT}"
    periods = [period for (period,) in reader.execute(query, [grain, *values]).fetchall()] if grain else []
    if len(periods) < 2 * RECENT:
        return None
    return (periods[RECENT - 1], periods[0]), (periods[-1], periods[RECENT])


def _compared(sold: GroupSales, periods: Sequence[date]) -> Compared:
    """Return the last periods against those before them, each like for like with its own."""
    return added_up([sold.compared(periods[at], periods[at - RECENT]) for at in range(-RECENT, 0)])


def _raw(sold: GroupSales, periods: Sequence[date]) -> float | None:
    """Return the change of all areas in per cent."""
    after, before = (
        float(sum((sold.totals.get(period, Decimal(0)) for period in some), Decimal(0)))
        for some in (periods[-RECENT:], periods[-2 * RECENT : -RECENT])
    )
    return 100 * (after / before - 1) if before > 0 else None


def _completed(reader: duckdb.DuckDBPyConnection, sold: Mapping[Group, GroupSales], periods: Sequence[date]) -> Floats:
    """Return what each group sold in each period (groups x periods), completed where areas of it were silent."""
    table = np.array([[float(held.totals.get(period, 0)) for period in periods] for held in sold.values()], np.float64)
    silent = next((held.reporting for held in sold.values() if held.parts), None)
    if silent is not None:
        weights = weights_of(market_of(reader, silent, grain=coarsest(reader)))
        column = {period: at for at, period in enumerate(periods)}
        for row, held in enumerate(sold.values()):
            for start, lacking in missing_in(held.parts, weights).items():
                if start in column:
                    table[row, column[start]] += lacking
    return table


def _sold(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters
) -> tuple[dict[Group, GroupSales], list[date]]:
    """Return what each group sold, and the last periods in which any did, the oldest first."""
    check_levels(by)
    where, values = conditions(filters)
    grain = coarsest(reader)
    held = periods_of(reader, grain, _LONGEST)
    if not held:
        return {}, []
    chosen, bound = f"grain = ? AND period >= ? AND {where}", [grain, held[0], *values]
    named = ", ".join(by)
    rows = reader.execute(
        f"SELECT period, sum(value), {named} FROM sales WHERE {chosen} GROUP BY ALL ORDER BY ALL NULLS LAST", bound
    ).fetchall()
    totals: dict[Group, dict[date, Decimal]] = {}
    for period, value, *group in rows:
        totals.setdefault(tuple(group), {})[period] = value
    reported = reporting.read(reader, grain=grain)
    sold = f"SELECT period AS start, value, region, precision_area, {named} FROM sales WHERE {chosen}"
    silent = parts(reader, reported, sold, bound, by)
    groups = {group: GroupSales(own, silent.get(group, {}), reported) for group, own in totals.items()}
    return groups, sorted({row[0] for row in rows})
