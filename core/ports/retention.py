"""What is due by the retention of figures, and a legal hold over it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.model.retention import DuePage, UndatedRecords


class Retention(Protocol):
    """Deletes figures by their periods."""

    def due(self, cutoff: date) -> Sequence[DuePage]:
        """Return the pages whose last period lies before ``cutoff``, in order."""

    def undated(self) -> Sequence[UndatedRecords]:
        """Return how many records of each batch have no date: rows that were reported, and figures without periods."""

    def delete(self, cutoff: date, *, at: str) -> None:
        """Delete every figure of before ``cutoff`` and what was derived from it; belongs inside a transaction.

        A batch of which no figure is left has only its counts from then on.
        """

    def hold(self) -> str:
        """Return the reason of the legal hold; empty for none."""

    def set_hold(self, reason: str) -> None:
        """Keep everything for ``reason``, or nothing any more for an empty one; belongs inside a transaction."""
