"""Scheduled backups: how they are called, when one is due, and which of them are old enough to go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

SUFFIX = ".raffbackup"
_STAMP = "%Y%m%dT%H%M%SZ"
_PART = 8  # letters of the vault that name its backups


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSchedule:
    """A backup in ``folder`` every ``every_days``; no ``folder``, no backups.

    The newest ``copies`` stay, and those that are younger than ``days``.
    """

    folder: Path | None
    every_days: int
    copies: int
    days: int

    def is_due(self, made: Iterable[datetime], now: datetime) -> bool:
        """Return whether the last of the backups ``made`` is old enough for another."""
        if self.folder is None:
            return False
        last = max(made, default=None)
        return last is None or now - last >= timedelta(days=self.every_days)

    def outdated(self, made: Sequence[datetime], now: datetime) -> list[datetime]:
        """Return those of the backups ``made`` that neither their number nor their age retains, the oldest first."""
        beyond = sorted(made)[: -self.copies]
        return [moment for moment in beyond if now - moment > timedelta(days=self.days)]


def name_of(vault_id: str, at: datetime) -> str:
    """Return the file name of the backup of a vault at a moment."""
    return f"raff-{vault_id[:_PART]}-{at.astimezone(UTC):{_STAMP}}{SUFFIX}"


def made_in(folder: Path, vault_id: str) -> dict[datetime, Path]:
    """Return the scheduled backups of a vault in ``folder`` by their moments; files called otherwise are none."""
    made = {}
    for path in folder.glob(f"raff-{vault_id[:_PART]}-*{SUFFIX}"):
        stamp = path.name.removesuffix(SUFFIX).rpartition("-")[2]
        try:
            made[datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    return made
