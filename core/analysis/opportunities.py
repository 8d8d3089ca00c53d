"""Views of the gaps at points, by segment and by province, and the items that fade.

White space and room to expand add no money: they are the items missing in that segment or province, seen together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import NormalDist

import duckdb
import numpy as np

from core.analysis import movers
from core.analysis.gaps import prize
from core.analysis.grains import coarsest, periods_of
from core.analysis.noise import MAD_TO_SIGMA
from core.model.analyses.movements import Direction
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport, OpportunityRule
from core.model.analyses.point_gaps import PointGap
from core.model.analyses.prizes import NOTHING, Prize
from core.model.dimensions import PLACE_LEVELS
from core.model.ownership import Owner
from core.warehouse.filters import Filters, conditions

_PLACE = "province"

Sales = dict[str, dict[str | None, float]]  # province -> segment -> sales a period


def find(
    reader: duckdb.DuckDBPyConnection, rule: OpportunityRule, gaps: Sequence[PointGap], filters: Filters
) -> OpportunityReport:
    """Return the opportunities of what ``filters`` choose, those that are worth something of their province's sales.

    ``gaps`` are the gaps at points of what its filters on products choose: filters on places choose what is shown, and
    what it is compared with stays whole. Raises ``filter.unknown_level``.
    """
    periods = periods_of(reader, coarsest(reader), rule.recent)
    if not periods:
        return OpportunityReport(rule=rule, as_of=None, opportunities=())
    market = {level: names for level, names in filters.items() if level not in PLACE_LEVELS}
    places = {level: names for level, names in filters.items() if level in PLACE_LEVELS}
    shown = prize.chosen(gaps, places)
    sales = {place: sum(held.values()) for place, held in _sales(reader, None, periods, market).items()}
    spaces = (space for level in rule.levels for space in white_spaces(reader, rule, level, shown, market))
    chosen = set(_sales(reader, None, periods, filters)) if places else set(sales)
    rooms = _expansions(sales, gaps, prize.by_group(shown, (_PLACE,)), rule)
    opportunities = [
        *_worthy([space for space in (*spaces, *rooms) if space.place in chosen], sales, rule),
        *_fading(reader, filters, rule),
    ]
    opportunities.sort(
        key=lambda opportunity: (
            -opportunity.middle,
            -opportunity.threat,
            -opportunity.confidence * opportunity.at_risk,
            opportunity.kind,
            opportunity.place or "",
            opportunity.name or "",
        )
    )
    return OpportunityReport(rule=rule, as_of=periods[-1], opportunities=tuple(opportunities))


def _worthy(
    opportunities: Sequence[Opportunity], sales: Mapping[str, float], rule: OpportunityRule
) -> list[Opportunity]:
    """Return what is worth enough of its province's sales, and the largest of what only rivals could win."""

    def is_worth(amount: float, place: str | None) -> bool:
        return amount > 0 and 100 * amount >= rule.least * sales.get(place or "", 0.0)

    own = [row for row in opportunities if is_worth(row.middle, row.place)]
    threats = [row for row in opportunities if not row.missing and is_worth(row.threat, row.place)]
    threats.sort(key=lambda row: (-row.threat, row.place or "", row.name or ""))
    return own + threats[: rule.watched]


def _sales(reader: duckdb.DuckDBPyConnection, level: str | None, periods: Sequence[date], filters: Filters) -> Sales:
    """Return the mean sales a period of each province, by the segments of ``level`` or in all."""
    where, values = conditions(filters)
    rows = reader.execute(
        f"""
        SELECT {_PLACE}, {level or "NULL"} AS segment, CAST(sum(value) AS DOUBLE) FROM sales
        WHERE grain = ? AND period >= ? AND {_PLACE} IS NOT NULL AND {where} GROUP BY ALL
        """,
        [coarsest(reader), periods[0], *values],
    ).fetchall()
    sales: defaultdict[str, dict[str | None, float]] = defaultdict(dict)
    for place, segment, sold in rows:
        sales[place][segment] = sold / len(periods)
    return dict(sales)


def white_spaces(
    reader: duckdb.DuckDBPyConnection, rule: OpportunityRule, level: str, gaps: Sequence[PointGap], filters: Filters
) -> Iterator[Opportunity]:
    """Yield the segments whose share in a province lies under the lower quantile of all other provinces.

    Each is worth what ``gaps`` has of the segment in the province: nothing where nothing is missing at its points. A
    level in which one segment holds most of all sales has none.
    """
    periods = periods_of(reader, coarsest(reader), rule.recent)
    if not periods:
        return
    sales = _sales(reader, level, periods, filters)
    totals = {place: sum(held.values()) for place, held in sales.items() if sum(held.values()) > 0}
    prizes = prize.by_group(gaps, (_PLACE, level))
    segments = sorted({segment for held in sales.values() for segment in held if segment is not None})
    largest = max((sum(held.get(segment, 0.0) for held in sales.values()) for segment in segments), default=0.0)
    if 100 * largest > rule.most * sum(totals.values()):
        return
    for segment in segments:
        shares = {place: 100 * sales[place].get(segment, 0.0) / total for place, total in totals.items()}
        for place, share in shares.items():
            others = [other for name, other in shares.items() if name != place]
            if len(others) < rule.fewest_peers or share >= float(np.quantile(others, rule.under)):
                continue
            yield Opportunity(
                kind=OpportunityKind.WHITE_SPACE,
                place=place,
                level=level,
                name=segment,
                figure=share,
                against=float(np.quantile(others, rule.target)),
                prize=prizes.get((place, segment), NOTHING),
                confidence=_below(share, others),
                peers=len(others),
            )


def _below(share: float, others: Sequence[float]) -> float:
    """Return the confidence that a share lies under those of others: the normal distribution of its robust distance."""
    centre = float(np.median(others))
    spread = MAD_TO_SIGMA * float(np.median(np.abs(np.array(others) - centre)))
    return NormalDist().cdf((centre - share) / spread) if spread else 1.0


def _expansions(
    sales: Mapping[str, float], gaps: Sequence[PointGap], shown: Mapping[prize.Group, Prize], rule: OpportunityRule
) -> Iterator[Opportunity]:
    """Yield each province with its score: the mean of its ranks by prize over sales and by missing items per point.

    Both are ranked among all provinces, 100 for the most room, and leave rivals' items out. What each could win is the
    prize of what is ``shown`` of it.
    """
    totals = {place: total for place, total in sales.items() if total > 0}
    if len(totals) <= rule.fewest_peers:
        return
    room: defaultdict[str, list[PointGap]] = defaultdict(list)
    count: defaultdict[str, float] = defaultdict(float)
    points: defaultdict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for gap in gaps:
        if gap.province in totals:
            room[gap.province].append(gap)
        if gap.province in totals and gap.owner is not Owner.RIVAL:
            count[gap.province] += gap.confidence
            points[gap.province].add((gap.precision_area, gap.market))
    prizes = {place: prize.total(room[place]) for place in totals}
    by_prize = _ranks({place: prizes[place].own.middle / total for place, total in totals.items()})
    by_count = _ranks({place: count[place] / max(len(points[place]), 1) for place in totals})
    scores = {place: (by_prize[place] + by_count[place]) / 2 for place in totals}
    mean = sum(scores.values()) / len(scores)
    for place, score in scores.items():
        if score > mean:
            yield Opportunity(
                kind=OpportunityKind.EXPANSION,
                place=place,
                level=_PLACE,
                name=place,
                figure=score,
                against=mean,
                prize=shown.get((place,), NOTHING),
                peers=len(scores) - 1,
            )


def _ranks(figures: Mapping[str, float]) -> dict[str, float]:
    """Return the rank of each figure, 0 to 100; equal figures have equal ranks."""
    values = np.array(list(figures.values()))
    below = [(np.count_nonzero(values < value) + np.count_nonzero(values <= value) - 1) / 2 for value in values]
    return {name: 100 * float(rank) / max(len(values) - 1, 1) for name, rank in zip(figures, below, strict=True)}


def _fading(reader: duckdb.DuckDBPyConnection, filters: Filters, rule: OpportunityRule) -> Iterator[Opportunity]:
    """Yield the items that fall beyond chance and materially. What each lost a period is at risk; it is no prize."""
    spans = movers.spans(reader, filters)
    if spans is None:
        return
    lately, earlier = spans
    for mover in movers.find(reader, ("item",), filters):
        before, after = (float(total) / movers.RECENT for total in (mover.before, mover.after))
        if mover.direction is Direction.FALLING and 100 * (before - after) >= rule.fading * before > 0:
            yield Opportunity(
                kind=OpportunityKind.FADING,
                place=None,
                level="item",
                name=mover.group[0],
                figure=after,
                against=before,
                at_risk=before - after,
                confidence=1 - mover.chance,
                peers=0,
                lately=lately,
                earlier=earlier,
            )
