"""The two append-only books of a store: what was done, and what waits to be sent."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.edits.operation import Operation
from core.model.edits.parsing import AnyEdit
from core.model.journal import AuditRow, Waiting
from core.model.sessions import Session


class Journal(Protocol):
    """Writes both books; every method belongs inside a transaction of the caller."""

    def audit(
        self,
        session: Session,
        action: str,
        object_: str,
        *,
        outcome: str = "done",
        detail: Mapping[str, str | int] | None = None,
        at: datetime | None = None,
    ) -> None:
        """Append one row to the audit. ``detail`` holds no figure and no name of a person."""

    def record(self, session: Session, edit: AnyEdit, *, at: datetime | None = None) -> Operation:
        """Write ``edit`` to both books: a row of the audit for each of its subjects, and the next of the outbox.

        It is the only way into the outbox. An edit without a base is given its own earlier edit of the same thing.
        Give ``at`` where the change itself was stamped with a moment. Raises
        ``edit.text`` for a NUL or a lone surrogate.
        """


class AuditTrail(Protocol):
    """Reads the audit."""

    def newest(self, limit: int) -> Sequence[AuditRow]:
        """Return the last ``limit`` events, the newest first."""


class Outbox(Protocol):
    """Reads what waits to be sent."""

    def newest(self, limit: int) -> Sequence[Waiting]:
        """Return the last ``limit`` operations that wait, the newest first."""

    def operations(self) -> Iterator[Operation]:
        """Return the operations that wait, the oldest first, those of unknown kinds as well."""
