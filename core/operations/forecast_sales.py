"""Forecast sales."""

from core.analysis.forecasting import forecast
from core.analysis.forecasting.forecast import Setting
from core.model.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


def forecast_sales(
    vault: Vault,
    warehouse: Warehouse,
    session: Session,
    rule: ForecastRule,
    filters: Filters,
    context: JobContext,
    setting: Setting | None = None,
) -> ForecastReport:
    """Return the forecast of each group in what the warehouse shows."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return forecast.find(reader, rule, filters, setting or Setting(), context)
