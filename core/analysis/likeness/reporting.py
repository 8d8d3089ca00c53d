"""Which areas reported in which period: what like for like, completed histories and alerts about silence rest on.

An area is a region with a precision area. It is silent in a period without any record of it, and in one in which none
of its rows sells although enough of them sell in other periods (an area of few rows may well sell nothing). That is the
silence of the zero kind "not reported". A single day is no period to be silent in: shops close on some.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import duckdb

from core.analysis.grains import undoubled
from core.model.analyses.comparisons import Area
from core.model.analyses.zeros import ZeroRule
from core.model.periods import Grain

_FEWEST_ROWS = ZeroRule().fewest_rows_of_area
_CELLS = """(
    SELECT region, precision_area, period, last_day, grain, max(largest) > 0 AS sells
    FROM (SELECT place_id, period_id, max(value) AS largest FROM fact GROUP BY ALL)
         JOIN place USING (place_id) JOIN period USING (period_id)
    WHERE grain = coalesce(?, grain) GROUP BY ALL
)"""
_ROWS = """
SELECT region, precision_area, count(*) FROM (
    SELECT DISTINCT region, precision_area, place_key, product_key
    FROM fact JOIN place USING (place_id) JOIN product USING (product_id)
    WHERE value > 0 AND fact.place_id IN ({places})
) GROUP BY ALL
"""


@dataclass(frozen=True, slots=True)
class Reporting:
    """The areas that are ``silent`` in each of the stretches of time ``starts``, in order; most often none is.

    ``first`` is the stretch in which each area that is ever silent reported first. An area that never sells in what
    the reader shows is nowhere silent: there is nothing that it could have reported.
    """

    starts: tuple[date, ...]
    silent: Mapping[date, frozenset[Area]]
    first: Mapping[Area, date]

    def silent_in(self, start: date) -> frozenset[Area]:
        """Return the areas that are silent in the stretch that begins at ``start``."""
        return self.silent.get(start, frozenset())


def read(reader: duckdb.DuckDBPyConnection, start: str = "period", grain: Grain | None = None) -> Reporting:
    """Return which areas reported in each stretch of time that begins at ``start``, an expression over ``sales``.

    Figures of ``grain`` count, or without one those of the coarsest grain of each region. A stretch of several periods
    was reported where each of them was; one of days where any was.
    """
    source = undoubled(reader, start, _CELLS) if grain is None else _CELLS
    rows = reader.execute(
        f"""
        WITH cell AS (SELECT *, {start} AS start FROM {source}),
        stretch AS (SELECT start, grain, count(DISTINCT period) AS periods FROM cell GROUP BY ALL)
        SELECT region, precision_area, start, periods, grain, count(*), count(*) FILTER (sells)
        FROM cell JOIN stretch USING (start, grain) GROUP BY ALL
        """,
        [grain],
    ).fetchall()
    starts = tuple(sorted({row[2] for row in rows}))
    sells = {Area(*row[:2]) for row in rows if row[6]}
    doubtful = {area for row in rows if row[6] < row[5] and (area := Area(*row[:2])) in sells}
    few = _of_few_rows(reader, doubtful) if doubtful else frozenset()
    reported: defaultdict[Area, set[date]] = defaultdict(set)
    for region, name, first, periods, of_grain, records, selling in rows:
        area = Area(region, name)
        known = records if area in few else selling
        if known and (known == periods or of_grain == Grain.DAY):
            reported[area].add(first)
    single = {row[2] for row in rows if row[4] == Grain.DAY and row[3] == 1}
    held = {area: days | single for area, days in reported.items() if area in sells}
    held = {area: days for area, days in held.items() if len(days) < len(starts)}
    silent = {first: frozenset(area for area, days in held.items() if first not in days) for first in starts}
    return Reporting(
        starts=starts,
        silent={first: areas for first, areas in silent.items() if areas},
        first={area: min(days) for area, days in held.items()},
    )


def _of_few_rows(reader: duckdb.DuckDBPyConnection, areas: Collection[Area]) -> frozenset[Area]:
    """Return those of ``areas`` of which so few rows ever sell that all of them may sell nothing in a period."""
    places = reader.execute("SELECT place_id, region, precision_area FROM place").fetchall()
    ids = [place_id for place_id, *area in places if Area(*area) in areas]
    rows = reader.execute(_ROWS.format(places=", ".join("?" for _ in ids)), ids).fetchall()
    return frozenset(Area(region, name) for region, name, count in rows if count < _FEWEST_ROWS)
