"""Audit rows and outbox rows, written in the transaction of the change that they describe."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import uuid4

from core.model.clock import stamp
from core.model.edits.canonical import canonical, refuse_unsendable
from core.model.edits.edit import Earlier
from core.model.edits.operation import SCHEMA, Operation
from core.model.edits.parsing import AnyEdit, kinds_of
from core.model.sessions import Session
from core.security import audit_chain
from core.store.cipher import Database
from core.store.mandates.leases import move_mark

_DEVICE = "device"
_EPOCH = "device_epoch"


class Ledger:
    """The two append-only books of a vault; what writes belongs inside a transaction of the caller."""

    def __init__(self, db: Database, chain_key: bytes) -> None:
        self._db = db
        self._key = chain_key

    def enrol(self, device: str) -> None:
        """Name this vault's device; done once, when the vault is made."""
        self._db.table("sync_state").insert_all([{"key": _DEVICE, "value": device}, {"key": _EPOCH, "value": "1"}])

    @property
    def device(self) -> str:
        """The name of this vault's device."""
        return self._state(_DEVICE)

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
        """Append one row to the chain, and move the mark of a lease on.

        ``detail`` holds no figure and no name of a person.
        """
        last = self._db.execute("SELECT n, seal FROM audit ORDER BY n DESC LIMIT 1").fetchone()
        number, previous = last or (0, audit_chain.GENESIS)
        entry = audit_chain.AuditEntry(
            n=number + 1,
            at=stamp(at or session.clock.now()),
            actor=session.actor,
            device=self._state(_DEVICE),
            action=action,
            object=object_,
            outcome=outcome,
            detail=canonical(detail or {}),
            address=session.address,
            correlation=session.correlation,
        )
        seal = audit_chain.link(self._key, entry, previous)
        self._db.table("audit").insert({**asdict(entry), "seal": seal})
        move_mark(self._db, session.clock.now())

    def broken_at(self) -> tuple[int, int | None]:
        """Return how many audit rows there are, and the number of the first that was changed, or ``None``."""
        previous = audit_chain.GENESIS
        count = 0
        for row in self._db.table("audit").rows_where(order_by="n"):
            seal = row.pop("seal")
            count += 1
            entry = audit_chain.AuditEntry(**row)
            if entry.n != count or audit_chain.link(self._key, entry, previous) != seal:
                return count, entry.n
            previous = seal
        return count, None

    def record(self, session: Session, edit: AnyEdit, *, at: datetime | None = None) -> Operation:
        """Write ``edit`` to both books: a row of the audit for each of its subjects, and the next of the outbox.

        This is the only way into the outbox. Give ``at`` where the change itself was stamped with a moment. Raises
        ``edit.text`` for text that cannot be sent.
        """
        refuse_unsendable(edit.entity, edit.was.values(), edit.set.values())
        moment = at or session.clock.now()
        for subject in edit.subjects:
            self.audit(session, edit.action, subject, detail=edit.audit_detail, at=moment)
        device, epoch = self._state(_DEVICE), int(self._state(_EPOCH))
        (last,) = self._db.execute(
            "SELECT coalesce(max(seq), 0) FROM outbox WHERE device = ? AND epoch = ?", (device, epoch)
        ).fetchone()
        operation = Operation(
            device=device,
            epoch=epoch,
            seq=last + 1,
            op_id=str(uuid4()),
            actor=session.actor,
            role=session.role.value,
            authored=stamp(moment),
            edit=edit.model_copy(update={"base": edit.base or self._own_base(device, epoch, edit)}),
        )
        self._append(operation)
        return operation

    def _own_base(self, device: str, epoch: int, edit: AnyEdit) -> Earlier | None:
        """Return the last own edit of the same thing; the service has not acknowledged any of the outbox."""
        if not edit.replayable:
            return None  # an order builds upon nothing
        kinds = kinds_of(edit.thing)
        (last,) = self._db.execute(
            "SELECT max(seq) FROM outbox WHERE device = ? AND epoch = ? AND schema >= ? AND entity = ? "
            f"AND kind IN ({', '.join('?' * len(kinds))})",
            (device, epoch, SCHEMA, edit.builds_on, *kinds),
        ).fetchone()
        return None if last is None else Earlier(seq=last)

    def _append(self, operation: Operation) -> None:
        edit = operation.edit
        self._db.table("outbox").insert(
            {
                "device": operation.device,
                "epoch": operation.epoch,
                "seq": operation.seq,
                "op_id": operation.op_id,
                "kind": edit.kind,
                "entity": edit.entity,
                "payload": edit.canonical(),
                "authored_at": operation.authored,
                "hash": operation.hash,
                "actor": operation.actor,
                "role": operation.role,
                "schema": SCHEMA,
            }
        )

    def _state(self, key: str) -> str:
        (value,) = self._db.execute("SELECT value FROM sync_state WHERE key = ?", (key,)).fetchone()
        return str(value)
