"""Packs, written reports and what a window remembers, in memory."""

import json

from pydantic import JsonValue

from core.model.reports import Pack, ReportRun
from tests.fakes.store.tables import Table


class MemoryPacks(Table):
    def __init__(self) -> None:
        self.rows: dict[str, Pack] = {}

    def list_all(self) -> list[Pack]:
        return [self.rows[name] for name in sorted(self.rows)]

    def find(self, name: str) -> Pack | None:
        return self.rows.get(name)

    def put(self, pack: Pack, *, at: str, actor: str) -> None:
        self.rows[pack.name] = pack

    def remove(self, name: str) -> bool:
        return self.rows.pop(name, None) is not None


class MemoryReportRuns(Table):
    def __init__(self) -> None:
        self.rows: list[ReportRun] = []

    def newest(self, limit: int) -> list[ReportRun]:
        return self.rows[::-1][:limit]

    def add(self, run: ReportRun) -> None:
        self.rows.append(run)


class MemoryRemembered(Table):
    def __init__(self) -> None:
        self.rows: dict[str, str] = {}  # as JSON: what is changed after it was put must not change what is remembered

    def read(self) -> dict[str, JsonValue]:
        return {key: json.loads(text) for key, text in self.rows.items()}

    def put(self, key: str, value: JsonValue) -> None:
        self.rows[key] = json.dumps(value)

    def remove(self, key: str) -> bool:
        return self.rows.pop(key, None) is not None
