"""An edit with its place in the queue of a device: what is pushed to the service, and what is replayed."""

import json
from dataclasses import dataclass
from hashlib import sha256

from core.model.edits.canonical import canonical
from core.model.edits.parsing import AnyEdit, UnknownEdit
from core.model.json_values import Json

SCHEMA = 2  # of what the outbox holds; rows of the first schema could not be replayed


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One edit by ``actor`` in ``role``, ``authored`` at a moment (UTC, ISO) that is display only.

    (``device``, ``epoch``, ``seq``) is its identity, and ``seq`` has no holes; ``op_id`` is a name. ``actor`` and
    ``role`` are ``None`` where an old vault did not keep them.
    """

    device: str
    epoch: int
    seq: int
    op_id: str
    actor: str | None
    role: str | None
    authored: str
    edit: AnyEdit | UnknownEdit

    def document(self) -> dict[str, Json]:
        """Return the operation as it is sent, but for its hash."""
        own = {
            "device": self.device,
            "epoch": self.epoch,
            "seq": self.seq,
            "op_id": self.op_id,
            "actor": self.actor,
            "role": self.role,
            "authored": self.authored,
        }
        return {**json.loads(self.edit.canonical()), **own}

    @property
    def hash(self) -> str:
        """The SHA-256 of the canonical document: another content under the same number is a fork."""
        return sha256(canonical(self.document()).encode()).hexdigest()
