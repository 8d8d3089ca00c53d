"""What people plan: targets, saved views, and decisions about tasks."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.model.work.targets import Target
from core.model.work.views import SavedView
from core.model.work.worklist import Decision


class Targets(Protocol):
    """One target for a region and a period."""

    def list_all(self) -> Sequence[Target]:
        """Return every target, by period and region."""

    def find(self, region: str, period: date) -> Target | None:
        """Return the target of a region in a period, or ``None``."""

    def put(self, target: Target, *, at: str, actor: str) -> None:
        """Save ``target``, replacing the previous one; belongs inside a transaction."""

    def remove(self, region: str, period: date) -> bool:
        """Remove a target and return whether there was one; belongs inside a transaction."""


class SavedViews(Protocol):
    """Saved views by their names."""

    def list_all(self) -> Sequence[SavedView]:
        """Return every saved view, by name."""

    def find(self, name: str) -> SavedView | None:
        """Return the view of that name, or ``None``."""

    def put(self, view: SavedView, *, at: str, actor: str) -> None:
        """Save ``view``, replacing one of that name; belongs inside a transaction."""

    def remove(self, name: str) -> bool:
        """Remove a view and return whether there was one; belongs inside a transaction."""


class TaskDecisions(Protocol):
    """Decisions about tasks; a newer one about the same task replaces the older."""

    def add(self, decision: Decision) -> None:
        """Save ``decision``; belongs inside a transaction."""

    def latest(self) -> Sequence[Decision]:
        """Return the last decision about each task, in the order in which the tasks were first decided."""
