"""Sealing to a public key: HPKE (RFC 9180, base mode) with X25519, HKDF-SHA256 and AES-256-GCM."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from core.model.errors import EnvironmentFault
from core.model.recovery_keys import RecoveryKey

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def seal(content: bytes, key: RecoveryKey, bound_to: bytes) -> bytes:
    """Return ``content`` for the holder of the private key alone, bound to ``bound_to``.

    Raises ``recovery.key_unusable`` for one of the few numbers that are no key.
    """
    try:
        return _SUITE.encrypt(content, X25519PublicKey.from_public_bytes(key.raw), bound_to)
    except ValueError as error:
        raise EnvironmentFault("recovery.key_unusable") from error


def unseal(sealed: bytes, private: bytes, bound_to: bytes) -> bytes | None:
    """Return what was sealed, or ``None`` for another key or where anything that it was bound to has changed."""
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), bound_to)
    except (InvalidTag, ValueError):
        return None


def new_private_key() -> bytes:
    """Return a new private key, 32 bytes."""
    return X25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> RecoveryKey:
    """Return the public key of ``private``."""
    return RecoveryKey(X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw())
