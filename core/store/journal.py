"""Rows of audit and outbox, for those who look at them; the ledger writes both."""

from collections.abc import Iterator

from core.model.edits.operation import SCHEMA, Operation
from core.model.edits.parsing import KINDS, AnyEdit, UnknownEdit, parse
from core.model.errors import UserError
from core.model.journal import AuditRow, Waiting
from core.store.cipher import Database, faults


class VaultAuditTrail:
    """Implements ``core.ports.journal.AuditTrail``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, limit: int) -> list[AuditRow]:
        """Return the last ``limit`` events, the newest first."""
        with faults():
            rows = self._db.query(
                "SELECT n AS number, at, actor, action, object AS subject, outcome, detail, address, correlation "
                "FROM audit ORDER BY n DESC LIMIT ?",
                (limit,),
            )
            return [AuditRow(**row) for row in rows]


class VaultOutbox:
    """Implements ``core.ports.journal.Outbox``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self, limit: int) -> list[Waiting]:
        """Return the last ``limit`` operations that wait, the newest first."""
        with faults():
            rows = self._db.execute(
                "SELECT seq, authored_at, kind, entity, schema, payload FROM outbox "
                "ORDER BY epoch DESC, seq DESC LIMIT ?",
                (limit,),
            ).fetchall()
        return [
            _waiting(seq, at, kind, entity, _edit(kind, entity, payload) if schema >= SCHEMA else None)
            for seq, at, kind, entity, schema, payload in rows
        ]

    def operations(self) -> Iterator[Operation]:
        """Yield what waits to be sent, the oldest first, those of unknown kinds as well.

        Rows that an older release wrote and that could not be replayed are left out: others stand for them.
        """
        with faults():
            rows = self._db.execute(
                "SELECT device, epoch, seq, op_id, actor, role, authored_at, kind, entity, payload FROM outbox "
                "WHERE schema >= ? ORDER BY epoch, seq",
                (SCHEMA,),
            ).fetchall()
        for device, epoch, seq, op_id, actor, role, authored, kind, entity, payload in rows:
            yield Operation(
                device=device,
                epoch=epoch,
                seq=seq,
                op_id=op_id,
                actor=actor,
                role=role,
                authored=authored,
                edit=_edit(kind, entity, payload),
            )


def _edit(kind: str, entity: str, payload: str) -> AnyEdit | UnknownEdit:
    """Return the edit of a row; one that cannot be read is kept like one of an unknown kind, and blocks no other."""
    try:
        return parse(payload)
    except UserError:
        return UnknownEdit(kind, entity, payload)


def _waiting(seq: int, at: str, kind: str, entity: str, edit: AnyEdit | UnknownEdit | None) -> Waiting:
    subject = entity if edit is None else _subject(edit)
    return Waiting(number=seq, at=at, kind=kind, subject=subject, edit=edit, known=kind in KINDS)


def _subject(edit: AnyEdit | UnknownEdit) -> str:
    """Return what an edit is about, for people: many an id is made for machines."""
    return edit.entity if isinstance(edit, UnknownEdit) else ", ".join(edit.subjects) or edit.entity
