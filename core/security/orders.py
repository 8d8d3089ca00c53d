"""An order of the organisation about a vault: to lock it, so that IT alone opens it, or to wipe it for good."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from core.model.recovery_keys import RecoveryKey
from core.security import sealing
from core.security.signed import SignedDocument


class Action(StrEnum):
    """What an order asks for."""

    LOCK = "lock"
    WIPE = "wipe"


class Order(SignedDocument):
    """An order, carried out once for each ``nonce``. ``seal_outbox``: an open vault saves what was not sent first."""

    NAME: ClassVar[str] = "order"

    kind: Literal["raff-order"] = "raff-order"
    action: Action
    nonce: Annotated[str, Field(pattern=r"^[0-9a-zA-Z-]{16,64}$")]
    seal_outbox: bool = False


class SealedOutbox(BaseModel):
    """What waited in a vault to be sent, sealed to the organisation: a line of JSON for each operation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["raff-outbox"] = "raff-outbox"
    format: Literal[1] = 1
    vault_id: str
    device: str
    nonce: str
    operations: int
    recipient: Base64Bytes
    sealed: Base64Bytes

    def bound_to(self) -> bytes:
        """Return what the ciphertext is bound to."""
        return self.model_dump_json(exclude={"sealed"}).encode()

    def open(self, private: bytes) -> bytes | None:
        """Return the lines, or ``None`` for another private key and for an altered file."""
        return sealing.unseal(self.sealed, private, self.bound_to())


def seal_outbox(order: Order, lines: list[str], key: RecoveryKey) -> SealedOutbox:
    """Return ``lines`` for the holder of the private key of ``key`` alone; raises ``recovery.key_unusable``."""
    bare = SealedOutbox.model_construct(
        vault_id=order.vault_id,
        device=order.device,
        nonce=order.nonce,
        operations=len(lines),
        recipient=key.raw,
        sealed=b"",
    )
    return bare.model_copy(update={"sealed": sealing.seal("\n".join(lines).encode(), key, bare.bound_to())})
