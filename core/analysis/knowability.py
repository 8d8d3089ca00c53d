"""Can this be known? The guard before every claim of a season, of Ramadan, of growth and of price."""

from collections.abc import Mapping
from datetime import date

import duckdb

from core.analysis.exposure_effect import FEWEST_FREE, MOST_INFLATED, estimate, inflation
from core.analysis.grains import undoubled
from core.analysis.likeness import reporting
from core.analysis.likeness.completion import market_of, missing_in, weights_of
from core.analysis.likeness.like_for_like import GroupSales, Totals, parts
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
    sales = _months(reader, filters)
    months = sales.totals
    ramadan = _ramadan(_completed(reader, sales), calendar)
    judgements = (_season(months), ramadan, _growth(months), _price(months))
    return KnowledgeReport(judgements=judgements, growth=_adjusted(sales, calendar, ramadan))


def _months(reader: duckdb.DuckDBPyConnection, filters: Filters) -> GroupSales:
    where, values = conditions(filters)
    source = undoubled(reader, _START)
    rows = reader.execute(
        f"SELECT {_START} AS start, sum(value), max(last_day) FROM {source} WHERE {where} GROUP BY ALL ORDER BY start",
        values,
    ).fetchall()
    reported = reporting.read(reader, _START)
    sold = f"SELECT {_START} AS start, value, region, precision_area FROM {source} WHERE {where}"
    silent = parts(reader, reported, sold, values, ()).get((), {})
    whole = {start: total for start, total, last in rows if last >= month(start.year, start.month).end}
    return GroupSales(whole, silent, reported)


def _completed(reader: duckdb.DuckDBPyConnection, sales: GroupSales) -> dict[date, float]:
    """Return the months that sold something, with what silent areas are taken to have sold."""
    weights = weights_of(market_of(reader, sales.reporting, _START)) if sales.parts else {}
    missing = missing_in(sales.parts, weights)
    totals = {start: float(total) + missing.get(start, 0.0) for start, total in sales.totals.items()}
    return {start: total for start, total in totals.items() if total > 0}


def _season(totals: Totals) -> Judgement:
    count = len(totals)
    if count < _TWO_SEASONS:
        return Judgement(claim=Claim.SEASON, verdict=Verdict.NO, reason="judged.season_no", months=count)
    if count < _THREE_SEASONS:
        return Judgement(claim=Claim.SEASON, verdict=Verdict.SCENARIO, reason="judged.season_scenario", months=count)
    return Judgement(claim=Claim.SEASON, verdict=Verdict.YES, reason="judged.season_yes", months=count)


def _ramadan(totals: Mapping[date, float], calendar: Calendar) -> Judgement:
    """Judge Ramadan: it must have moved against the months, and enough months must remain to separate it from noise.

    An effect whose interval holds zero is none that is seen.
    """
    count = len(totals)
    inflated = inflation(totals, calendar, ExposureKind.RAMADAN)
    if count < _TWO_SEASONS or inflated == float("inf"):
        return Judgement(claim=Claim.RAMADAN, verdict=Verdict.NO, reason="judged.ramadan_no", months=count)
    effect = estimate(totals, calendar, ExposureKind.RAMADAN)
    years = len({start.year for start in totals})
    if effect is None or inflated > MOST_INFLATED or count - _YEAR - years < FEWEST_FREE:
        return Judgement(claim=Claim.RAMADAN, verdict=Verdict.SCENARIO, reason="judged.ramadan_scenario", months=count)
    seen = not effect.low <= 0 <= effect.high
    verdict, reason = (Verdict.YES, "judged.ramadan_yes") if seen else (Verdict.NO, "judged.ramadan_unseen")
    return Judgement(claim=Claim.RAMADAN, verdict=verdict, reason=reason, months=count, effect=effect)


def _growth(totals: Totals) -> Judgement:
    count = len(totals)
    compared = any(_year_before(start) in totals for start in totals)
    verdict = Verdict.YES if compared else Verdict.NO
    return Judgement(claim=Claim.GROWTH, verdict=verdict, reason=f"judged.growth_{verdict}", months=count)


def _price(totals: Totals) -> Judgement:
    """Judge price: without prices and with one measure, its effect is not separable from volume."""
    return Judgement(claim=Claim.PRICE, verdict=Verdict.SCENARIO, reason="judged.price_scenario", months=len(totals))


def _adjusted(sales: GroupSales, calendar: Calendar, ramadan: Judgement) -> tuple[AdjustedGrowth, ...]:
    """Return the growth of each month that sold something on the one a year before that did, like for like."""
    growths = []
    for start, total in sorted(sales.totals.items()):
        base = _year_before(start)
        compared = sales.compared(start, base)
        if base not in sales.totals or compared.now <= 0 or compared.then <= 0:
            continue
        now, before = (month(day.year, day.month) for day in (start, base))
        days_now, days_before = (calendar.days(ExposureKind.RAMADAN, period) for period in (now, before))
        factor = float(compared.now / compared.then)
        adjusted = None
        if ramadan.verdict is Verdict.YES and ramadan.effect is not None:
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
                left_out=compared.stated(100 * float(total / sales.totals[base] - 1)),
            )
        )
    return tuple(growths)


def _year_before(start: date) -> date:
    return date(start.year - 1, start.month, 1)
