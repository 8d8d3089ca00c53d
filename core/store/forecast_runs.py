"""Issued forecasts in the vault: compressed, never changed, and found by their question."""

import zlib
from typing import NamedTuple

from pydantic import TypeAdapter

from core.model.forecasts.forecasts import ForecastReport
from core.model.forecasts.runs import ForecastRun
from core.store.cipher import Database, faults

_REPORT = TypeAdapter(ForecastReport)


class _Row(NamedTuple):
    id: str
    question: str
    issued_at: str
    issued_by: str
    report: bytes


_COLUMNS = ", ".join(_Row._fields)


class VaultForecastRuns:
    """Implements ``core.ports.forecasts.ForecastRuns``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, run: ForecastRun) -> None:
        """Save ``run``; belongs inside a transaction."""
        body = zlib.compress(_REPORT.dump_json(run.report))
        row = (run.id, run.question, run.issued_at, run.issued_by, body)
        self._db.execute(f"INSERT INTO forecast_run ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row)

    def find(self, question: str) -> ForecastRun | None:
        """Return the newest forecast that answered ``question``, or ``None``."""
        with faults():
            row = self._db.execute(
                f"SELECT {_COLUMNS} FROM forecast_run WHERE question = ? ORDER BY issued_at DESC, id LIMIT 1",
                (question,),
            ).fetchone()
        return None if row is None else _run(_Row(*row))

    def list_all(self) -> list[ForecastRun]:
        """Return every forecast, the newest first, of equally new ones by id."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM forecast_run ORDER BY issued_at DESC, id").fetchall()
        return [_run(_Row(*row)) for row in rows]


def _run(row: _Row) -> ForecastRun:
    report = _REPORT.validate_json(zlib.decompress(row.report))
    return ForecastRun(
        id=row.id, question=row.question, issued_at=row.issued_at, issued_by=row.issued_by, report=report
    )
