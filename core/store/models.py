"""Versions of trained models in the vault."""

from core.model.forecasts.registry import Registered, Stage, TrainedModel
from core.store.cipher import Database, faults

_COLUMNS = "version, stage, body, made_at, made_by, decided_at, decided_by"


class VaultModels:
    """Implements ``core.ports.forecasts.Models``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self, name: str) -> list[Registered]:
        """Return every version of ``name``, the newest first."""
        return self._read("name = ? ORDER BY version DESC", name)

    def find(self, name: str, version: int) -> Registered | None:
        """Return one version, or ``None``."""
        return next(iter(self._read("name = ? AND version = ?", name, version)), None)

    def champion(self, name: str) -> Registered | None:
        """Return the champion of ``name``, or ``None`` before anything was promoted."""
        return next(iter(self._read("name = ? AND stage = ?", name, Stage.CHAMPION.value)), None)

    def add(self, model: TrainedModel, *, at: str, by: str) -> int:
        """Save ``model`` as a candidate and return its version, above all before; belongs inside a transaction."""
        (version,) = self._db.execute(
            "INSERT INTO model (name, stage, body, made_at, made_by) VALUES (?, ?, ?, ?, ?) RETURNING version",
            (model.name, Stage.CANDIDATE.value, model.model_dump_json(), at, by),
        ).fetchone()
        return int(version)

    def promote(self, name: str, version: int, *, at: str, by: str) -> None:
        """Make ``version`` the champion and retire the one before; belongs inside a transaction."""
        decided = "UPDATE model SET stage = ?, decided_at = ?, decided_by = ? WHERE name = ?"
        self._db.execute(f"{decided} AND stage = ?", (Stage.RETIRED.value, at, by, name, Stage.CHAMPION.value))
        self._db.execute(f"{decided} AND version = ?", (Stage.CHAMPION.value, at, by, name, version))

    def _read(self, which: str, *values: str | int) -> list[Registered]:
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM model WHERE {which}", values).fetchall()
        return [_registered(row) for row in rows]


def _registered(row: tuple[str, ...]) -> Registered:
    version, stage, body, made_at, made_by, decided_at, decided_by = row
    return Registered(
        version=int(version),
        stage=Stage(stage),
        model=TrainedModel.model_validate_json(body),
        made_at=made_at,
        made_by=made_by,
        decided_at=decided_at,
        decided_by=decided_by,
    )
