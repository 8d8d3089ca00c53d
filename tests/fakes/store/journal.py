"""Audit and outbox in memory."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from core.model.clock import stamp
from core.model.edits.canonical import refuse_unsendable
from core.model.edits.edit import Earlier
from core.model.edits.operation import Operation
from core.model.edits.parsing import KINDS, AnyEdit, kinds_of
from core.model.journal import AuditRow, Waiting
from core.model.sessions import Session
from tests.fakes.store.tables import Table


class MemoryJournal(Table):
    """Writer and reader of both books."""

    def __init__(self) -> None:
        self.audited: list[AuditRow] = []
        self.queued: list[Waiting] = []
        self.recorded: list[Operation] = []

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
            address=session.address,
            correlation=session.correlation,
        )
        self.audited.append(row)

    def record(self, session: Session, edit: AnyEdit, *, at: datetime | None = None) -> Operation:
        refuse_unsendable(edit.entity, edit.was.values(), edit.set.values())
        moment = at or session.clock.now()
        for subject in edit.subjects:
            self.audit(session, edit.action, subject, detail=edit.audit_detail, at=moment)
        number = len(self.queued) + 1
        own = (each.seq for each in self.recorded if (each.edit.entity, each.edit.kind) in self._same(edit))
        last = max(own, default=None) if edit.replayable else None
        operation = Operation(
            device="memory",
            epoch=1,
            seq=number,
            op_id=str(number),
            actor=session.actor,
            role=session.role.value,
            authored=stamp(moment),
            edit=edit.model_copy(update={"base": edit.base or (None if last is None else Earlier(seq=last))}),
        )
        self.recorded.append(operation)
        subject = ", ".join(edit.subjects) or edit.entity
        self.queued.append(
            Waiting(
                number=number,
                at=operation.authored,
                kind=edit.kind,
                subject=subject,
                edit=operation.edit,
                known=edit.kind in KINDS,
            )
        )
        return operation

    def _same(self, edit: AnyEdit) -> set[tuple[str, str]]:
        return {(edit.builds_on, kind) for kind in kinds_of(edit.thing)}


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

    def operations(self) -> Iterator[Operation]:
        return iter(self._journal.recorded)
