"""Evaluate the rules on what is shown: each gives the breaches that last until the last period, and since when.

Deterministic and without a clock: the same figures give the same breaches on every machine.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import duckdb

from core.alerts.rules import LARGE_LOSS, LARGE_SHARE, RULES, Rule
from core.analysis.forecasting import forecast
from core.analysis.grains import coarsest
from core.analysis.noise import band
from core.model.alerts import Breach
from core.model.forecasts import ForecastRule
from core.model.job_context import Unattended

Scope = tuple[tuple[str, str], ...]
Points = list[tuple[date, float, float]]  # period, figure, what it is held against
_TESTED_PERIODS = 3


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality score of a live import, in per cent, and the first day of the last period that it covers."""

    file: str
    period: date
    score: float


def evaluate(reader: duckdb.DuckDBPyConnection, qualities: Iterable[Quality]) -> list[Breach]:
    """Return every breach that holds in the last period, the gravest first."""
    last = reader.execute("SELECT max(period) FROM periods WHERE grain = ?", [coarsest(reader)]).fetchone()
    breaches = [_of_quality(each) for each in qualities if each.score < RULES["quality"].threshold]
    if last is not None and last[0] is not None:
        rates = _zero_rates(reader)
        breaches += _gap_rates(rates, last[0])
        breaches += _running(RULES["zero_rate_jump"], _against_before(rates), last[0], _rose)
        breaches += _running(RULES["share_erosion"], _shares(reader), last[0], _eroded)
        breaches += _deviations(reader, last[0])
    order = {severity: number for number, severity in enumerate(type(RULES["quality"].severity))}
    return sorted(breaches, key=lambda each: (order[each.severity], each.rule, each.scope))


def _of_quality(quality: Quality) -> Breach:
    rule = RULES["quality"]
    scope = (("file", quality.file),)
    return _breach(rule, scope, (quality.period, quality.period), quality.score, rule.threshold)


def _gap_rates(rates: dict[Scope, Points], last: date) -> list[Breach]:
    """Return the regions over the thresholds; one over the critical threshold is not told as high as well."""
    critical, high = RULES["gap_rate_critical"], RULES["gap_rate_high"]
    found = _running(critical, rates, last, lambda rule, value, _: value > rule.threshold)
    grave = {breach.scope for breach in found}
    others = {scope: points for scope, points in rates.items() if scope not in grave}
    return found + _running(high, others, last, lambda rule, value, _: value > rule.threshold)


def _zero_rates(reader: duckdb.DuckDBPyConnection) -> dict[Scope, Points]:
    rows = reader.execute(
        """
        SELECT region, period, 100.0 * count(*) FILTER (value = 0) / count(*)
        FROM sales WHERE grain = ? AND region IS NOT NULL GROUP BY ALL ORDER BY period
        """,
        [coarsest(reader)],
    ).fetchall()
    found: defaultdict[Scope, Points] = defaultdict(list)
    for region, period, rate in rows:
        found[("region", region),].append((period, float(rate), 0.0))
    return found


def _against_before(series: dict[Scope, Points]) -> dict[Scope, Points]:
    """Return the series with each figure held against the one before; the first has none and is left out."""
    return {
        scope: [(now[0], now[1], before[1]) for before, now in pairwise(points)] for scope, points in series.items()
    }


def _shares(reader: duckdb.DuckDBPyConnection) -> dict[Scope, Points]:
    """Return the share of each manufacturer in each region against the period before, where its fall is beyond noise.

    A fall inside the usual changes of the same share is reported as no change at all, so that it cannot breach.
    """
    rows = reader.execute(
        """
        WITH sold AS (
            SELECT region, manufacturer, period, sum(value) AS sales
            FROM sales WHERE grain = ? AND region IS NOT NULL AND manufacturer IS NOT NULL
            GROUP BY region, manufacturer, period
        )
        SELECT region, manufacturer, period,
               100.0 * sales / nullif(sum(sales) OVER (PARTITION BY region, period), 0)
        FROM sold ORDER BY period
        """,
        [coarsest(reader)],
    ).fetchall()
    series: defaultdict[Scope, Points] = defaultdict(list)
    for region, manufacturer, period, share in rows:
        if share is not None:
            series[("region", region), ("manufacturer", manufacturer)].append((period, float(share), 0.0))
    return {scope: _beyond_noise(points) for scope, points in _against_before(series).items()}


def _beyond_noise(points: Points) -> Points:
    changes = [value - base for _, value, base in points]
    kept = []
    for number, (period, value, base) in enumerate(points):
        centre, half = band(changes[:number]) or (0.0, float("inf"))
        kept.append((period, value, base if abs(changes[number] - centre) > half else value))
    return kept


def _deviations(reader: duckdb.DuckDBPyConnection, last: date) -> list[Breach]:
    """Hold the last period of each region against what its forecast from the periods before would have been."""
    rule = RULES["forecast_deviation"]
    grain = coarsest(reader)
    rows = reader.execute(
        "SELECT region, period, sum(value) FROM sales WHERE grain = ? AND region IS NOT NULL "
        "GROUP BY ALL ORDER BY period",
        [grain],
    ).fetchall()
    series: defaultdict[tuple[str | None, ...], dict[date, float]] = defaultdict(dict)
    for region, period, total in rows:
        series[(region,)][period] = float(total)
    past = {
        group: {period: total for period, total in history.items() if period < last}
        for group, history in series.items()
        if last in history and len(history) > _TESTED_PERIODS
    }
    if grain is None or not past:
        return []
    breaches = []
    for found in forecast.forecast_series(past, grain, 1, ForecastRule(), forecast.Setting(), Unattended()):
        best = found.chosen
        if best is None or best.steps[0].start != last or not best.steps[0].mean:
            continue
        expected, (low, high) = best.steps[0].mean, best.steps[0].intervals[80]
        actual = series[found.group][last]
        if abs(actual / expected - 1) * 100 > rule.threshold and not low <= actual <= high:
            breaches.append(_breach(rule, (("region", str(found.group[0])),), (last, last), actual, expected))
    return breaches


def _rose(rule: Rule, value: float, base: float) -> bool:
    return value - base > rule.threshold


def _eroded(rule: Rule, value: float, base: float) -> bool:
    loss = base - value
    return loss >= rule.threshold or (base >= LARGE_SHARE and loss >= base * LARGE_LOSS / 100)


def _running(
    rule: Rule, series: dict[Scope, Points], last: date, broken: Callable[[Rule, float, float], bool]
) -> list[Breach]:
    """Return the scopes in which the rule is broken in the last period, with the first period of that run."""
    return [
        _breach(rule, scope, (run[0][0], last), run[-1][1], run[-1][2] or rule.threshold)
        for scope, points in series.items()
        if (run := _trailing_run(rule, points, last, broken))
    ]


def _trailing_run(
    rule: Rule, points: Sequence[tuple[date, float, float]], last: date, broken: Callable[[Rule, float, float], bool]
) -> Points:
    if not points or points[-1][0] != last:
        return []
    run: Points = []
    for point in reversed(points):
        if not broken(rule, point[1], point[2]):
            break
        run.insert(0, point)
    return run


def _breach(rule: Rule, scope: Scope, periods: tuple[date, date], value: float, base: float) -> Breach:
    return Breach(
        rule=rule.id,
        version=rule.version,
        severity=rule.severity,
        scope=scope,
        first=periods[0],
        last=periods[1],
        value=value,
        base=base,
    )
