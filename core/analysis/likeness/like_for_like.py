"""Compare two periods like for like: only areas that reported in both count, and who is left out is named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from core.analysis.likeness.reporting import Reporting
from core.model.analyses.comparisons import Area, LeftOut, LeftOutArea, Silence, SilentArea
from core.model.analyses.distribution import Group

Totals = Mapping[date, Decimal]
Parts = Mapping[Area, Totals]  # what a group sold in each area that is ever silent

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Compared:
    """What the areas that reported in both of two periods sold in each, and the areas that are left out."""

    now: Decimal
    then: Decimal
    left_out: tuple[LeftOutArea, ...]

    def stated(self, raw: float | None) -> LeftOut | None:
        """Return what is left out, beside the change ``raw`` of the totals; ``None`` where nothing is."""
        return LeftOut(areas=self.left_out, now=self.now, then=self.then, raw=raw) if self.left_out else None


@dataclass(frozen=True, slots=True)
class GroupSales:
    """What a group sold in each period (``totals``), and in the areas that are silent in some of them (``parts``)."""

    totals: Totals
    parts: Parts
    reporting: Reporting

    def compared(self, now: date, then: date) -> Compared:
        """Return the sales of two periods in the areas that reported in both; a period without figures sold nothing.

        An area is left out where the group has sales in it in either period; the one that sells most comes first.
        """
        sold, base = self.totals.get(now, _NOTHING), self.totals.get(then, _NOTHING)
        areas = []
        for area in (self.reporting.silent_in(now) | self.reporting.silent_in(then)) & self.parts.keys():
            part, part_then = self.parts[area].get(now, _NOTHING), self.parts[area].get(then, _NOTHING)
            if part or part_then:
                sold, base = sold - part, base - part_then
                areas.append(LeftOutArea(area=area, sales=part + part_then, silence=self._silence(area, now, then)))
        return Compared(sold, base, _by_sales(areas))

    def silent_areas(self) -> tuple[SilentArea, ...]:
        """Return the areas of the group that are silent in some period: what came later first, then by their names."""
        silent = []
        for area in sorted(self.parts, key=str):
            first = self.reporting.first[area]
            periods = [start for start in self.reporting.starts if area in self.reporting.silent_in(start)]
            gaps = tuple(start for start in periods if start > first)
            silent.append(SilentArea(area=area, periods=gaps, new_since=first if len(gaps) < len(periods) else None))
        return tuple(sorted(silent, key=lambda own: own.new_since is None))

    def _silence(self, area: Area, now: date, then: date) -> Silence:
        if area in self.reporting.silent_in(now):
            return Silence.NOW
        return Silence.NEW if self.reporting.first[area] > then else Silence.BEFORE


def added_up(pairs: Sequence[Compared]) -> Compared:
    """Return several comparisons as one: an area is left out once with its sales of all, and the last one says why."""
    sales: defaultdict[Area, Decimal] = defaultdict(Decimal)
    silences: dict[Area, Silence] = {}
    for pair in pairs:
        for left in pair.left_out:
            sales[left.area] += left.sales
            silences[left.area] = left.silence
    areas = [LeftOutArea(area=area, sales=sold, silence=silences[area]) for area, sold in sales.items()]
    now, then = (sum(sold, _NOTHING) for sold in ([pair.now for pair in pairs], [pair.then for pair in pairs]))
    return Compared(now, then, _by_sales(areas))


def _by_sales(areas: Sequence[LeftOutArea]) -> tuple[LeftOutArea, ...]:
    return tuple(sorted(areas, key=lambda left: (-left.sales, [name or "" for name in left.area])))


def parts(
    reader: duckdb.DuckDBPyConnection,
    reporting: Reporting,
    sold: str,
    values: Sequence[object],
    by: Sequence[str],
) -> dict[Group, Parts]:
    """Return what each group of the levels ``by`` sold in each of the areas that are ever silent; most often nothing.

    ``sold`` selects start, value, region, precision_area and the levels, with the bound ``values``.
    """
    if not reporting.first:
        return {}
    one = "SELECT CAST(? AS VARCHAR) AS silent_region, CAST(? AS VARCHAR) AS silent_area"
    silent = " UNION ALL ".join(one for _ in reporting.first)
    levels = "".join(f", {level}" for level in by)
    rows = reader.execute(
        f"""
        WITH silent AS ({silent}), sold AS ({sold})
        SELECT start, sum(value), region, precision_area {levels} FROM sold JOIN silent
        ON region IS NOT DISTINCT FROM silent_region AND precision_area IS NOT DISTINCT FROM silent_area GROUP BY ALL
        """,
        [*(name for area in reporting.first for name in area), *values],
    ).fetchall()
    groups: defaultdict[Group, defaultdict[Area, dict[date, Decimal]]] = defaultdict(lambda: defaultdict(dict))
    for start, value, region, area, *group in rows:
        groups[tuple(group)][Area(region, area)][start] = value
    return {group: dict(held) for group, held in groups.items()}
