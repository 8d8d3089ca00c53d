"""Emerging and fading groups: sales that rise or fall beyond chance, over a floor."""

from collections.abc import Sequence
from decimal import Decimal

import duckdb
import numpy as np

from core.analysis.grains import coarsest, periods_of
from core.analysis.movement import CERTAIN
from core.analysis.slopes import mann_kendall, theil_sen
from core.model.analyses.distribution import Group
from core.model.analyses.movements import Direction, Mover
from core.warehouse.filters import Filters, check_levels, conditions

RECENT = 3
_FEWEST_PERIODS, _LONGEST = 6, 36


def find(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters, *, floor: float = 0.001
) -> tuple[Mover, ...]:
    """Return the groups that rise or fall beyond chance and held ``floor`` of all sales before or now.

    The largest change in sales comes first. Only the last 36 periods count. The last three are compared with the three
    before them. A group that sold next to nothing then is new, not up by thousands of per cent. A period without a
    figure counts as zero sales. Fewer than six periods give no movers.
    """
    groups, exact = _totals(reader, by, filters)
    if not groups or len(exact[0]) < _FEWEST_PERIODS:
        return ()
    table = np.array(exact, np.float64)
    slopes, chances = theil_sen(table), mann_kendall(table)
    everything = float(table[:, -RECENT:].sum())
    movers = []
    for at, group in enumerate(groups):
        after = sum(exact[at][-RECENT:], Decimal(0))
        before = sum(exact[at][-2 * RECENT : -RECENT], Decimal(0))
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
                share=100 * float(after) / everything,
            )
        )
    movers.sort(key=lambda mover: (-abs(mover.after - mover.before), [name or "" for name in mover.group]))
    return tuple(movers)


def _totals(
    reader: duckdb.DuckDBPyConnection, by: Sequence[str], filters: Filters
) -> tuple[list[Group], list[list[Decimal]]]:
    """Return the groups and what each sold in each of the last periods, the oldest first."""
    check_levels(by)
    where, values = conditions(filters)
    grain = coarsest(reader)
    held = periods_of(reader, grain, _LONGEST)
    if not held:
        return [], []
    rows = reader.execute(
        f"""
        SELECT period, sum(value), {", ".join(by)} FROM sales
        WHERE grain = ? AND period >= ? AND {where} GROUP BY ALL ORDER BY ALL NULLS LAST
        """,
        [grain, held[0], *values],
    ).fetchall()
    periods = sorted({row[0] for row in rows})
    groups: list[Group] = list(dict.fromkeys(tuple(row[2:]) for row in rows))
    place = {group: at for at, group in enumerate(groups)}
    column = {period: at for at, period in enumerate(periods)}
    exact = [[Decimal(0)] * len(periods) for _ in groups]
    for row in rows:
        exact[place[tuple(row[2:])]][column[row[0]]] = row[1]
    return groups, exact
