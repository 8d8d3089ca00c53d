"""The shipped rules: which figure, for which scope, from where on, how grave. One definition each, with its version."""

from dataclasses import dataclass
from types import MappingProxyType

from core.model.alerts import AlertSeverity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule over the figures of a scope; ``threshold`` is in the unit of the figure, per cent or points."""

    id: str
    version: int
    severity: AlertSeverity
    threshold: float


RULES = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            Rule(id="gap_rate_critical", version=1, severity=AlertSeverity.CRITICAL, threshold=70.0),
            Rule(id="gap_rate_high", version=1, severity=AlertSeverity.HIGH, threshold=60.0),
            Rule(id="zero_rate_jump", version=1, severity=AlertSeverity.HIGH, threshold=5.0),
            Rule(id="share_erosion", version=1, severity=AlertSeverity.CRITICAL, threshold=1.0),
            Rule(id="forecast_deviation", version=1, severity=AlertSeverity.HIGH, threshold=10.0),
            Rule(id="quality", version=1, severity=AlertSeverity.CRITICAL, threshold=80.0),
        )
    }
)
# A share that was at least this large also erodes by losing this part of itself, both in per cent.
LARGE_SHARE = 5.0
LARGE_LOSS = 5.0
