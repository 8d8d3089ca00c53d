"""The peers and the zeros behind one gap, counted in the window that the gap was found in."""

from collections.abc import Mapping, Sequence
from math import sqrt

import duckdb

from core.analysis.gaps.rates import window_of
from core.analysis.noise import WIDTH
from core.model.analyses.gap_evidence import GapEvidence, Peer
from core.model.analyses.gaps import GapRule
from core.model.analyses.source_rows import Row, row_address
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.warehouse.filters import Filters, conditions

MOST_ROWS = 500
_Group = tuple[str | None, ...]


def find(reader: duckdb.DuckDBPyConnection, rule: GapRule, group: _Group, filters: Filters) -> GapEvidence:
    """Return the evidence for ``group``, a gap that ``rule`` finds under ``filters``.

    Filters on places do not restrict the peers, as in the search for gaps.
    """
    newest = window_of(reader, rule, filters)
    if newest is None:
        return GapEvidence(group=group, peers=(), rows=(), row_count=0)
    window: list[object] = [newest.grain, newest.first, newest.last]
    own = dict(zip(rule.by, group, strict=True))
    market = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
    peers = tuple(peer for peer in _alike(reader, rule.by, own, window, market) if peer.group != group)
    records = _records(reader, own, window, filters)
    rows, count = _zeros(reader, own, window, filters)
    return GapEvidence(group=group, peers=peers, rows=rows, row_count=count, chance=_chance(records, peers))


def _records(
    reader: duckdb.DuckDBPyConnection, own: Mapping[str, str | None], window: list[object], filters: Filters
) -> int:
    """Return how many records of the group pass ``filters``."""
    group, values = _equal(own)
    where, more = conditions(filters)
    query = f"SELECT count(*) FROM sales WHERE grain = ? AND period BETWEEN ? AND ? AND {group} AND {where}"
    [(records,)] = reader.execute(query, [*window, *values, *more]).fetchall()
    return int(records)


def _alike(
    reader: duckdb.DuckDBPyConnection,
    by: Sequence[str],
    own: Mapping[str, str | None],
    window: list[object],
    filters: Filters,
) -> list[Peer]:
    """Return every group with the products of ``own``, itself among them, the lowest rate first."""
    products, values = _equal({level: own[level] for level in by if level in PRODUCT_LEVELS})
    where, more = conditions(filters)
    names = ", ".join(by)
    rows = reader.execute(
        f"""
        SELECT {names}, count(*), count(*) FILTER (value = 0) FROM sales
        WHERE grain = ? AND period BETWEEN ? AND ? AND {products} AND {where}
        GROUP BY {names}
        """,
        [*window, *values, *more],
    ).fetchall()
    groups = [Peer(group=row[:-2], total_records=row[-2], zero_records=row[-1]) for row in rows]
    return sorted(groups, key=lambda peer: (peer.percentage, [name or "" for name in peer.group]))


def _chance(records: int, peers: Sequence[Peer]) -> tuple[float, float] | None:
    """Return the bounds by the normal distribution that a binomial one with so many records comes near to."""
    total = sum(peer.total_records for peer in peers)
    if not total or not records:
        return None
    rate = sum(peer.zero_records for peer in peers) / total
    half = WIDTH * sqrt(records * rate * (1 - rate))
    return max(0.0, records * rate - half), min(float(records), records * rate + half)


def _zeros(
    reader: duckdb.DuckDBPyConnection, own: Mapping[str, str | None], window: list[object], filters: Filters
) -> tuple[tuple[Row, ...], int]:
    group, values = _equal(own)
    where, more = conditions(filters)
    zeros = reader.execute(
        f"""
        SELECT file, sheet, row_number, period, precision_area, market, item, value, count(*) OVER () FROM sales
        WHERE grain = ? AND period BETWEEN ? AND ? AND {group} AND {where} AND value = 0
        ORDER BY file, sheet, row_number, period LIMIT {MOST_ROWS}
        """,
        [*window, *values, *more],
    ).fetchall()
    rows = tuple(
        Row(
            address=row_address(sheet, number),
            file=file,
            period=period,
            precision_area=area,
            market=market,
            item=item,
            value=value,
        )
        for file, sheet, number, period, area, market, item, value, _ in zeros
    )
    return rows, int(zeros[0][-1]) if zeros else 0


def _equal(names: Mapping[str, str | None]) -> tuple[str, list[str | None]]:
    """Return the condition that each level has just this name, where none is a name too, and its values."""
    parts = [f"{level} IS NOT DISTINCT FROM ?" for level in names]
    return " AND ".join(parts) or "TRUE", list(names.values())
