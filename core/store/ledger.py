"""What was done and what is to be sent: audit rows and outbox rows, written with the change that they tell of."""

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from core.model.clock import stamp
from core.model.sessions import Session
from core.security import audit_chain
from core.store.cipher import Database

_DEVICE = "device"
_EPOCH = "device_epoch"


class Ledger:
    """The two append-only books of a vault; every method belongs inside a transaction of the caller."""

    def __init__(self, db: Database, vault_key: bytes) -> None:
        self._db = db
        self._key = audit_chain.chain_key(vault_key)

    def enrol(self, device: str) -> None:
        """Name this vault's device; done once, when the vault is made."""
        self._db.table("sync_state").insert_all([{"key": _DEVICE, "value": device}, {"key": _EPOCH, "value": "1"}])

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
        """Append one row to the chain. ``detail`` holds no figure and no name of a person."""
        last = self._db.execute("SELECT n, seal FROM audit ORDER BY n DESC LIMIT 1").fetchone()
        number, previous = last or (0, audit_chain.GENESIS)
        entry = audit_chain.Entry(
            n=number + 1,
            at=stamp(at or session.clock.now()),
            actor=session.actor,
            device=self._state(_DEVICE),
            action=action,
            object=object_,
            outcome=outcome,
            detail=_canonical(detail or {}),
        )
        self._db.execute(
            "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.n,
                entry.at,
                entry.actor,
                entry.device,
                entry.action,
                entry.object,
                entry.outcome,
                entry.detail,
                audit_chain.link(self._key, entry, previous),
            ),
        )

    def broken_at(self) -> tuple[int, int | None]:
        """Return how many audit rows there are, and the number of the first that was changed, or ``None``."""
        previous = audit_chain.GENESIS
        count = 0
        for row in self._db.table("audit").rows_where(order_by="n"):
            seal = row.pop("seal")
            count += 1
            entry = audit_chain.Entry(**row)
            if entry.n != count or audit_chain.link(self._key, entry, previous) != seal:
                return count, entry.n
            previous = seal
        return count, None

    def queue(self, session: Session, kind: str, entity: str, payload: Mapping[str, str | int]) -> None:
        """Append one operation to the outbox under the device's next number, without a hole."""
        device, epoch = self._state(_DEVICE), int(self._state(_EPOCH))
        (last,) = self._db.execute(
            "SELECT coalesce(max(seq), 0) FROM outbox WHERE device = ? AND epoch = ?", (device, epoch)
        ).fetchone()
        operation = {
            "device": device,
            "epoch": epoch,
            "seq": last + 1,
            "op_id": str(uuid4()),
            "kind": kind,
            "entity": entity,
            "payload": _canonical(payload),
            "authored_at": stamp(session.clock.now()),
        }
        self._db.table("outbox").insert({**operation, "hash": sha256(_canonical(operation).encode()).hexdigest()})

    def _state(self, key: str) -> str:
        (value,) = self._db.execute("SELECT value FROM sync_state WHERE key = ?", (key,)).fetchone()
        return str(value)


def _canonical(content: Mapping[str, str | int]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
