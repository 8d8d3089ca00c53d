"""Models, as they are kept."""

from core.model.errors import UserError
from core.model.forecasts.registry import Registered, Stage, TrainedModel
from core.store.cipher import Database, faults

_COLUMNS = "version, stage, body, made_at, made_by, decided_at, decided_by"


def list_all(db: Database, name: str) -> list[Registered]:
    """Return every version of ``name``, the newest first."""
    with faults():
        rows = db.execute(f"SELECT {_COLUMNS} FROM model WHERE name = ? ORDER BY version DESC", (name,)).fetchall()
    return [_registered(row) for row in rows]


def find(db: Database, name: str, version: int) -> Registered:
    """Return one version; raises ``model.unknown``."""
    for each in list_all(db, name):
        if each.version == version:
            return each
    raise UserError("model.unknown", name=name, version=version)


def champion(db: Database, name: str) -> Registered | None:
    """Return the champion of ``name``; ``None`` before anything was trained."""
    return next((each for each in list_all(db, name) if each.stage is Stage.CHAMPION), None)


def add(db: Database, model: TrainedModel, at: str, by: str) -> int:
    """Keep ``model`` as a candidate and return its version; belongs inside a transaction."""
    (version,) = db.execute(
        "INSERT INTO model (name, stage, body, made_at, made_by) VALUES (?, ?, ?, ?, ?) RETURNING version",
        (model.name, Stage.CANDIDATE.value, model.model_dump_json(), at, by),
    ).fetchone()
    return int(version)


def promote(db: Database, name: str, version: int, at: str, by: str) -> None:
    """Make ``version`` the champion and retire the one before; belongs inside a transaction."""
    decided = "UPDATE model SET stage = ?, decided_at = ?, decided_by = ? WHERE name = ?"
    db.execute(f"{decided} AND stage = ?", (Stage.RETIRED.value, at, by, name, Stage.CHAMPION.value))
    db.execute(f"{decided} AND version = ?", (Stage.CHAMPION.value, at, by, name, version))


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
