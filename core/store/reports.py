"""Packs of one's own, and the reports that were written, as they are kept."""

import json

from core.model.reports import Pack, ReportFormat, ReportRun
from core.model.selection import selection_of
from core.store.cipher import Database, faults


def packs(db: Database) -> list[Pack]:
    """Return every pack by name."""
    with faults():
        rows = db.execute("SELECT name, views FROM report_pack ORDER BY name").fetchall()
    return [Pack(name=name, views=tuple(json.loads(views))) for name, views in rows]


def put_pack(db: Database, pack: Pack, at: str, actor: str) -> None:
    """Keep ``pack`` in the place of one of that name; belongs inside a transaction."""
    row = (pack.name, json.dumps(pack.views, ensure_ascii=False), at, actor)
    db.execute("INSERT OR REPLACE INTO report_pack (name, views, at, actor) VALUES (?, ?, ?, ?)", row)


def remove_pack(db: Database, name: str) -> bool:
    """Forget a pack and tell whether there was one; belongs inside a transaction."""
    return bool(db.execute("DELETE FROM report_pack WHERE name = ?", (name,)).rowcount)


def runs(db: Database, limit: int) -> list[ReportRun]:
    """Return the last reports that were written, the newest first."""
    with faults():
        rows = db.execute(
            "SELECT name, language, format, stamp, selection, at, actor FROM report_run ORDER BY id DESC LIMIT ?",
            (limit,),
        ).fetchall()
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


def add_run(db: Database, run: ReportRun) -> None:
    """Keep that a report was written; belongs inside a transaction."""
    selection = json.dumps(run.selection.as_data(), ensure_ascii=False)
    row = (run.name, run.language, run.format.value, run.stamp, selection, run.at, run.actor)
    db.execute(
        "INSERT INTO report_run (name, language, format, stamp, selection, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)", row
    )
