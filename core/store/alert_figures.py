"""What was measured for the alerts, kept for one state of the data, so that nothing is measured twice."""

import zlib

from pydantic import TypeAdapter

from core.model.alerts.tracks import Measured
from core.store.cipher import Database, faults

_MEASURED = TypeAdapter(Measured)
_JUDGED = "alerts.judged"


def find(db: Database, data_version: str, code_version: str, wanted: str) -> Measured | None:
    """Return what was measured of this state of the data by this code, or ``None``."""
    with faults():
        row = db.execute(
            "SELECT body FROM alert_figures WHERE data_version = ? AND code_version = ? AND wanted = ?",
            (data_version, code_version, wanted),
        ).fetchone()
    return None if row is None else _MEASURED.validate_json(zlib.decompress(row[0]))


def holds(db: Database, data_version: str, code_version: str, wanted: str) -> bool:
    """Tell whether it was measured."""
    with faults():
        (count,) = db.execute(
            "SELECT count(*) FROM alert_figures WHERE data_version = ? AND code_version = ? AND wanted = ?",
            (data_version, code_version, wanted),
        ).fetchone()
    return bool(count)


def put(db: Database, data_version: str, code_version: str, wanted: str, measured: Measured) -> None:
    """Keep what was measured in the place of what was; belongs inside a transaction."""
    db.execute("DELETE FROM alert_figures")
    body = zlib.compress(_MEASURED.dump_json(measured), 1)
    db.execute("INSERT INTO alert_figures VALUES (?, ?, ?, ?)", (data_version, code_version, wanted, body))


def judged(db: Database) -> str | None:
    """Return for which state of data, rules and day the rules were judged last."""
    with faults():
        row = db.execute("SELECT value FROM setting WHERE key = ?", (_JUDGED,)).fetchone()
    return None if row is None else str(row[0])


def put_judged(db: Database, state: str) -> None:
    """Keep for which state the rules were judged; belongs inside a transaction."""
    db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_JUDGED, state))
