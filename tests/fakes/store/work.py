"""Targets, saved views and decisions about tasks, in memory."""

from datetime import date

from core.model.work.targets import Target
from core.model.work.views import SavedView
from core.model.work.worklist import Decision
from tests.fakes.store.tables import Table


class MemoryTargets(Table):
    def __init__(self) -> None:
        self.rows: dict[tuple[date, str], Target] = {}

    def list_all(self) -> list[Target]:
        return [target for _, target in sorted(self.rows.items(), key=lambda row: row[0])]

    def find(self, region: str, period: date) -> Target | None:
        return self.rows.get((period, region))

    def put(self, target: Target, *, at: str, actor: str) -> None:
        self.rows[target.period, target.region] = target

    def remove(self, region: str, period: date) -> bool:
        return self.rows.pop((period, region), None) is not None


class MemorySavedViews(Table):
    def __init__(self) -> None:
        self.rows: dict[str, SavedView] = {}

    def list_all(self) -> list[SavedView]:
        return [self.rows[name] for name in sorted(self.rows)]

    def find(self, name: str) -> SavedView | None:
        return self.rows.get(name)

    def put(self, view: SavedView, *, at: str, actor: str) -> None:
        self.rows[view.name] = view

    def remove(self, name: str) -> bool:
        return self.rows.pop(name, None) is not None


class MemoryTaskDecisions(Table):
    def __init__(self) -> None:
        self.rows: list[Decision] = []

    def add(self, decision: Decision) -> None:
        self.rows.append(decision)

    def latest(self) -> list[Decision]:
        return list({decision.task: decision for decision in self.rows}.values())
