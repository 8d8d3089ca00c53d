"""Three months of a market with its regions, its leader and its alerts, made by hand: no two figures are alike."""

from datetime import date
from decimal import Decimal

from core.model.alerts.alerts import AlertSeverity, AlertState
from core.model.analyses.comparisons import Area, LeftOut, LeftOutArea, Silence
from core.model.analyses.positions import Position
from core.model.analyses.trends import Change, TrendPoint, TrendReport, TrendRule, TrendSeries
from desktop_app.queries.answers import Trends
from tests.builders.alerts import alert
from tests.builders.results import SHARE, SHARES, SPREAD

UNKNOWN = Change(base=None, percentage=None, new=False, noise=None, beyond_noise=None)


def month(
    year: int,
    number: int,
    total: str,
    previous: Change = UNKNOWN,
    last_year: Change = UNKNOWN,
    *,
    complete: bool = True,
) -> TrendPoint:
    """Return the figure of one month."""
    return TrendPoint(
        start=date(year, number, 1),
        total=Decimal(total),
        complete=complete,
        against_previous=previous,
        against_last_year=last_year,
    )


def change(base: date, percentage: float | None, noise: float | None = None, *, beyond: bool | None = None) -> Change:
    """Return a change against the period that begins on ``base``."""
    return Change(base=base, percentage=percentage, new=False, noise=noise, beyond_noise=beyond)


JULY_CHANGE = change(date(2025, 6, 1), -4.25, 8.5, beyond=False)
AUGUST_CHANGE = change(date(2025, 7, 1), 25.0, 5.6, beyond=True)
JULY_ON_YEAR = change(date(2024, 7, 1), 3.25)
AUGUST_ON_YEAR = change(date(2024, 8, 1), -12.34, 9.1, beyond=True)
# Malaz was silent in the base, Balad is now, Abha is new.
LEFT_OUT = LeftOut(
    areas=(
        LeftOutArea(area=Area("RIYADH", "MALAZ"), sales=Decimal("1234.4"), silence=Silence.BEFORE),
        LeftOutArea(area=Area("JEDDAH", "BALAD"), sales=Decimal(56), silence=Silence.NOW),
        LeftOutArea(area=Area("ABHA", None), sales=Decimal(7), silence=Silence.NEW),
    ),
    now=Decimal("501.5"),
    then=Decimal("493.25"),
    raw=179.2,
)
MONTHS = (
    month(2024, 8, "1409000"),
    month(2025, 7, "988000.4", JULY_CHANGE, JULY_ON_YEAR),
    month(2025, 8, "1235000.5", AUGUST_CHANGE, AUGUST_ON_YEAR),
)
RIYADH = TrendSeries(group=("RIYADH",), points=(month(2025, 7, "610000"), month(2025, 8, "435000.4")))
JEDDAH = TrendSeries(group=("JEDDAH",), points=(month(2025, 8, "800000.1"),))
NAMELESS = TrendSeries(group=(None,), points=(month(2025, 7, "70000"),))
POSITION = Position(report=SHARES, share=SHARE, names=("PEPSICO",), spread=SPREAD)

PEPSI = TrendSeries(
    group=("PEPSI",),
    points=(
        month(2025, 7, "2000"),
        month(2025, 8, "1700", change(date(2025, 7, 1), -15.0, 6.0, beyond=True)),
    ),
)
MIRINDA = TrendSeries(
    group=("MIRINDA",),
    points=(
        month(2025, 7, "5000"),
        month(2025, 8, "5100", change(date(2025, 7, 1), 2.0, 3.0, beyond=False)),
    ),
)
TRENDS = Trends(
    total=TrendReport(rule=TrendRule(), series=(TrendSeries(group=(), points=MONTHS),)),
    regions=TrendReport(rule=TrendRule(by=("region",)), series=(RIYADH, JEDDAH)),
    sellers=TrendReport(rule=TrendRule(by=("brand",)), series=(MIRINDA, PEPSI)),
)

CRITICAL, HIGH = AlertSeverity.CRITICAL, AlertSeverity.HIGH
ALERTS = (
    alert("a", rule="gap_rate_high", severity=CRITICAL, first=date(2025, 3, 1)),
    alert("b", rule="sales_drop", severity=CRITICAL, first=date(2025, 2, 1)),
    alert("c", rule="sales_drop", severity=CRITICAL, first=date(2025, 4, 1)),
    alert("d", rule="gap_rate_high", severity=HIGH, first=date(2024, 1, 1)),
    alert("e", rule="gap_rate_high", severity=CRITICAL, first=date(2023, 1, 1), state=AlertState.ACKNOWLEDGED),
)
