"""Audit and outbox in memory."""

import json
from collections.abc import Mapping
from datetime import datetime

from core.model.clock import stamp
from core.model.journal import AuditRow, Waiting
from core.model.sessions import Session
from tests.fakes.store.tables import Table


class MemoryJournal(Table):
    """Writer and reader of both books."""

    def __init__(self) -> None:
        self.audited: list[AuditRow] = []
        self.queued: list[Waiting] = []

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
        row = AuditRow(
            number=len(self.audited) + 1,
            at=stamp(at or session.clock.now()),
            actor=session.actor,
            action=action,
            subject=object_,
            outcome=outcome,
            detail=json.dumps(detail or {}, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        )
        self.audited.append(row)

    def queue(self, session: Session, kind: str, entity: str, payload: Mapping[str, str | int]) -> None:
        number = len(self.queued) + 1
        self.queued.append(Waiting(number=number, at=stamp(session.clock.now()), kind=kind, subject=entity))


class MemoryAuditTrail:
    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal

    def newest(self, limit: int) -> list[AuditRow]:
        return self._journal.audited[::-1][:limit]


class MemoryOutbox:
    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal

    def newest(self, limit: int) -> list[Waiting]:
        return self._journal.queued[::-1][:limit]
