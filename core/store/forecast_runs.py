"""Forecasts as they were issued: frozen, compressed, and found again by their question."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from core.model.forecasts.forecasts import ForecastReport
from core.store.cipher import Database, faults

_REPORT = TypeAdapter(ForecastReport)


@dataclass(frozen=True, slots=True)
class Run:
    """One forecast that was issued: when, by whom, and what it said."""

    id: str
    issued_at: str
    issued_by: str
    report: ForecastReport


def add(db: Database, run: Run, question: str) -> None:
    """Freeze ``run``; belongs inside a transaction."""
    body = zlib.compress(_REPORT.dump_json(run.report))
    row = (run.id, question, run.issued_at, run.issued_by, body)
    db.execute("INSERT INTO forecast_run (id, question, issued_at, issued_by, report) VALUES (?, ?, ?, ?, ?)", row)


def of_question(db: Database, question: str) -> Run | None:
    """Return the newest forecast that answered ``question``."""
    return next(_runs(db, "WHERE question = ? ORDER BY issued_at DESC LIMIT 1", (question,)), None)


def list_all(db: Database) -> Iterator[Run]:
    """Give every forecast, the newest first."""
    return _runs(db, "ORDER BY issued_at DESC, id", ())


def _runs(db: Database, which: str, values: tuple[str, ...]) -> Iterator[Run]:
    with faults():
        rows = db.execute(f"SELECT id, issued_at, issued_by, report FROM forecast_run {which}", values).fetchall()
    for identity, issued_at, issued_by, body in rows:
        yield Run(identity, issued_at, issued_by, _REPORT.validate_json(zlib.decompress(body)))
