"""The kinds of slots: each holds the vault key for one way to open the vault, bound to where it lies."""

import unicodedata
from collections.abc import Sequence
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from core.model.errors import EnvironmentFault
from core.model.recovery_keys import RecoveryKey
from core.security import keys, sealing


class PasswordSlot(BaseModel):
    """The vault key under a password. ``form`` is the normal form in which it is taken; 0.1.0 took it as typed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    type: Literal["password"]
    memory_kib: int
    iterations: int
    lanes: int
    form: Literal["NFC"] | None = None
    salt: Base64Bytes
    nonce: Base64Bytes
    wrapped: Base64Bytes

    @property
    def cost(self) -> keys.Cost:
        """What a try at this slot costs."""
        return keys.Cost(self.memory_kib, self.iterations, self.lanes)

    def bound_to(self, vault_id: str, generation: int) -> bytes:
        """Return what the ciphertext is bound to."""
        parts: tuple[object, ...] = (self.id, self.type, self.memory_kib, self.iterations, self.lanes, self.salt.hex())
        return _joined(vault_id, generation, *parts, *([self.form] if self.form else []))

    def open(self, password: str, vault_id: str, generation: int) -> tuple[bytes, keys.Stretched] | None:
        """Return the vault key and the stretched password, or ``None`` for a wrong one.

        Raises ``vault.slots_damaged`` where a try would cost too little or too much.
        """
        if not self.cost.acceptable:
            raise EnvironmentFault("vault.slots_damaged")
        wrapped = keys.Wrapped(self.nonce, self.wrapped)
        for spelling in _spellings(password, self.form):
            key = keys.password_key(spelling, self.salt, self.cost)
            vault_key = keys.unwrap(wrapped, key, self.bound_to(vault_id, generation))
            if vault_key is not None:
                return vault_key, keys.Stretched(key, self.salt, self.cost, self.form)
        return None


class RecoverySlot(BaseModel):
    """The vault key sealed to the public key of the organisation, ``recipient``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    type: Literal["recovery"]
    recipient: Base64Bytes
    sealed: Base64Bytes

    @property
    def key(self) -> RecoveryKey:
        """The key to which it is sealed."""
        return RecoveryKey(self.recipient)

    def bound_to(self, vault_id: str, generation: int) -> bytes:
        """Return what the ciphertext is bound to."""
        return _joined(vault_id, generation, self.id, self.type, self.recipient.hex())

    def open(self, private: bytes, vault_id: str, generation: int) -> bytes | None:
        """Return the vault key, or ``None`` for another private key and for a changed slot."""
        return sealing.unseal(self.sealed, private, self.bound_to(vault_id, generation))


Slot = Annotated[PasswordSlot | RecoverySlot, Field(discriminator="type")]


def password_slot(vault_key: bytes, password: keys.Stretched, vault_id: str, generation: int) -> PasswordSlot:
    """Return ``vault_key`` under ``password``."""
    bare = PasswordSlot.model_construct(
        id=str(uuid4()),
        type="password",
        memory_kib=password.cost.memory_kib,
        iterations=password.cost.iterations,
        lanes=password.cost.lanes,
        form=password.form,
        salt=password.salt,
        nonce=b"",
        wrapped=b"",
    )
    wrapped = keys.wrap(vault_key, password.key, bare.bound_to(vault_id, generation))
    return bare.model_copy(update={"nonce": wrapped.nonce, "wrapped": wrapped.ciphertext})


def recovery_slot(vault_key: bytes, key: RecoveryKey, vault_id: str, generation: int) -> RecoverySlot:
    """Return ``vault_key`` sealed to ``key``; raises ``recovery.key_unusable``."""
    bare = RecoverySlot.model_construct(id=str(uuid4()), type="recovery", recipient=key.raw, sealed=b"")
    sealed = sealing.seal(vault_key, key, bare.bound_to(vault_id, generation))
    return bare.model_copy(update={"sealed": sealed})


def _spellings(password: str, form: Literal["NFC"] | None) -> Sequence[str]:
    """Return the ways to write ``password`` that may be meant.

    A slot without a form has it as it was typed once; another keyboard may give the same letters in another form.
    """
    if form is not None:
        return (keys.composed(password),)
    return tuple(dict.fromkeys((password, keys.composed(password), unicodedata.normalize("NFD", password))))


def _joined(*parts: object) -> bytes:
    return "/".join(str(part) for part in parts).encode()
