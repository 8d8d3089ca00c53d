"""Trained models and issued forecasts in memory."""

from core.model.forecasts.registry import Registered, Stage, TrainedModel
from core.model.forecasts.runs import ForecastRun
from tests.fakes.store.tables import Table


class MemoryModels(Table):
    def __init__(self) -> None:
        self.rows: dict[int, Registered] = {}

    def list_all(self, name: str) -> list[Registered]:
        return [self.rows[version] for version in sorted(self.rows, reverse=True) if self._is_of(name, version)]

    def find(self, name: str, version: int) -> Registered | None:
        return self.rows[version] if self._is_of(name, version) else None

    def champion(self, name: str) -> Registered | None:
        return next((row for row in self.list_all(name) if row.stage is Stage.CHAMPION), None)

    def add(self, model: TrainedModel, *, at: str, by: str) -> int:
        version = max(self.rows, default=0) + 1
        self.rows[version] = Registered(version=version, stage=Stage.CANDIDATE, model=model, made_at=at, made_by=by)
        return version

    def promote(self, name: str, version: int, *, at: str, by: str) -> None:
        decided = {"decided_at": at, "decided_by": by}
        if (before := self.champion(name)) is not None:
            self.rows[before.version] = before.model_copy(update={"stage": Stage.RETIRED, **decided})
        if (row := self.find(name, version)) is not None:
            self.rows[version] = row.model_copy(update={"stage": Stage.CHAMPION, **decided})

    def _is_of(self, name: str, version: int) -> bool:
        return version in self.rows and self.rows[version].model.name == name


class MemoryForecastRuns(Table):
    def __init__(self) -> None:
        self.rows: list[ForecastRun] = []

    def add(self, run: ForecastRun) -> None:
        self.rows.append(run)

    def find(self, question: str) -> ForecastRun | None:
        return next((run for run in self.list_all() if run.question == question), None)

    def list_all(self) -> list[ForecastRun]:
        by_id = sorted(self.rows, key=lambda run: run.id)
        return sorted(by_id, key=lambda run: run.issued_at, reverse=True)
