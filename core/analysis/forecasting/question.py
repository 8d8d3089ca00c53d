"""What will sell: a question to the warehouse, answered group by group or as a hierarchy that adds up."""

import duckdb

from core.analysis.forecasting.forecast import Setting, forecast_series
from core.analysis.forecasting.hierarchy import forecast_tree
from core.analysis.forecasting.sales import load
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.model.periods import TYPICAL_DAYS, Grain
from core.warehouse.filters import Filters

LONGEST = 366  # periods


def find(
    reader: duckdb.DuckDBPyConnection, rule: ForecastRule, filters: Filters, setting: Setting, context: JobContext
) -> ForecastReport:
    """Return a forecast for each group, at the coarsest grain of the data; the largest group first.

    A coherent question is answered for every level, the total first. Raises ``forecast.horizon`` for a horizon under
    one day or over 366 periods, and ``Cancelled``.
    """
    grain, series = load(reader, rule.by, filters)
    if grain is None:
        return ForecastReport(rule=rule, groups=())
    forecast_tree_or_series = forecast_tree if rule.coherent and rule.by and series else forecast_series
    groups = forecast_tree_or_series(series, grain, periods_of(rule, grain), rule, setting, context)
    chosen = tuple((level, tuple(names)) for level, names in filters.items())
    return ForecastReport(rule=rule, groups=groups, grain=grain, filters=chosen)


def periods_of(rule: ForecastRule, grain: Grain) -> int:
    """Return how many periods the horizon of ``rule`` is; raises ``forecast.horizon``."""
    horizon = max(1, round(rule.horizon_days / TYPICAL_DAYS[grain]))
    if rule.horizon_days < 1 or horizon > LONGEST:
        raise UserError("forecast.horizon", most=LONGEST)
    return horizon
