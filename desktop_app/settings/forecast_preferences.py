"""How the settings want forecasts: in the window and on the command line alike."""

from core.analysis.forecasting.workers import Workers
from core.model.selection import Span
from core.operations.forecasts.forecast_sales import ForecastOptions
from desktop_app.settings.settings import Settings


def forecast_options(
    settings: Settings,
    *,
    cores: int | None = None,
    target: float | None = None,
    span: Span | None = None,
    apart: Workers | None = None,
) -> ForecastOptions:
    """Return how the settings want forecasts; what is given stands before what is set."""
    return ForecastOptions(
        cores=settings.forecast.cores if cores is None else cores,
        calendar=settings.calendar.calendar,
        breaks=tuple(rule.since for rule in settings.excise.rules),
        target=target,
        span=span,
        apart=apart,
    )
