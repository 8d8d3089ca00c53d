"""Forecast sales with the registered champion, freeze what is issued, and find it again."""

from dataclasses import dataclass, field, replace
from hashlib import sha256
from importlib.metadata import version
from json import dumps
from uuid import uuid4

from core.analysis.forecasting import question
from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.pipeline import Plan
from core.analysis.forecasting.sales import Known
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import stamp
from core.model.exposure import Calendar
from core.model.forecasts import ForecastReport, ForecastRule
from core.model.job_context import JobContext
from core.model.registry import DEMAND, FORECASTING, Registered
from core.model.sessions import Session
from core.operations.access import require_in
from core.operations.keep_vault import vault_status
from core.security.permissions import Permission
from core.store import forecast_runs, models
from core.store.forecast_runs import Run
from core.store.vault import Vault
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants it: on how many cores, by which calendar, against which target for all periods ahead."""

    cores: int = 0
    calendar: Calendar = field(default_factory=Calendar)
    target: float | None = None


def forecast_sales(
    vault: Vault,
    warehouse: Warehouse,
    session: Session,
    rule: ForecastRule,
    filters: Filters,
    context: JobContext,
    wish: Wish | None = None,
) -> ForecastReport:
    """Return the forecast of each group in what the warehouse shows.

    The same question to the same data, code and champion is answered by the forecast that was issued for it. Otherwise
    the champion forecasts; what it has learnt from these data by this code is not learnt again. Without a champion
    every model forecasts.
    """
    require_in(vault, session, Permission.FACTS_READ)
    chosen = wish or Wish()
    champion = models.champion(vault.db, DEMAND)
    shown = vault_status(vault, session).data_version
    issued = forecast_runs.of_question(vault.db, _question(shown, champion, rule, filters, chosen))
    if issued is not None:
        return replace(issued.report, run=issued.id)
    with warehouse.reader() as reader:
        setting = _setting(shown, champion, rule, filters, chosen)
        found = question.find(reader, rule, filters, setting, context)
    return replace(found, model=_named(champion))


def issue_forecast(
    vault: Vault, session: Session, report: ForecastReport, filters: Filters, wish: Wish | None = None
) -> tuple[ForecastReport, ChangeSet]:
    """Freeze ``report`` for the diary, once; return it with the name of its run."""
    require_in(vault, session, Permission.FACTS_READ)
    if report.run is not None or not report.groups:
        return report, NOTHING
    shown = vault_status(vault, session).data_version
    asked = _question(shown, models.champion(vault.db, DEMAND), report.rule, filters, wish or Wish())
    known = forecast_runs.of_question(vault.db, asked)
    if known is not None:
        return replace(report, run=known.id), NOTHING
    run = Run(uuid4().hex, stamp(session.clock.now()), session.actor, report)
    with vault.transaction() as db:
        forecast_runs.add(db, run, asked)
        vault.ledger.audit(session, "forecast.issue", run.id)
    return replace(report, run=run.id), ChangeSet(forecasts=True)


def code_version() -> str:
    """Return the version of what forecasts: ours, and that of the libraries that learn."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("statsforecast", "scikit-learn"))
    return f"forecasting {FORECASTING}, {libraries}"


def _setting(shown: str, champion: Registered | None, rule: ForecastRule, filters: Filters, wish: Wish) -> Setting:
    plan = Plan(cores=wish.cores)
    if champion is not None:
        trained = champion.model
        same = (trained.data_version, trained.code_version) == (shown, code_version())
        asked_alike = (trained.by, trained.horizon_days, trained.exposure) == (
            rule.by,
            rule.horizon_days,
            rule.exposure,
        )
        known = trained.learnt if same and asked_alike and not filters else {}
        plan = Plan(models=trained.models, cores=wish.cores, known=known)
    return Setting(plan=plan, known=Known(wish.calendar), target=wish.target)


def _question(shown: str, champion: Registered | None, rule: ForecastRule, filters: Filters, wish: Wish) -> str:
    """Return what makes two forecasts the same: the data, the code, the model and what was asked."""
    asked = {
        "data": shown,
        "code": code_version(),
        "model": _named(champion),
        "rule": [rule.horizon_days, list(rule.by), rule.growth, rule.coherent, rule.exposure],
        "filters": {level: sorted(names) for level, names in sorted(filters.items())},
        "target": wish.target,
        "calendar": wish.calendar.stated,
    }
    return sha256(dumps(asked, sort_keys=True).encode()).hexdigest()


def _named(champion: Registered | None) -> str:
    return f"{champion.model.name} {champion.version}" if champion is not None else DEMAND
