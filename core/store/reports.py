"""Packs of one's own, and the reports that were written, in the vault."""

import json

from core.model.reports import Pack, ReportFormat, ReportRun
from core.model.selection import selection_of
from core.store.cipher import Database, faults

_RUN = "name, language, format, stamp, selection, at, actor"


class VaultPacks:
    """Implements ``core.ports.reports.Packs``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> list[Pack]:
        """Return every pack, by name."""
        with faults():
            rows = self._db.execute("SELECT name, views FROM report_pack ORDER BY name").fetchall()
        return [_pack(*row) for row in rows]

    def find(self, name: str) -> Pack | None:
        """Return the pack of that name, or ``None``."""
        with faults():
            row = self._db.execute("SELECT name, views FROM report_pack WHERE name = ?", (name,)).fetchone()
        return None if row is None else _pack(*row)

    def put(self, pack: Pack, *, at: str, actor: str) -> None:
        """Save ``pack``, replacing one of that name; belongs inside a transaction."""
        row = (pack.name, json.dumps(pack.views, ensure_ascii=False), at, actor)
        self._db.execute("INSERT OR REPLACE INTO report_pack (name, views, at, actor) VALUES (?, ?, ?, ?)", row)

    def remove(self, name: str) -> bool:
        """Remove a pack and return whether there was one; belongs inside a transaction."""
        return bool(self._db.execute("DELETE FROM report_pack WHERE name = ?", (name,)).rowcount)


class VaultReportRuns:
    """Implements ``core.ports.reports.ReportRuns``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, limit: int) -> list[ReportRun]:
        """Return the last ``limit`` reports, the newest first."""
        with faults():
            rows = self._db.execute(f"SELECT {_RUN} FROM report_run ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
        return [
            ReportRun(
                name=name,
                language=language,
                format=ReportFormat(kind),
                stamp=stamp,
                selection=selection_of(json.loads(selection)),
                at=at,
                actor=actor,
            )
            for name, language, kind, stamp, selection, at, actor in rows
        ]

    def add(self, run: ReportRun) -> None:
        """Record that a report was written; belongs inside a transaction."""
        selection = json.dumps(run.selection.as_data(), ensure_ascii=False)
        row = (run.name, run.language, run.format.value, run.stamp, selection, run.at, run.actor)
        self._db.execute(f"INSERT INTO report_run ({_RUN}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _pack(name: str, views: str) -> Pack:
    return Pack(name=name, views=tuple(json.loads(views)))
