"""Can this be known? The guard before every claim of a season, of Ramadan, of growth and of price."""

from collections.abc import Mapping
from datetime import date

import duckdb

from core.analysis.exposure_effect import FEWEST_FREE, MOST_INFLATED, estimate, inflation
from core.analysis.grains import undoubled
from core.model.analyses.knowability import AdjustedGrowth, Claim, Judgement, KnowledgeReport, Verdict
from core.model.exposure import Calendar, ExposureKind
from core.model.periods import month
from core.warehouse.filters import Filters, conditions

_START = "CAST(date_trunc('month', period) AS DATE)"
_YEAR = 12
_TWO_SEASONS, _THREE_SEASONS = 24, 36


def judge(reader: duckdb.DuckDBPyConnection, calendar: Calendar, filters: Filters) -> KnowledgeReport:
    """Judge every claim on the monthly totals of what ``filters`` choose; data finer than months are added up.

    A month counts when its figures reach its last day. Raises ``filter.unknown_level``, and
    ``calendar.unknown_year``.
    """
    totals = _months(reader, filters)
    positive = {start: total for start, total in totals.items() if total > 0}
    ramadan = _ramadan(positive, calendar)
    judgements = (_season(totals), ramadan, _growth(totals), _price(totals))
    return KnowledgeReport(judgements=judgements, growth=_adjusted(positive, calendar, ramadan))


def _months(reader: duckdb.DuckDBPyConnection, filters: Filters) -> dict[date, float]:
    where, values = conditions(filters)
    rows = reader.execute(
        f"""
        SELECT {_START} AS start, CAST(sum(value) AS DOUBLE), max(last_day)
        FROM {undoubled(reader, _START)} WHERE {where} GROUP BY start ORDER BY start
        """,
        values,
    ).fetchall()
    return {start: total for start, total, last in rows if last >= month(start.year, start.month).end}


def _season(totals: Mapping[date, float]) -> Judgement:
    count = len(totals)
    if count < _TWO_SEASONS:
        return Judgement(claim=Claim.SEASON, verdict=Verdict.NO, reason="judged.season_no", months=count)
    if count < _THREE_SEASONS:
        return Judgement(claim=Claim.SEASON, verdict=Verdict.SCENARIO, reason="judged.season_scenario", months=count)
    return Judgement(claim=Claim.SEASON, verdict=Verdict.YES, reason="judged.season_yes", months=count)


def _ramadan(totals: Mapping[date, float], calendar: Calendar) -> Judgement:
    """Judge Ramadan: it must have moved against the months, and enough months must remain to separate it from noise."""
    count = len(totals)
    inflated = inflation(totals, calendar, ExposureKind.RAMADAN)
    if count < _TWO_SEASONS or inflated == float("inf"):
        return Judgement(claim=Claim.RAMADAN, verdict=Verdict.NO, reason="judged.ramadan_no", months=count)
    effect = estimate(totals, calendar, ExposureKind.RAMADAN)
    years = len({start.year for start in totals})
    if effect is None or inflated > MOST_INFLATED or count - _YEAR - years < FEWEST_FREE:
        return Judgement(claim=Claim.RAMADAN, verdict=Verdict.SCENARIO, reason="judged.ramadan_scenario", months=count)
    return Judgement(claim=Claim.RAMADAN, verdict=Verdict.YES, reason="judged.ramadan_yes", months=count, effect=effect)


def _growth(totals: Mapping[date, float]) -> Judgement:
    count = len(totals)
    compared = any(_year_before(start) in totals for start in totals)
    verdict = Verdict.YES if compared else Verdict.NO
    return Judgement(claim=Claim.GROWTH, verdict=verdict, reason=f"judged.growth_{verdict}", months=count)


def _price(totals: Mapping[date, float]) -> Judgement:
    """Judge price: without prices and with one measure, its effect is not separable from volume."""
    return Judgement(claim=Claim.PRICE, verdict=Verdict.SCENARIO, reason="judged.price_scenario", months=len(totals))


def _adjusted(totals: Mapping[date, float], calendar: Calendar, ramadan: Judgement) -> tuple[AdjustedGrowth, ...]:
    growths = []
    for start, total in sorted(totals.items()):
        base = _year_before(start)
        if base not in totals:
            continue
        now, before = (month(day.year, day.month) for day in (start, base))
        days_now, days_before = (calendar.days(ExposureKind.RAMADAN, period) for period in (now, before))
        factor = total / totals[base]
        adjusted = None
        if ramadan.effect is not None:
            part = ramadan.effect.percentage / 100
            moved = (1 + part * days_before / before.days) / (1 + part * days_now / now.days)
            adjusted = 100 * (factor * moved - 1)
        growths.append(
            AdjustedGrowth(
                month=start,
                percentage=100 * (factor - 1),
                adjusted=adjusted,
                days_now=days_now,
                days_before=days_before,
            )
        )
    return tuple(growths)


def _year_before(start: date) -> date:
    return date(start.year - 1, start.month, 1)
