"""What was measured for the alerts, in the vault, so that nothing is measured twice."""

import zlib

from pydantic import TypeAdapter

from core.model.alerts.tracks import Measured, MeasuredKey
from core.store.cipher import Database, faults
from core.store.settings import VaultSettings

_MEASURED = TypeAdapter(Measured)
_JUDGED = "alerts.judged"
_SAME = "data_version = ? AND code_version = ? AND wanted = ?"


class VaultMeasurements:
    """Implements ``core.ports.alerts.Measurements``."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._settings = VaultSettings(db)

    def find(self, key: MeasuredKey) -> Measured | None:
        """Return what was measured under ``key``, or ``None``."""
        with faults():
            row = self._db.execute(f"SELECT body FROM alert_figures WHERE {_SAME}", _values(key)).fetchone()
        return None if row is None else _MEASURED.validate_json(zlib.decompress(row[0]))

    def holds(self, key: MeasuredKey) -> bool:
        """Return whether anything was measured under ``key``, without reading it."""
        with faults():
            (count,) = self._db.execute(f"SELECT count(*) FROM alert_figures WHERE {_SAME}", _values(key)).fetchone()
        return bool(count)

    def put(self, key: MeasuredKey, measured: Measured) -> None:
        """Save ``measured``, replacing everything before; belongs inside a transaction."""
        self._db.execute("DELETE FROM alert_figures")
        body = zlib.compress(_MEASURED.dump_json(measured), 1)
        self._db.execute("INSERT INTO alert_figures VALUES (?, ?, ?, ?)", (*_values(key), body))

    def judged(self) -> str | None:
        """Return the state for which the rules were judged last, or ``None``."""
        return self._settings.find(_JUDGED)

    def put_judged(self, state: str) -> None:
        """Save the state for which the rules were judged; belongs inside a transaction."""
        self._settings.put(_JUDGED, state)


def _values(key: MeasuredKey) -> tuple[str, str, str]:
    return (key.data_version, key.code_version, key.wanted)
