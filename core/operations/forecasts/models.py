"""The registry of models: train, challenge, promote, export and import."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from core.analysis.forecasting import forecast
from core.analysis.forecasting.forecast import Answered, Setting
from core.analysis.forecasting.models.available import MEASURES, MODELS, NEEDS
from core.analysis.forecasting.pipeline import ENSEMBLE, PanelForecast, RunPlan
from core.analysis.forecasting.question import periods_of
from core.analysis.forecasting.sales import load
from core.importing.readers.files import opened
from core.loading.data_state import data_version
from core.model.arrays import Floats
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.errors import UserError, write_fault
from core.model.forecasts.forecasts import ForecastRule
from core.model.forecasts.registry import (
    DEMAND,
    Availability,
    KindOfModel,
    Metrics,
    ModelFile,
    Registered,
    TrainedModel,
)
from core.model.job_context import JobContext
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.forecasts.forecast_sales import ForecastOptions, code_version
from core.ports.store import Store
from core.security.permissions import Permission
from core.warehouse.engine import Warehouse

_MOST_BYTES = 64 << 20


def kinds_of_models() -> list[KindOfModel]:
    """Return every kind of model, and whether its library is here."""
    kinds = []
    for name, model in MODELS.items():
        needed = NEEDS.get(name)
        there = needed is None or find_spec(needed) is not None
        kinds.append(
            KindOfModel(
                name=name,
                availability=Availability.READY if there else Availability.ABSENT,
                fewest=model.fewest,
                reason=None if there else needed,
            )
        )
    return kinds


@operation(Permission.MODELS_READ, RegionUse.NONE)
def list_models(access: Access) -> list[Registered]:
    """Return every version of the model of demand, the newest first."""
    return list(access.store.models.list_all(DEMAND))


@operation(Permission.MODELS_TRAIN, RegionUse.WRITES)
def train_model(
    access: DataAccess,
    rule: ForecastRule,
    names: tuple[str, ...],
    options: ForecastOptions,
    context: JobContext,
) -> tuple[Registered, ChangeSet]:
    """Train the models called ``names`` (all if none is named) on what is shown, and challenge the champion.

    The new version becomes champion if it is not worse than naive on the holdout and misses no more than the champion
    does on the same data; else it stays a candidate. Raises ``model.no_kind`` for a name that is no model or whose
    library is not here, ``model.no_data`` where nothing can be tried, ``forecast.horizon`` and ``Cancelled``.
    The champion answers for all regions, so it is trained by who has all of them.
    """
    access.require_regions(None)
    ready = {kind.name for kind in kinds_of_models() if kind.availability is Availability.READY}
    for name in names:
        if name not in ready or name in MEASURES:
            raise UserError("model.no_kind", name=name)
    answered = _answered(access.warehouse, rule, names, options, context)
    learnt = {
        name: dict(answer.parameters)
        for outcome in answered.outcomes
        for name, answer in outcome.answers.items()
        if answer.parameters
    }
    trained = TrainedModel(
        models=names,
        by=rule.by,
        horizon_days=rule.horizon_days,
        exposure=rule.exposure,
        learnt=learnt,
        data_version=data_version(access.store.batches, access.session.scope),
        code_version=code_version(),
        metrics=_metrics(answered),
    )
    champion = access.store.models.champion(DEMAND)
    holds = champion is None or not _misses_less(access.warehouse, champion.model, trained, rule, options, context)
    wins = holds and not trained.metrics.worse_than_naive
    now = stamp(access.session.clock.now())
    with access.store.transaction():
        version = access.store.models.add(trained, at=now, by=access.session.actor)
        if wins:
            access.store.models.promote(DEMAND, version, at=now, by=access.session.actor)
        access.store.ledger.audit(access.session, "model.train", str(version), detail={"champion": wins})
    return _registered(access.store, version), ChangeSet(forecasts=True)


@operation(Permission.MODELS_READ, RegionUse.READS)
def evaluate_model(access: DataAccess, version: int, options: ForecastOptions, context: JobContext) -> Metrics:
    """Return how a version does on what is shown now; raises ``model.unknown``, ``model.no_data``, ``Cancelled``."""
    model = _registered(access.store, version).model
    return _metrics(_answered(access.warehouse, _rule_of(model), model.models, options, context))


@operation(Permission.MODELS_PROMOTE, RegionUse.WRITES)
def promote_model(
    access: DataAccess, version: int, options: ForecastOptions, context: JobContext
) -> tuple[Registered, ChangeSet]:
    """Make a version the champion, once it has been tried on what is shown now.

    Raises ``model.worse_than_naive`` where naive missed less, ``model.unknown``, ``model.no_data`` and ``Cancelled``.
    The champion answers for all regions, so it is promoted by who has all of them.
    """
    access.require_regions(None)
    metrics = evaluate_model(access, version, options, context)
    if metrics.worse_than_naive:
        raise UserError("model.worse_than_naive", version=version, wape=metrics.wape, naive=metrics.naive_wape)
    now = stamp(access.session.clock.now())
    with access.store.transaction():
        access.store.models.promote(DEMAND, version, at=now, by=access.session.actor)
        access.store.ledger.audit(access.session, "model.promote", str(version))
    return _registered(access.store, version), ChangeSet(forecasts=True)


@operation(Permission.MODELS_EXPORT, RegionUse.NONE)
def export_model(access: Access, version: int, target: Path) -> ModelFile:
    """Write a version to the new file ``target``: a recipe and parameters, with their digest.

    Raises ``model.unknown``, ``export.exists`` and those of ``write_fault``.
    """
    model = _registered(access.store, version).model
    made = ModelFile(digest=_digest(model), model=model)
    if target.exists():
        raise UserError("export.exists", file=target.name)
    try:
        target.write_text(made.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise write_fault(error, target) from error
    with access.store.transaction():
        access.store.ledger.audit(access.session, "model.export", str(version))
    return made


@operation(Permission.MODELS_IMPORT, RegionUse.NONE)
def import_model(access: Access, source: Path) -> tuple[Registered, ChangeSet]:
    """Keep the model in the file ``source`` as a candidate.

    Raises ``model.unreadable`` for a file that is none, ``model.digest`` for one that was changed on its way, and
    ``model.no_kind`` for one with a member that is unknown here.
    """
    with opened(source) as file:
        content = file.read(_MOST_BYTES)
    try:
        taken = ModelFile.model_validate_json(content)
    except ValidationError as error:
        part = ".".join(str(part) for part in error.errors()[0]["loc"]) or "-"
        raise UserError("model.unreadable", file=source.name, part=part) from error
    if taken.digest != _digest(taken.model):
        raise UserError("model.digest", file=source.name)
    for name in taken.model.models:
        if name not in MODELS:
            raise UserError("model.no_kind", name=name)
    now = stamp(access.session.clock.now())
    with access.store.transaction():
        version = access.store.models.add(taken.model, at=now, by=access.session.actor)
        access.store.ledger.audit(access.session, "model.import", str(version), detail={"digest": taken.digest})
    return _registered(access.store, version), ChangeSet(forecasts=True)


def _registered(store: Store, version: int) -> Registered:
    model = store.models.find(DEMAND, version)
    if model is None:
        raise UserError("model.unknown", name=DEMAND, version=version)
    return model


def _digest(model: TrainedModel) -> str:
    return sha256(model.model_dump_json().encode()).hexdigest()


def _rule_of(model: TrainedModel) -> ForecastRule:
    return ForecastRule(horizon_days=model.horizon_days, by=model.by, exposure=model.exposure)


def _misses_less(
    warehouse: Warehouse,
    champion: TrainedModel,
    trained: TrainedModel,
    rule: ForecastRule,
    options: ForecastOptions,
    context: JobContext,
) -> bool:
    """Return whether ``champion`` misses less than ``trained`` on the question that ``trained`` was trained on."""
    if champion.models == trained.models:
        return False  # the same recipe on newer data
    there = _metrics(_answered(warehouse, rule, champion.models, options, context)).wape
    return there is not None and (trained.metrics.wape is None or there < trained.metrics.wape)


def _answered(
    warehouse: Warehouse, rule: ForecastRule, names: tuple[str, ...], options: ForecastOptions, context: JobContext
) -> Answered:
    setting = Setting(plan=RunPlan(models=names, cores=options.cores), known=options.known)
    with warehouse.reader() as reader:
        grain, series = load(reader, rule.by, {})
    if grain is None:
        raise UserError("model.no_data")
    return forecast.answer(series, grain, periods_of(rule, grain), rule, setting, context)


def _metrics(answered: Answered) -> Metrics:
    """Return the pooled errors of the ensembles of all kinds; raises ``model.no_data`` where nothing was tried."""
    flat = [_flat(outcome) for outcome in answered.outcomes]
    actual, predicted, naive, low, high = np.hstack(flat) if flat else np.zeros((5, 0))
    tried = np.isfinite(actual) & np.isfinite(predicted) & np.isfinite(naive)
    if not tried.any():
        raise UserError("model.no_data")
    came, error = actual[tried], (actual - predicted)[tried]
    return Metrics(
        series=sum(int(np.isfinite(outcome.actual).any(axis=(1, 2)).sum()) for outcome in answered.outcomes),
        periods=int(tried.sum()),
        wape=_wape(error, came),
        naive_wape=_wape((actual - naive)[tried], came),
        relative=_relative(error, (actual - naive)[tried]),
        bias=float(error.mean()),
        coverage=100 * float(((low[tried] <= came) & (came <= high[tried])).mean()),
    )


def _flat(outcome: PanelForecast) -> Floats:
    """Return rows of actuals, the forecasts of the ensemble and of naive, and the bounds of the ensemble."""
    together = outcome.answers[ENSEMBLE]
    parts = (outcome.actual, together.past, outcome.measured, *together.past_bounds)
    return np.stack([part.ravel() for part in parts])


def _wape(error: Floats, came: Floats) -> float | None:
    sold = float(np.abs(came).sum())
    return 100 * float(np.abs(error).sum()) / sold if sold else None


def _relative(error: Floats, naive: Floats) -> float | None:
    base = float(np.abs(naive).mean())
    return float(np.abs(error).mean()) / base if base else None
