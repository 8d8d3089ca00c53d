"""Gaps by groups: what the items missing at their points are worth, beside the share of zeros among their figures.

Half of all figures of such a market are zero, so a rate over a threshold says little by itself. It is compared with
that of the peers, the same product groups elsewhere, as far as so many records can bear it out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import isnan
from typing import NamedTuple

import duckdb
import numpy as np

from core.analysis.gaps import prize
from core.analysis.gaps.shrinkage import Counts, shrink
from core.model.analyses.gaps import SURE, Gap, GapReport, GapRule, GapUrgency, Standing
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import TYPICAL_DAYS, coarsest_of, period_of
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


def find(reader: duckdb.DuckDBPyConnection, rule: GapRule, filters: Filters, missing: Sequence[PointGap]) -> GapReport:
    """Return the groups with something to win, over the threshold, or ahead of their peers; those that lead first.

    Then comes what the own company could win most, and last what only rivals could win.
    ``missing`` are the gaps at points that pass ``filters``; their sums are the prizes. A record is a figure that was
    delivered; an empty cell is none. The window is counted from the last period of the data that pass ``filters``.
    Filters on places choose what is shown and leave the peers whole; filters on products choose the market.
    """
    check_levels(rule.by)
    window = window_of(reader, rule, filters) or (window_of(reader, rule, {}) if missing else None)
    prizes = prize.by_group(missing, rule.by)
    counts = _groups(reader, rule, filters, window) if window is not None else {}
    gaps = _gaps(rule, counts | {group: _NO_RECORDS for group in prizes if group not in counts}, prizes)
    if window is not None and window.before == window.first:  # with nothing before, nothing is new
        gaps = [replace(gap, standing=None) for gap in gaps]
    shown = [gap for gap in gaps if gap.prize.middle > 0 or gap.leads or _is_over(gap.gap_percentage, rule)]
    shown.sort(
        key=lambda gap: (
            not gap.leads or (gap.prize.missing > 0 and not gap.missing),
            -gap.middle,
            -gap.threat,
            -(gap.gap_percentage or 0.0),
            [name or "" for name in gap.group],
        )
    )
    return GapReport(
        rule=rule,
        window_start=window.first if window is not None else None,
        window_end=window.last_day if window is not None else None,
        periods=window.periods if window is not None else 0,
        groups=len(gaps),
        over=sum(_is_over(gap.gap_percentage, rule) for gap in gaps),
        total_records=sum(gap.total_records for gap in gaps),
        zero_records=sum(gap.zero_records for gap in gaps),
        prize=prize.total(missing),
        gaps=tuple(shown),
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
    grain = coarsest_of(spans)
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
    """Records and zeros: shown of a group in the window and in the one before, of the whole group, of its peers."""

    records: int
    zeros: int
    records_before: int
    zeros_before: int
    whole_records: int
    whole_zeros: int
    peer_records: int
    peer_zeros: int


_EVEN = 0.5  # as likely more zeros than elsewhere as fewer
_BESIDES = 2
_NO_RECORDS = _Counts(0, 0, 0, 0, 0, 0, 0, 0)


def _groups(
    reader: duckdb.DuckDBPyConnection, rule: GapRule, filters: Filters, window: Window
) -> dict[prize.Group, _Counts]:
    """Return the counts of each group of what the product filters choose, shown or not.

    Filters on places choose what is shown; the groups compared with stay whole.
    """
    market, market_values = conditions({k: v for k, v in filters.items() if k not in PLACE_LEVELS})
    places, place_values = conditions({k: v for k, v in filters.items() if k in PLACE_LEVELS})
    by = ", ".join(rule.by)
    peers = [level for level in rule.by if level in PRODUCT_LEVELS]
    over = f"OVER (PARTITION BY {', '.join(peers)})" if peers else "OVER ()"
    rows = reader.execute(
        f"""
        WITH record AS (
            SELECT {by}, count(*) FILTER (inside AND shown) AS records,
                   count(*) FILTER (inside AND shown AND value = 0) AS zeros,
                   count(*) FILTER (NOT inside AND shown) AS records_before,
                   count(*) FILTER (NOT inside AND shown AND value = 0) AS zeros_before,
                   count(*) FILTER (inside) AS whole_records,
                   count(*) FILTER (inside AND value = 0) AS whole_zeros
            FROM (SELECT *, period >= ? AS inside, {places} AS shown FROM sales)
            WHERE grain = ? AND period BETWEEN ? AND ? AND {market}
            GROUP BY {by} HAVING count(*) FILTER (inside) > 0
        )
        SELECT *, sum(whole_records) {over} - whole_records, sum(whole_zeros) {over} - whole_zeros FROM record
        """,
        [window.first, *place_values, window.grain, window.before, window.last, *market_values],
    ).fetchall()
    return {row[: len(rule.by)]: _Counts(*row[len(rule.by) :]) for row in rows}


def _gaps(rule: GapRule, counts: Mapping[prize.Group, _Counts], prizes: Mapping[prize.Group, Prize]) -> list[Gap]:
    """Return every group that is shown: with a record, or with a prize."""
    columns = np.array(list(counts.values()), np.float64).reshape(-1, len(_Counts._fields)).T
    at = dict(zip(_Counts._fields, columns, strict=True))
    shrunk = shrink(
        Counts(at["zeros"], at["records"]),
        Counts(at["whole_zeros"], at["whole_records"]),
        Counts(at["peer_zeros"], at["peer_records"]),
    )
    return [
        _gap(rule, group, count, prizes.get(group, NOTHING), 100 * rate, None if isnan(chance) else chance)
        for (group, count), rate, chance in zip(
            counts.items(), shrunk.rate.tolist(), shrunk.chance.tolist(), strict=True
        )
        if count.records or group in prizes
    ]


def _gap(rule: GapRule, group: prize.Group, counts: _Counts, worth: Prize, shrunk: float, chance: float | None) -> Gap:
    records, zeros, records_before, zeros_before, _, _, peer_records, peer_zeros = counts
    percentage = 100 * zeros / records if records else None
    before = 100 * zeros_before / records_before if records_before else None
    known = bool(records and peer_records)
    above = known and zeros * peer_records > records * peer_zeros
    better = known and not above and chance is not None and chance < _EVEN
    return Gap(
        group=group,
        prize=worth,
        total_records=records,
        zero_records=zeros,
        gap_percentage=percentage,
        shrunk_percentage=shrunk if records else None,
        # What is better than the same groups elsewhere is nothing to hurry to, however high the rate of all of them.
        urgency=GapUrgency.LOW if better else _urgency(min(shrunk, _cautious(records, zeros)), rule),
        peer_percentage=100 * peer_zeros / peer_records if peer_records else None,
        excess_records=zeros - records * peer_zeros / peer_records if above else 0.0,
        chance=chance if above else None,
        leads=above and chance is not None and chance >= SURE,
        before_percentage=before,
        standing=_standing(rule, percentage, before),
    )


def _is_over(percentage: float | None, rule: GapRule) -> bool:
    return percentage is not None and percentage > rule.threshold


def _standing(rule: GapRule, percentage: float | None, before: float | None) -> Standing | None:
    if percentage is None or percentage <= rule.threshold:
        return None
    if before is None or before <= rule.threshold:
        return Standing.NEW
    return Standing.CLOSING if before - percentage >= rule.closing else Standing.PERSISTENT


def _cautious(records: int, zeros: int) -> float:
    """Return the rate with two zeros and two sales besides those seen: what so few records say by themselves."""
    return 100 * (zeros + _BESIDES) / (records + 2 * _BESIDES) if records else 0.0


def _urgency(rate: float, rule: GapRule) -> GapUrgency:
    if rate > rule.high:
        return GapUrgency.HIGH
    return GapUrgency.MEDIUM if rate > rule.threshold else GapUrgency.LOW
