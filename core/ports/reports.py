"""What is stored of reports: custom packs, and what was written."""

from collections.abc import Sequence
from typing import Protocol

from core.model.reports import Pack, ReportRun


class Packs(Protocol):
    """Packs of saved views by their names."""

    def list_all(self) -> Sequence[Pack]:
        """Return every pack, by name."""

    def find(self, name: str) -> Pack | None:
        """Return the pack of that name, or ``None``."""

    def put(self, pack: Pack, *, at: str, actor: str) -> None:
        """Save ``pack``, replacing one of that name; belongs inside a transaction."""

    def remove(self, name: str) -> bool:
        """Remove a pack and return whether there was one; belongs inside a transaction."""


class ReportRuns(Protocol):
    """Reports that were written; none is ever removed."""

    def newest(self, limit: int) -> Sequence[ReportRun]:
        """Return the last ``limit`` reports, the newest first."""

    def add(self, run: ReportRun) -> None:
        """Record that a report was written; belongs inside a transaction."""
