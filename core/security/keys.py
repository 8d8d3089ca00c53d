"""Keys of a vault: a random vault key, wrapped for each way to open it, and the keys that follow from it.

password --Argon2id--> --HKDF--> wrapping key --AES-256-GCM--> vault key (random, 32 bytes)
vault key --HKDF--> store key | key of the slot file's HMAC | key of the audit chain | key of the key before it
"""

import hmac
import os
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from time import perf_counter
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12
MIN_MEMORY_KIB = 64 * 1024
MAX_MEMORY_KIB = 1024 * 1024
MIN_ITERATIONS = 3
MAX_ITERATIONS = 16
MAX_LANES = 16
_TARGET_SECONDS = 0.4
_CALIBRATED_MAX_KIB = 256 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a password costs: KiB of memory, passes over it, lanes."""

    memory_kib: int = MIN_MEMORY_KIB
    iterations: int = MIN_ITERATIONS
    lanes: int = 4

    @property
    def acceptable(self) -> bool:
        """Return whether the cost is neither weakened nor made to exhaust the machine."""
        return (
            MIN_MEMORY_KIB <= self.memory_kib <= MAX_MEMORY_KIB
            and MIN_ITERATIONS <= self.iterations <= MAX_ITERATIONS
            and 1 <= self.lanes <= MAX_LANES
        )


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A vault key under a wrapping key."""

    nonce: bytes
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class Stretched:
    """A password after its slow step: what wraps a vault key, and what a slot says of how it was made.

    ``form`` is the Unicode normal form in which the password was used, ``None`` for as it was typed.
    """

    key: bytes
    salt: bytes
    cost: Cost
    form: Literal["NFC"] | None = "NFC"


def stretch(password: str, cost: Cost) -> Stretched:
    """Return ``password`` stretched for a new slot, under a new salt.

    It is used in NFC, because keyboards and systems type the same letters as different characters.
    """
    salt = os.urandom(SALT_BYTES)
    return Stretched(password_key(composed(password), salt, cost), salt, cost)


def composed(password: str) -> str:
    """Return ``password`` in NFC, the form in which new slots use it."""
    return unicodedata.normalize("NFC", password)


def calibrate() -> Cost:
    """Return the cost that takes 0.3 to 0.5 s on this machine, never less than the least."""
    least = Cost()
    started = perf_counter()
    password_key("calibration", bytes(SALT_BYTES), least)
    elapsed = max(perf_counter() - started, 1e-3)
    steps = max(1, int(_TARGET_SECONDS / elapsed))
    return Cost(memory_kib=min(least.memory_kib * steps, _CALIBRATED_MAX_KIB))


def password_key(password: str, salt: bytes, cost: Cost) -> bytes:
    """Return the wrapping key of ``password``; this is the slow step that each guess has to pay."""
    key = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(password.encode("utf-8", "surrogatepass"))  # a broken text is a wrong password, and no bug
    return derive(key, "wrap/pw/v1")


def derive(secret: bytes, purpose: str) -> bytes:
    """Return the key for one ``purpose``; keys of different purposes reveal nothing of each other."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=f"raff/{purpose}".encode()).derive(secret)


def store_key(vault_key: bytes) -> bytes:
    """Return the raw key of the encrypted store."""
    return derive(vault_key, "store/v1")


def wrap(vault_key: bytes, wrapping_key: bytes, associated: bytes) -> Wrapped:
    """Return ``vault_key`` encrypted and bound to ``associated``."""
    nonce = os.urandom(_NONCE_BYTES)
    return Wrapped(nonce, AESGCM(wrapping_key).encrypt(nonce, vault_key, associated))


def unwrap(wrapped: Wrapped, wrapping_key: bytes, associated: bytes) -> bytes | None:
    """Return the vault key, or ``None`` if the key is wrong or anything it was bound to has changed."""
    try:
        return AESGCM(wrapping_key).decrypt(wrapped.nonce, wrapped.ciphertext, associated)
    except InvalidTag:
        return None


def authenticate(key: bytes, content: bytes) -> bytes:
    """Return the HMAC-SHA256 of ``content``."""
    return hmac.digest(key, content, sha256)


def is_authentic(key: bytes, content: bytes, tag: bytes) -> bool:
    """Return, in constant time, whether ``tag`` is the HMAC of ``content``."""
    return hmac.compare_digest(authenticate(key, content), tag)
