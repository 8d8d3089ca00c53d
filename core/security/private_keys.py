"""The private key of an organisation as files: one under a passphrase, or two halves that are both needed.

The halves are random: one alone says nothing of the key. Their exclusive-or is the key.
"""

import secrets
from collections.abc import Sequence
from functools import reduce
from typing import Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict

from core.model import recovery_keys
from core.model.errors import UserError
from core.model.recovery_keys import RecoveryKey
from core.security import keys, sealing


class KeyFile(BaseModel):
    """A private key, or ``part`` of ``of``, under a passphrase; ``public`` is the public key of the whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["raff-recovery-key"] = "raff-recovery-key"
    format: Literal[1] = 1
    public: str
    part: int
    of: int
    memory_kib: int
    iterations: int
    lanes: int
    salt: Base64Bytes
    nonce: Base64Bytes
    wrapped: Base64Bytes

    def bound_to(self) -> bytes:
        """Return what the ciphertext is bound to."""
        return self.model_dump_json(exclude={"nonce", "wrapped"}).encode()


def make(passphrases: Sequence[str], cost: keys.Cost) -> tuple[RecoveryKey, tuple[KeyFile, ...]]:
    """Return a new public key, and its private key in as many parts as there are passphrases."""
    private = sealing.new_private_key()
    shares = [secrets.token_bytes(len(private)) for _ in passphrases[1:]]
    shares.append(reduce(_xor, shares, private))
    public = sealing.public_key(private)
    parts = (
        _wrapped(share, passphrase, cost, public, part=number, of=len(passphrases))
        for number, (share, passphrase) in enumerate(zip(shares, passphrases, strict=True), 1)
    )
    return public, tuple(parts)


def check_parts(parts: Sequence[KeyFile]) -> RecoveryKey:
    """Return the public key of ``parts``.

    Raises ``recovery.parts_missing`` where one lacks, and ``recovery.parts_differ`` for those of several keys.
    """
    first = parts[0]
    if {(part.public, part.of) for part in parts} != {(first.public, first.of)}:
        raise UserError("recovery.parts_differ")
    if sorted(part.part for part in parts) != list(range(1, first.of + 1)):
        raise UserError("recovery.parts_missing", have=len({part.part for part in parts}), need=first.of)
    try:
        return recovery_keys.parse(first.public)
    except ValueError as error:
        raise UserError("recovery.key_damaged") from error


def private_key(parts: Sequence[KeyFile], passphrases: Sequence[str]) -> bytes:
    """Return the private key, each of ``parts`` opened by the passphrase at its place.

    Raises those of ``check_parts``, ``recovery.passphrase`` for a wrong one, and ``recovery.key_damaged``.
    """
    public = check_parts(parts)
    private = reduce(_xor, (_opened(part, words) for part, words in zip(parts, passphrases, strict=True)))
    if sealing.public_key(private) != public:
        raise UserError("recovery.key_damaged")
    return private


def _wrapped(share: bytes, passphrase: str, cost: keys.Cost, public: RecoveryKey, *, part: int, of: int) -> KeyFile:
    stretched = keys.stretch(passphrase, cost)
    bare = KeyFile.model_construct(
        public=public.text,
        part=part,
        of=of,
        memory_kib=cost.memory_kib,
        iterations=cost.iterations,
        lanes=cost.lanes,
        salt=stretched.salt,
        nonce=b"",
        wrapped=b"",
    )
    wrapped = keys.wrap(share, stretched.key, bare.bound_to())
    return bare.model_copy(update={"nonce": wrapped.nonce, "wrapped": wrapped.ciphertext})


def _opened(part: KeyFile, passphrase: str) -> bytes:
    cost = keys.Cost(part.memory_kib, part.iterations, part.lanes)
    if not cost.acceptable:
        raise UserError("recovery.key_damaged")
    wrapping = keys.password_key(keys.composed(passphrase), part.salt, cost)
    share = keys.unwrap(keys.Wrapped(part.nonce, part.wrapped), wrapping, part.bound_to())
    if share is None:
        raise UserError("recovery.passphrase", part=part.part)
    return share


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(left ^ right for left, right in zip(one, other, strict=True))
