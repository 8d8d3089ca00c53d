"""Forecast sales with the registered champion, freeze what is issued, and find it again."""

from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from json import dumps
from uuid import uuid4

from core.analysis.forecasting import question
from core.analysis.forecasting.forecast import Setting
from core.analysis.forecasting.pipeline import RunPlan
from core.analysis.forecasting.sales import Known
from core.analysis.forecasting.workers import Workers
from core.loading.data_state import data_version
from core.model.analyses.excise import SHIPPED_RULES
from core.model.changes import NOTHING, ChangeSet
from core.model.clock import stamp
from core.model.exposure import Calendar
from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.forecasts.registry import DEMAND, FORECASTING, Registered
from core.model.forecasts.runs import ForecastRun
from core.model.job_context import JobContext
from core.model.selection import Span
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.engine import Warehouse
from core.warehouse.filters import Filters


@dataclass(frozen=True, slots=True)
class ForecastOptions:
    """How a person wants it: on how many cores, against which target for all periods ahead, and what is known of days.

    ``breaks`` are the days from which other rules of the excise are in force, ``span`` is what of the data the
    warehouse shows, ``None`` for all of it. ``apart`` are the workers that a window forecasts in.
    """

    cores: int = 0
    calendar: Calendar = field(default_factory=Calendar)
    breaks: tuple[date, ...] = tuple(rule.since for rule in SHIPPED_RULES)
    target: float | None = None
    span: Span | None = None
    apart: Workers | None = field(default=None, compare=False, repr=False)

    @property
    def known(self) -> Known:
        """What the models may know in advance."""
        return Known(self.calendar, self.breaks)


@dataclass(frozen=True, slots=True)
class PreparedForecast:
    """All that a forecast needs of the vault: read where the vault is, handed to where is calculated.

    ``question`` makes two forecasts the same; ``issued`` is the forecast that answered it before.
    """

    rule: ForecastRule
    filters: Filters
    question: str
    setting: Setting
    model: str
    issued: ForecastReport | None


@operation(Permission.FORECASTS_READ, RegionUse.READS)
def prepare_forecast(
    access: Access, rule: ForecastRule, filters: Filters, options: ForecastOptions | None = None
) -> PreparedForecast:
    """Return with what model a question is answered, and whether the same data, code and model have answered it."""
    chosen = options or ForecastOptions()
    champion = access.store.models.champion(DEMAND)
    shown = data_version(access.store.batches, access.session.scope)
    asked = _question(shown, champion, rule, filters, chosen)
    run = access.store.forecasts.find(asked)
    issued = replace(run.report, run=run.id) if run is not None else None
    return PreparedForecast(
        rule, filters, asked, _setting(shown, champion, rule, filters, chosen), _named(champion), issued
    )


def answer_forecast(warehouse: Warehouse, prepared: PreparedForecast, context: JobContext) -> ForecastReport:
    """Return the forecast of each group in what the warehouse shows, or the one that was issued for the same question.

    The champion forecasts; what it has learnt from these data by this code is not learnt again. Without a champion
    every model forecasts. Raises ``forecast.horizon`` and ``Cancelled``.
    """
    if prepared.issued is not None:
        return prepared.issued
    with warehouse.reader() as reader:
        report = question.find(reader, prepared.rule, prepared.filters, prepared.setting, context, warehouse.memory)
    return replace(report, model=prepared.model)


@operation(Permission.FORECASTS_READ, RegionUse.READS)
def forecast_sales(
    access: DataAccess,
    rule: ForecastRule,
    filters: Filters,
    context: JobContext,
    options: ForecastOptions | None = None,
) -> ForecastReport:
    """Prepare and answer in one; raises what ``answer_forecast`` does."""
    return answer_forecast(access.warehouse, prepare_forecast(access, rule, filters, options), context)


@operation(Permission.FORECASTS_ISSUE, RegionUse.READS)
def issue_forecast(
    access: Access, report: ForecastReport, prepared: PreparedForecast
) -> tuple[ForecastReport, ChangeSet]:
    """Freeze ``report``, the answer to ``prepared``, for the diary, once; return it with the name of its run."""
    if report.run is not None or not report.groups:
        return report, NOTHING
    known = access.store.forecasts.find(prepared.question)
    if known is not None:
        return replace(report, run=known.id), NOTHING
    run = ForecastRun(
        id=uuid4().hex,
        question=prepared.question,
        issued_at=stamp(access.session.clock.now()),
        issued_by=access.session.actor,
        report=report,
    )
    with access.store.transaction():
        access.store.forecasts.add(run)
        access.store.ledger.audit(access.session, "forecast.issue", run.id)
    return replace(report, run=run.id), ChangeSet(forecasts=True)


def code_version() -> str:
    """Return the version of what forecasts: ours, and that of the libraries that learn."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("statsforecast", "scikit-learn"))
    return f"forecasting {FORECASTING}, {libraries}"


def _setting(
    shown: str, champion: Registered | None, rule: ForecastRule, filters: Filters, options: ForecastOptions
) -> Setting:
    plan = RunPlan(cores=options.cores, apart=options.apart)
    if champion is not None:
        trained = champion.model
        same = (trained.data_version, trained.code_version) == (shown, code_version())
        asked_alike = (trained.by, trained.horizon_days, trained.exposure) == (
            rule.by,
            rule.horizon_days,
            rule.exposure,
        )
        known = trained.learnt if same and asked_alike and not filters and options.span is None else {}
        plan = RunPlan(models=trained.models, cores=options.cores, known=known, apart=options.apart)
    return Setting(plan=plan, known=options.known, target=options.target)


def _question(
    shown: str, champion: Registered | None, rule: ForecastRule, filters: Filters, options: ForecastOptions
) -> str:
    """Return what makes two forecasts the same: the data, the code, the model and what was asked."""
    asked = {
        "data": shown,
        "code": code_version(),
        "model": _named(champion),
        "rule": [rule.horizon_days, list(rule.by), rule.growth, rule.parents, rule.exposure],
        "filters": {level: sorted(names) for level, names in sorted(filters.items())},
        "target": options.target,
        **({"span": [day.isoformat() for day in options.span]} if options.span is not None else {}),
        "calendar": options.calendar.stated,
        "breaks": [day.isoformat() for day in options.breaks],
    }
    return sha256(dumps(asked, sort_keys=True).encode()).hexdigest()


def _named(champion: Registered | None) -> str:
    return f"{champion.model.name} {champion.version}" if champion is not None else DEMAND
