"""What the rules raise in a market: where everything was imported at once, and where a month came after the other."""

from datetime import UTC, date, datetime
from itertools import pairwise

from core.alerts.judge import judge, silent_scopes
from core.alerts.measure import measure, wanted_by
from core.alerts.reconcile import reconcile
from core.model.alerts.alerts import Alert, AlertSeverity
from core.model.alerts.rules import SHIPPED, AlertRule
from core.model.alerts.tracks import AlertFigure, Measured
from core.model.clock import stamp
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from core.warehouse.engine import Warehouse
from tests.bench.alert_markets import Planted
from tests.bench.alert_scores import Raised

KNOWN_FIRST = 12  # months that are there on the first day of those to whom one month after the other comes
NOW = stamp(datetime(2025, 1, 15, 6, tzinfo=UTC))
# What no share and no severity hangs on, and takes most of the time to measure.
_APART = {
    AlertFigure.SALES,
    AlertFigure.FORECAST_ACCURACY,
    AlertFigure.MISSING_SALES,
    AlertFigure.ITEM_SALES,
    AlertFigure.WHITE_SPACE,
    AlertFigure.TREND,
    AlertFigure.DATA_AGE,
}


def judged_rules() -> list[AlertRule]:
    """Return the rules that can be critical, those of shares and those of silence."""
    return [rule for rule in SHIPPED.values() if rule.figure not in _APART or rule.severity is AlertSeverity.CRITICAL]


def measured(warehouse: Warehouse, rules: list[AlertRule]) -> Measured:
    """Return what ``rules`` speak of."""
    with warehouse.reader() as reader:
        return measure(reader, wanted_by(rules), Calendar(), Unattended())


def at_once(planted: Planted) -> list[Raised]:
    """Return what is raised on the first day of somebody who imports everything at once."""
    rules = judged_rules()
    state = measured(planted.warehouse, rules)
    breaches = judge(rules, state, state.tracks)
    return [_raised(alert, planted.periods[-1]) for alert in reconcile(breaches, [], [], NOW).raised]


def month_by_month(planted: Planted) -> list[Raised]:
    """Return what is raised after the import of every month that follows the first ``KNOWN_FIRST``.

    What the first ones raised is known and not among it. An alert that becomes critical later counts once more, as
    of that month. Nobody decides about an alert.
    """
    rules = judged_rules()
    known: dict[str, Alert] = {}
    result: list[Raised] = []
    for number, last in enumerate(planted.periods[KNOWN_FIRST - 1 :]):
        state = measured(planted.through(KNOWN_FIRST + number).warehouse, rules)
        breaches = judge(rules, state, state.tracks)
        outcome = reconcile(breaches, list(known.values()), silent_scopes(breaches, rules), NOW)
        if number:
            graver = [alert for alert in outcome.lasting if _is_critical(alert) and not _is_critical(known[alert.id])]
            result += [_raised(alert, last) for alert in (*outcome.raised, *outcome.returned, *graver)]
        for part in (outcome.raised, outcome.lasting, outcome.cleared, outcome.returned, outcome.noted):
            known |= {alert.id: alert for alert in part}
    return result


def bare_rule(planted: Planted, points: float = 1.0) -> list[Raised]:
    """Return what the plain rule raises every month: a brand that gained or lost so many points in its region."""
    with planted.warehouse.reader() as reader:
        rows = reader.execute(
            "SELECT region, brand, period, 100 * CAST(sum(value) AS DOUBLE) / sum(sum(value)) "
            "OVER (PARTITION BY region, period) FROM sales GROUP BY region, brand, period ORDER BY ALL"
        ).fetchall()
    return [
        Raised("bare", now[0], now[1], critical=True, gain=now[3] > before[3], first=now[2], at=now[2])
        for before, now in pairwise(rows)
        if before[:2] == now[:2] and abs(now[3] - before[3]) >= points and now[2] > planted.periods[KNOWN_FIRST - 1]
    ]


def _raised(alert: Alert, at: date) -> Raised:
    breach, scope = alert.breach, dict(alert.breach.scope)
    return Raised(
        rule=breach.rule,
        region=scope.get("region", ""),
        brand=scope.get("brand", ""),
        critical=_is_critical(alert),
        gain=breach.value > breach.base,
        first=breach.first,
        at=at,
    )


def _is_critical(alert: Alert) -> bool:
    return alert.breach.severity is AlertSeverity.CRITICAL
