"""Gaps by the gap rate: the share of zero figures among all figures of a group in the last complete window.

Half of all figures of such a market are zero, so a rate over a threshold says little by itself. Groups are therefore
ranked by what their zeros cost beyond those of their peers: the same product groups elsewhere.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import duckdb

from core.model.analyses.gaps import Gap, GapReport, GapRule, GapUrgency, Standing
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import COARSEST_FIRST, TYPICAL_DAYS, period_of
from core.warehouse.filters import Filters, check_levels, conditions


@dataclass(frozen=True, slots=True)
class Window:
    """The periods looked at: of one grain, from the first day of the first to the first day of the last.

    ``before`` is the first day of the window before, as long as this one, or ``first`` where there is none.
    """

    grain: str
    before: date
    first: date
    last: date
    last_day: date
    periods: int


def find(reader: duckdb.DuckDBPyConnection, rule: GapRule, filters: Filters) -> GapReport:
    """Return the groups whose gap rate is over the threshold of ``rule``, the largest prize first.

    A record is a figure that was delivered; an empty cell is none. The window is counted from the last period of the
    data that pass ``filters``. A group's excess is its zero records beyond the rate of its peers. An excess record
    would sell the mean of the group's selling records, or of its peers' where it sells nothing.
    """
    check_levels(rule.by)
    window = window_of(reader, rule, filters)
    if window is None:
        return GapReport(
            rule=rule,
            window_start=None,
            window_end=None,
            periods=0,
            groups=0,
            total_records=0,
            zero_records=0,
            gaps=(),
        )
    gaps = [_gap(rule, group, counts, window.periods) for group, counts in _groups(reader, rule, filters, window)]
    flagged = [gap for gap in gaps if gap.gap_percentage > rule.threshold]
    flagged.sort(key=lambda gap: (-gap.middle, -gap.gap_percentage, [name or "" for name in gap.group]))
    return GapReport(
        rule=rule,
        window_start=window.first,
        window_end=window.last_day,
        periods=window.periods,
        groups=len(gaps),
        total_records=sum(gap.total_records for gap in gaps),
        zero_records=sum(gap.zero_records for gap in gaps),
        gaps=tuple(flagged),
    )


def window_of(reader: duckdb.DuckDBPyConnection, rule: GapRule, filters: Filters) -> Window | None:
    """Return the last window of the coarsest grain that the data have; 30 days are one month of monthly data."""
    where, values = conditions(filters)
    # Without filters every period that there is counts, and the figures need not be looked through.
    source = "sales" if filters else "periods"
    row = reader.execute(
        f"SELECT grain, min(period), max(period) FROM {source} WHERE {where} GROUP BY grain", values
    ).fetchall()
    spans: dict[str, tuple[date, date]] = {grain: (earliest, latest) for grain, earliest, latest in row}
    grain = next((grain for grain in COARSEST_FIRST if grain in spans), None)
    if grain is None:
        return None
    earliest, last = spans[grain]
    first, wanted = last, max(1, round(rule.window_days / TYPICAL_DAYS[grain]))
    while wanted > 1 and first > earliest:
        first, wanted = period_of(first - timedelta(days=1), grain).start, wanted - 1
    [(periods, begin, last_day)] = reader.execute(
        "SELECT count(*), min(period), max(last_day) FROM periods WHERE grain = ? AND period BETWEEN ? AND ?",
        [grain, first, last],
    ).fetchall()
    [(earlier,)] = reader.execute(
        "SELECT min(period) FROM (SELECT period FROM periods WHERE grain = ? AND period < ? ORDER BY 1 DESC LIMIT ?)",
        [grain, begin, periods],
    ).fetchall()
    return Window(grain, earlier or begin, begin, last, last_day, periods)


class _Counts(NamedTuple):
    """Records, zeros and sales of a group; its records and zeros of the window before; those of its peers."""

    records: int
    zeros: int
    sold: Decimal
    records_before: int
    zeros_before: int
    peer_records: int
    peer_zeros: int
    peer_sold: Decimal


def _groups(
    reader: duckdb.DuckDBPyConnection, rule: GapRule, filters: Filters, window: Window
) -> list[tuple[tuple[str | None, ...], _Counts]]:
    """Return the names of each group with its counts.

    A filter on a place of the group chooses among the groups but leaves their peers whole.
    """
    choosing = {level: names for level, names in filters.items() if level in rule.by and level in PLACE_LEVELS}
    before, before_values = conditions({k: v for k, v in filters.items() if k not in choosing})
    after, after_values = conditions(choosing)
    by = ", ".join(rule.by)
    peers = [level for level in rule.by if level in PRODUCT_LEVELS]
    over = f"OVER (PARTITION BY {', '.join(peers)})" if peers else "OVER ()"
    rows = reader.execute(
        f"""
        WITH record AS (
            SELECT {by}, count(*) FILTER (inside) AS records, count(*) FILTER (inside AND value = 0) AS zeros,
                   sum(value) FILTER (inside) AS sold, count(*) FILTER (NOT inside) AS records_before,
                   count(*) FILTER (NOT inside AND value = 0) AS zeros_before
            FROM (SELECT *, period >= ? AS inside FROM sales)
            WHERE grain = ? AND period BETWEEN ? AND ? AND {before}
            GROUP BY {by} HAVING count(*) FILTER (inside) > 0
        ), beside AS (
            SELECT *, sum(records) {over} - records AS peer_records, sum(zeros) {over} - zeros AS peer_zeros,
                   sum(sold) {over} - sold AS peer_sold
            FROM record
        )
        SELECT * FROM beside WHERE {after}
        """,
        [window.first, window.grain, window.before, window.last, *before_values, *after_values],
    ).fetchall()
    return [(row[: len(rule.by)], _Counts(*row[len(rule.by) :])) for row in rows]


def _standing(rule: GapRule, percentage: float, before: float | None) -> Standing:
    if before is None or before <= rule.threshold:
        return Standing.NEW
    return Standing.CLOSING if before - percentage >= rule.closing else Standing.PERSISTENT


def _gap(rule: GapRule, group: tuple[str | None, ...], counts: _Counts, periods: int) -> Gap:
    records, zeros, sold, records_before, zeros_before, peer_records, peer_zeros, peer_sold = counts
    percentage = 100 * zeros / records
    before = 100 * zeros_before / records_before if records_before else None
    peer_percentage = 100 * peer_zeros / peer_records if peer_records else None
    excess = 0.0
    if peer_percentage is not None:
        excess = max(0.0, zeros - records * peer_zeros / peer_records)
    per_record = _mean(sold, records - zeros) or _mean(peer_sold, peer_records - peer_zeros) or 0.0
    potential = excess * per_record / periods
    low, middle, high = (potential * part for part in rule.realisation)
    return Gap(
        group=group,
        total_records=records,
        zero_records=zeros,
        gap_percentage=percentage,
        urgency=_urgency(percentage, rule),
        peer_percentage=peer_percentage,
        excess_records=excess,
        sales_per_record=per_record,
        low=low,
        middle=middle,
        high=high,
        before_percentage=before,
        standing=_standing(rule, percentage, before),
    )


def _mean(total: Decimal, count: int) -> float | None:
    return float(total) / count if count else None


def _urgency(percentage: float, rule: GapRule) -> GapUrgency:
    if percentage > rule.high:
        return GapUrgency.HIGH
    return GapUrgency.MEDIUM if percentage > rule.threshold else GapUrgency.LOW
