"""What an organisation signs for one vault on one device: leases and orders, each a JSON document by Ed25519.

The signature covers the canonical form of everything else under a prefix for each kind, so that none passes for
another. It is verified by the public keys that a policy names: whoever else answers in the organisation's place has no
private key to them.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import ClassVar, Literal, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import AwareDatetime, Base64Bytes, BaseModel, ConfigDict

from core.model.edits.canonical import canonical
from core.model.errors import Datum, UserError
from core.model.lease_keys import LeaseKey


class SignedDocument(BaseModel):
    """A document for ``vault_id`` on ``device``, with the signature of the key whose fingerprint is ``key``.

    ``NAME`` begins the codes of its faults.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    NAME: ClassVar[str]

    format: Literal[1] = 1
    vault_id: str
    device: str
    issued: AwareDatetime
    key: str = ""
    signature: Base64Bytes = b""

    @classmethod
    def read(cls, content: bytes) -> Self:
        """Return the document in ``content``; raises ``NAME.unreadable``."""
        try:
            return cls.model_validate_json(content)
        except (ValueError, RecursionError) as error:  # a ValidationError is a ValueError
            raise UserError(f"{cls.NAME}.unreadable") from error

    def covered(self) -> bytes:
        """Return what the signature covers."""
        content: Mapping[str, object] = self.model_dump(mode="json", exclude={"signature"})
        return f"raff/{self.NAME}/v1\0{canonical(content)}".encode()

    def document(self) -> bytes:
        """Return the document as it is sent: canonical JSON."""
        return canonical(self.model_dump(mode="json")).encode()

    @property
    def digest(self) -> str:
        """The SHA-256 of what is signed, for the audit."""
        return sha256(self.covered()).hexdigest()

    def signed(self, private: bytes) -> Self:
        """Return the document with the signature of ``private``, 32 bytes."""
        signer = Ed25519PrivateKey.from_private_bytes(private)
        named = self.model_copy(update={"key": public_key(private).fingerprint})
        return named.model_copy(update={"signature": signer.sign(named.covered())})

    def check(self, pinned: Sequence[LeaseKey], *, vault_id: str, device: str) -> None:
        """Return if one of the keys ``pinned`` signed this for that vault and device.

        An empty ``device`` is not known, and not compared. Raises ``NAME.unknown_key``, ``NAME.altered``,
        ``NAME.other_vault`` and ``NAME.other_device``.
        """
        signer = next((key for key in pinned if key.fingerprint == self.key), None)
        if signer is None:
            raise self.fault("unknown_key", key=self.key)
        try:
            Ed25519PublicKey.from_public_bytes(signer.raw).verify(self.signature, self.covered())
        except (InvalidSignature, ValueError) as error:
            raise self.fault("altered") from error
        if self.vault_id != vault_id:
            raise self.fault("other_vault")
        if device and self.device != device:
            raise self.fault("other_device")

    def fault(self, why: str, **data: Datum) -> UserError:
        """Return the fault ``NAME.why``."""
        return UserError(f"{self.NAME}.{why}", **data)


def new_private_key() -> bytes:
    """Return a new private key, 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> LeaseKey:
    """Return the public key of ``private``."""
    return LeaseKey(Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw())
