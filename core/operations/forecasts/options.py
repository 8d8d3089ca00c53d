"""How the organisation's policy wants forecasts: in the window, on the command line and on the service alike."""

from core.analysis.forecasting.workers import Workers
from core.model.policy import Policy
from core.model.selection import Span
from core.operations.forecasts.forecast_sales import ForecastOptions


def forecast_options(
    policy: Policy,
    *,
    cores: int | None = None,
    target: float | None = None,
    span: Span | None = None,
    apart: Workers | None = None,
) -> ForecastOptions:
    """Return the options that the policy makes; an explicit argument overrides it."""
    return ForecastOptions(
        cores=policy.forecast.cores if cores is None else cores,
        calendar=policy.calendar.calendar,
        breaks=tuple(rule.since for rule in policy.excise.rules),
        target=target,
        span=span,
        apart=apart,
    )
