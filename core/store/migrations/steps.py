"""The named steps in their order; each runs in one transaction together with the record that it ran."""

from typing import Protocol

from sqlite_utils.migrations import Migrations

from core.model.errors import EnvironmentFault
from core.store.cipher import Database
from core.store.migrations import (
    m0001_first,
    m0002_alerts,
    m0003_corrections,
    m0004_worklist,
    m0005_forecasts,
    m0006_alert_life,
    m0007_alert_desk,
    m0008_desktop,
    m0009_edits,
    m0010_places,
    m0011_staged,
    m0012_levels,
    m0013_points,
    m0014_context,
    m0015_owners,
    m0016_audit_origin,
)


class _Step(Protocol):
    NAME: str

    def upgrade(self, db: Database, /) -> None: ...


_STEPS: tuple[_Step, ...] = (
    m0001_first,
    m0002_alerts,
    m0003_corrections,
    m0004_worklist,
    m0005_forecasts,
    m0006_alert_life,
    m0007_alert_desk,
    m0008_desktop,
    m0009_edits,
    m0010_places,
    m0011_staged,
    m0012_levels,
    m0013_points,
    m0014_context,
    m0015_owners,
    m0016_audit_origin,
)

_migrations = Migrations("vault")
for _step in _STEPS:
    _migrations(name=_step.NAME)(_step.upgrade)


def pending(db: Database) -> list[str]:
    """Return the steps that ``db`` still needs.

    Raises ``vault.damaged`` if it holds none of ours, and ``vault.newer`` if a later version of Raff wrote it.
    """
    known = [step.NAME for step in _STEPS]
    applied = [migration.name for migration in _migrations.applied(db)]
    if set(applied) - set(known):
        raise EnvironmentFault("vault.newer")
    if not applied:
        raise EnvironmentFault("vault.damaged")
    return [name for name in known if name not in applied]


def apply(db: Database) -> None:
    """Bring ``db`` to the present shape; repeating an interrupted run is harmless."""
    _migrations.apply(db)
